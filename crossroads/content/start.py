"""Words and map of the start page: `content/en/start.yaml`."""

from pathlib import Path

from pydantic import Field, ValidationError

from crossroads.content.declaration import MapDeclaration
from crossroads.content.model import Id, Model, Text
from crossroads.content.yaml_files import read_mapping
from crossroads.faults import DataError, faults_of


class WayIn(Model):
    """An invitation to one kind of visitor."""

    title: Text
    icon: Text
    text: Text
    page: Id
    link: Text


class Start(Model):
    """The start page."""

    title: Text
    subtitle: Text
    lead: Text
    enter: Text
    map: MapDeclaration
    story_heading: Text
    ways_heading: Text
    ways: list[WayIn] = Field(min_length=1)


def load_start(path: Path) -> Start:
    """The start page's words. Raises DataError with the key of each fault."""
    try:
        return Start.model_validate(read_mapping(path))
    except ValidationError as error:
        raise DataError(faults_of(error, path)) from error
