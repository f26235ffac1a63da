"""What holds for all content: `content/edition.yaml`."""

import datetime as dt
from pathlib import Path

from pydantic import Field, ValidationError

from crossroads.content.model import Id, Model, Text
from crossroads.content.yaml_files import read_mapping
from crossroads.faults import DataError, faults_of


class Edition(Model):
    """The state of the whole content."""

    checked: dt.date = Field(examples=["2026-11-27"])
    """Day on which what can age was last looked up anew."""
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
