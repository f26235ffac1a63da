"""What holds for all content: `content/edition.yaml`."""

import datetime as dt
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, ValidationError

from crossroads.content.model import Id, Language, Model, Text
from crossroads.content.yaml_files import read_mapping
from crossroads.faults import DataError, faults_of


def _with_english(languages: list[Language]) -> list[Language]:
    if "en" not in languages or len(set(languages)) < len(languages):
        raise ValueError("each language once, English (en) among them")
    return languages


class Edition(Model):
    """The state of the whole content."""

    checked: dt.date = Field(examples=["2026-11-27"])
    """Day on which what can age was last looked up anew."""
    languages: Annotated[list[Language], AfterValidator(_with_english)] = Field(
        examples=[["kk", "ru", "en"]]
    )
    """Languages that visitors are offered, in the order of the switch; nothing lacks in them."""
    newest: dict[Id, Text] = Field(
        default_factory=dict, examples=[{"trade": "no table of a later year could be read"}]
    )
    """Of the table `trade` and of layers with figures older than two years, by id: why there are no
    newer ones."""


def load_edition(path: Path) -> Edition:
    """The edition. Raises DataError with each wrong key."""
    try:
        return Edition.model_validate(read_mapping(path))
    except ValidationError as error:
        raise DataError(faults_of(error, path)) from error
