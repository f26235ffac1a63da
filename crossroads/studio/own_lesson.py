"""A lesson that a visitor has put together: what `lesson.json` holds.

Its schema is `docs/schemas/lesson.schema.json`.
"""

import datetime as dt
import unicodedata
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, field_validator, model_validator
from pydantic_core import PydanticCustomError

from crossroads.content.model import Model
from crossroads.content.scenes import SceneCamera

VERSION = 1
"""Of the form; another one is another form."""
MOST_SCENES = 40
MOST_LAYERS = 20
LONGEST_TITLE = 80
LONGEST_TEXT = 1200
LONGEST_NOTE = 400
LONGEST_NAME = 100
"""Letters of a name of a scene, a layer or a feature."""
OWN_SCENE = "own_scene"
"""Type of the error where a scene is neither one of ours nor whole in itself."""


def _without_controls(text: str) -> str:
    """A text with lines that end in one way, and without letters that nobody sees."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        letter for letter in lines if letter == "\n" or unicodedata.category(letter) != "Cc"
    )


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


Line = Annotated[
    str,
    StringConstraints(max_length=LONGEST_TITLE),
    AfterValidator(_without_controls),
    AfterValidator(_in_one_line),
]
Words = Annotated[
    str, StringConstraints(max_length=LONGEST_TEXT), AfterValidator(_without_controls)
]
Note = Annotated[str, StringConstraints(max_length=LONGEST_NOTE), AfterValidator(_without_controls)]
SceneName = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$", max_length=LONGEST_NAME)
]
"""A scene or box of a chapter: `bridge/the-northern-route`."""
LayerName = Annotated[
    str, StringConstraints(pattern=r"^([a-z0-9-]+/)?[a-z0-9-]+$", max_length=LONGEST_NAME)
]
"""A layer of the atlas, as addresses call it, or of a chapter's map: `bridge/corridors`."""


class OwnNotes(Model):
    """What helps who presents the scene."""

    say: Note = Field(default="", examples=["The cranes lift the containers, not the goods."])
    """What to say."""
    ask: Note = Field(default="", examples=["Why do the rails not fit?"])
    """What to ask the class."""
    mistake: Note = Field(default="", examples=["Pupils take the border for the railway's end."])
    """What pupils often get wrong."""


class OwnScene(Model):
    """One step: a scene of ours, as it is or changed, or a view of one's own."""

    of: SceneName | None = Field(default=None, examples=["bridge/the-northern-route"])
    """Scene or box of a chapter. What the keys below leave out is as there."""
    title: Line | None = Field(default=None, examples=["Where the rails change"])
    """Heading; a view of one's own needs it."""
    text: Words | None = Field(default=None, examples=["Two widths of rail meet **here**."])
    """Words in Markdown without headings, pictures and links, but for those that move the map.

    Marks of ours may stand in it: `[@source]`, `{{fact}}`, `[[term|words]]`.
    """
    camera: SceneCamera | None = Field(
        default=None, examples=[{"center": [80.4, 44.2], "zoom": 6}, {"bounds": [45, 35, 90, 56]}]
    )
    """What the map shows; a view of one's own needs it."""
    layers: Annotated[list[LayerName], Field(max_length=MOST_LAYERS)] | None = Field(
        default=None, examples=[["cities", "bridge/corridors"]]
    )
    """Layers that are on: of the atlas, or, after the chapter's id, of a chapter's map."""
    date: dt.date | None = Field(default=None, examples=["2001-06-15"])
    """Day of the memberships; else today."""
    pick: Annotated[str, StringConstraints(max_length=LONGEST_NAME)] | None = Field(
        default=None, examples=["country:KZ"]
    )
    """What the open card is of, as addresses call it."""
    notes: OwnNotes | None = Field(default=None, examples=[{"ask": "Why do the rails not fit?"}])
    """Notes for the teacher."""

    @field_validator("title", "text")
    @classmethod
    def _nothing_is_none(cls, text: str | None) -> str | None:
        return text or None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.of is None and (not self.title or self.camera is None):
            raise PydanticCustomError(OWN_SCENE, "the key of, or the keys title and camera")
        return self


class OwnLesson(Model):
    """All of it, in the order of the walk."""

    version: Literal[1] = Field(default=1, examples=[VERSION])
    """Of this form."""
    title: Line = Field(default="", examples=["Rails across the steppe"])
    """Heading of the whole."""
    about: Words = Field(default="", examples=["A lesson for the ninth form."])
    """What stands on the first slide; where it is empty, there is none."""
    question: Words = Field(default="", examples=["Who pays for a bridge?"])
    """What stands on the last slide; where it is empty, there is none."""
    scenes: Annotated[list[OwnScene], Field(max_length=MOST_SCENES)] = Field(
        default_factory=list, examples=[[{"of": "bridge/the-northern-route"}]]
    )
    """The steps."""


EMPTY = OwnLesson()
