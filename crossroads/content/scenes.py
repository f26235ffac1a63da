"""Scenes: the steps in which a section is walked through or presented."""

import datetime as dt
import re
from typing import Annotated, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from crossroads.content.declaration import Bounds
from crossroads.content.model import Id, Model, Text
from crossroads.content.translated import TranslatedText

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


def word_limit(allowed: range) -> AfterValidator:
    """Refuses a text whose words, as a reader sees them, are fewer or more."""

    def check(text: str) -> str:
        count = count_words(text)
        if count not in allowed:
            raise ValueError(f"{allowed[0]} to {allowed[-1]} words, but it has {count}")
        return text

    return AfterValidator(check)


LonLat = tuple[Annotated[float, Field(ge=-180, le=180)], Annotated[float, Field(ge=-90, le=90)]]
"""Longitude and latitude in degrees, WGS84."""
Note = Annotated[TranslatedText, word_limit(WORDS_OF_A_NOTE)]


class SceneCamera(Model):
    """What a scene shows: either `bounds`, or `center` and `zoom`."""

    bounds: Bounds | None = Field(default=None, examples=[[60, 38, 92, 50]])
    """Edges in degrees: west, south, east, north."""
    center: LonLat | None = Field(default=None, examples=[[80.4, 44.2]])
    """Longitude and latitude in degrees; needs a zoom."""
    zoom: float | None = Field(default=None, ge=1, le=9, examples=[6])
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

    at: LonLat | Text = Field(examples=["khorgos", [80.4, 44.2]])
    """A point, or the id of a feature."""
    text: Annotated[TranslatedText, word_limit(WORDS_OF_A_CALLOUT)] = Field(
        examples=["Trains change gauge"]
    )
    """At most six words."""


class Notes(Model):
    """What helps the teacher who presents the scene."""

    say: Note = Field(examples=["The cranes lift the containers, not the goods."])
    """What to say, in at most 50 words."""
    ask: Note = Field(examples=["Why do the rails not fit?"])
    """What to ask the class, in at most 50 words."""
    mistake: Note = Field(examples=["Pupils take the border for the end of the railway."])
    """What pupils often get wrong, in at most 50 words."""


EXAMPLE = {
    "id": "khorgos",
    "title": "Where the rails change",
    "text": "Two widths of rail meet here. [Fly closer](map:fly=khorgos) [@palma-2023]",
    "camera": {"bounds": [60, 38, 92, 50]},
    "layers": ["corridors", "corridor-places"],
    "notes": {"say": "What to say.", "ask": "What to ask?", "mistake": "What goes wrong."},
}
"""A scene as `docs/schemas/` shows it; the real text is longer."""


class MapView(Model):
    """What a scene, or a box beside the scenes, shows of a section's map."""

    camera: SceneCamera = Field(examples=[EXAMPLE["camera"]])
    """What the map shows."""
    layers: list[Id] = Field(examples=[EXAMPLE["layers"]])
    """Public ids of the section's layers that are on; all the others are off."""
    highlight: list[Text] = Field(default_factory=list, examples=[["khorgos", "KZ"]])
    """Ids of features drawn with emphasis: countries, or features of a layer that is on."""
    callout: Callout | None = Field(
        default=None, examples=[{"at": "khorgos", "text": "Trains change gauge"}]
    )
    """A short note on the map."""


class Scene(MapView):
    """One step: words, a camera, and the layers that are on."""

    id: Id = Field(examples=["khorgos"])
    """Public id: links name it, so it never changes."""
    title: Annotated[TranslatedText, StringConstraints(max_length=48)] = Field(
        examples=[EXAMPLE["title"]]
    )
    """Heading of at most 48 letters."""
    text: Annotated[TranslatedText, word_limit(WORDS_OF_A_SCENE)] = Field(
        examples=[EXAMPLE["text"]]
    )
    """40 to 90 words of Markdown with citations, facts, terms, and links that move the map."""
    date: dt.date | None = Field(default=None, examples=["2001-06-15"])
    """Day of the memberships, where the words speak of a day of their own; else today."""
    draw: list[Id] = Field(default_factory=list, examples=[["middle-corridor-altynkol-almaty"]])
    """Ids of lines of a layer that is on, drawn in one after the other."""
    notes: Notes = Field(examples=[EXAMPLE["notes"]])
    """What helps the teacher who presents the scene."""

    @model_validator(mode="after")
    def _free_id(self) -> Self:
        if self.id in RESERVED:
            raise ValueError(f"an id other than {' and '.join(RESERVED)}, which the app uses")
        return self
