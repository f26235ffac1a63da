"""Further names by which the search finds things: `content/aliases.yaml`."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, TypeAdapter, ValidationError

from crossroads.content.model import CountryCode, Id, OrganizationId, Text
from crossroads.content.yaml_files import read_mapping
from crossroads.faults import DataError, faults_of

AliasKind = Literal[
    "country", "contested", "city", "place", "organization", "route", "water", "term", "event"
]
"""Kinds of what the search finds; names of the gazetteer have their further names beside them."""


def _each_once(names: list[str]) -> list[str]:
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f"each name once, but {name!r} stands twice")
    return names


Names = Annotated[list[Text], Field(min_length=1), AfterValidator(_each_once)]
Aliases = dict[AliasKind, dict[str, list[str]]]
"""Names by kind and id."""

ALIASES_FILE = TypeAdapter(dict[AliasKind, dict[CountryCode | OrganizationId | Id, Names]])


def load_aliases(path: Path) -> Aliases:
    """Names by kind and id. Raises DataError with the key of each fault."""
    try:
        return ALIASES_FILE.validate_python(read_mapping(path))
    except ValidationError as error:
        raise DataError(faults_of(error, path)) from error
