"""Words and map of the start page: `content/en/start.yaml`."""

from pathlib import Path

from pydantic import Field, ValidationError

from crossroads.content.declaration import MapDeclaration
from crossroads.content.model import Id, Model, Text
from crossroads.content.translated import TranslatedText
from crossroads.content.yaml_files import read_mapping
from crossroads.faults import DataError, faults_of


class WayIn(Model):
    """An invitation to one kind of visitor."""

    title: TranslatedText = Field(examples=["For teachers"])
    """Whom it invites."""
    icon: Text = Field(examples=[":material/school:"])
    """Material symbol, as Streamlit writes it."""
    text: TranslatedText = Field(
        examples=["Every page has an address of its own that never changes."]
    )
    """What there is for them, in two or three sentences."""
    page: Id = Field(examples=["eastern-connections"])
    """Id of `content/pages.yaml` to which the link leads."""
    link: TranslatedText = Field(examples=["Try a map in class"])
    """Words of the link."""


class Start(Model):
    """The start page."""

    title: TranslatedText = Field(examples=["Crossroads"])
    """Name of the atlas."""
    subtitle: TranslatedText = Field(examples=["Kazakhstan between East and West"])
    """What it is about."""
    lead: TranslatedText = Field(
        examples=["An atlas in eight chapters, in plain words beside maps."]
    )
    """One or two sentences under the title."""
    enter: TranslatedText = Field(examples=["Begin with the introduction"])
    """Words of the link to the first section."""
    map: MapDeclaration = Field(
        examples=[
            {
                "title": {"en": "Kazakhstan and the Silk Roads across it"},
                "camera": {"bounds": [27, 28, 116, 56]},
                "layers": ["silk-road-segments", "cities"],
            }
        ]
    )
    """The wide map."""
    story_heading: TranslatedText = Field(examples=["The eight chapters"])
    """Heading above the cards."""
    ways_heading: TranslatedText = Field(examples=["Ways in"])
    """Heading above the invitations."""
    ways: list[WayIn] = Field(
        min_length=1,
        examples=[
            [
                {
                    "title": "For students",
                    "icon": ":material/school:",
                    "text": "Read a chapter, then ask the atlas.",
                    "page": "atlas",
                    "link": "Explore the atlas",
                }
            ]
        ],
    )
    """Invitations, side by side."""


def load_start(path: Path) -> Start:
    """The start page's words. Raises DataError with the key of each fault."""
    try:
        return Start.model_validate(read_mapping(path))
    except ValidationError as error:
        raise DataError(faults_of(error, path)) from error
