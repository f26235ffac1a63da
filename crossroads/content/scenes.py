"""Scenes: the steps in which a section is walked through or presented."""

import re
from typing import Annotated, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from crossroads.content.declaration import Bounds
from crossroads.content.model import Id, Model, Text

WORDS_OF_A_SCENE = range(40, 91)
WORDS_OF_A_NOTE = range(1, 51)
WORDS_OF_A_CALLOUT = range(1, 7)
RESERVED = ("title", "closing")
"""Ids of the scenes that the app adds before the first and after the last."""

_MARKS = re.compile(
    r"\[@[^\]]*\]"  # citations are no words
    r"|\[\[[a-z0-9-]+\|"  # of a term only what is shown
    r"|\]\(map:[^)]*\)"  # of a map action only what is shown
    r"|[\[\]]"
)


def count_words(text: str) -> int:
    """Words that a reader sees of a text in our Markdown; a figure counts as one."""
    return len(_MARKS.sub("", text).split())


def _words(allowed: range) -> AfterValidator:
    def check(text: str) -> str:
        count = count_words(text)
        if count not in allowed:
            raise ValueError(f"{allowed[0]} to {allowed[-1]} words, but it has {count}")
        return text

    return AfterValidator(check)


LonLat = tuple[Annotated[float, Field(ge=-180, le=180)], Annotated[float, Field(ge=-90, le=90)]]
"""Longitude and latitude in degrees, WGS84."""
Note = Annotated[Text, _words(WORDS_OF_A_NOTE)]


class SceneCamera(Model):
    """What a scene shows: either `bounds`, or `center` and `zoom`."""

    bounds: Bounds | None = None
    center: LonLat | None = None
    zoom: float | None = Field(default=None, ge=1, le=9)
    """Leaflet's zoom level: each step doubles the scale."""

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        by_bounds = self.bounds is not None and self.center is None and self.zoom is None
        by_center = self.bounds is None and self.center is not None and self.zoom is not None
        if not (by_bounds or by_center):
            raise ValueError("either a key bounds, or the keys center and zoom")
        return self


class Callout(Model):
    """A short note on the map."""

    at: LonLat | Text
    """A point, or the id of a feature."""
    text: Annotated[Text, _words(WORDS_OF_A_CALLOUT)]


class Notes(Model):
    """What helps the teacher who presents the scene."""

    say: Note
    ask: Note
    mistake: Note


class Scene(Model):
    """One step: words, a camera, and the layers that are on."""

    id: Id
    title: Annotated[Text, StringConstraints(max_length=48)]
    text: Annotated[Text, _words(WORDS_OF_A_SCENE)]
    camera: SceneCamera
    layers: list[Id]
    """Public ids of the section's layers that are on; all the others are off."""
    highlight: list[Text] = Field(default_factory=list)
    """Ids of features drawn with emphasis: countries, or features of a layer that is on."""
    callout: Callout | None = None
    draw: list[Id] = Field(default_factory=list)
    """Ids of lines of a layer that is on, drawn in one after the other."""
    notes: Notes

    @model_validator(mode="after")
    def _free_id(self) -> Self:
        if self.id in RESERVED:
            raise ValueError(f"an id other than {' and '.join(RESERVED)}, which the app uses")
        return self
