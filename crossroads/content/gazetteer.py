"""Names that people look for and that no other file has: `content/gazetteer.yaml`."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from crossroads.content.declaration import Bounds
from crossroads.content.model import Id, Model, Text, Texts, at_most_words
from crossroads.content.scenes import LonLat

LONGEST_TEXT = 40
"""Words."""

NamedKind = Literal["region", "people", "person", "concept", "body"]


class Named(Model):
    """A region, people, person, concept or body, and in a sentence or two what it is."""

    id: Id = Field(examples=["zhetysu"])
    """Key of the entry; the address `?pick=region:zhetysu` shows it, so it never changes."""
    kind: NamedKind = Field(examples=["region"])
    """What it is; the search says so beside the name."""
    name: Texts = Field(
        examples=[{"en": "Zhetysu (Semirechye)", "kk": "Жетісу", "ru": "Семиречье"}]
    )
    """Its name; each part in brackets that begins with a capital is a name, too."""
    also: list[Text] = Field(default_factory=list, examples=[["Jetisu", "Семиречье"]])
    """Further names by which the search finds it, in any language or script."""
    text: Annotated[Texts, at_most_words(LONGEST_TEXT)] = Field(
        examples=[{"en": "Land of the seven rivers: the south-east of Kazakhstan."}]
    )
    """One or two plain sentences, at most 40 words."""
    sources: list[Id] = Field(min_length=1, examples=[["wikipedia-zhetysu"]])
    """Ids of `content/sources.yaml` that the text rests on."""
    bounds: Bounds | None = Field(default=None, examples=[[73.5, 42, 82.5, 47.5]])
    """Where the map looks, a frame and no border: west, south, east, north in degrees (WGS84)."""
    at: LonLat | None = Field(default=None, examples=[[82.33, 45.5]])
    """Longitude and latitude in degrees (WGS84) of what is a point on the map."""
    section: Id | None = Field(default=None, examples=["historical-context"])
    """Section of the story that tells of it."""

    @model_validator(mode="after")
    def _one_place(self) -> Self:
        if self.bounds is not None and self.at is not None:
            raise ValueError("at most one of the keys bounds, at")
        if self.kind == "region" and self.bounds is None and self.at is None:
            raise ValueError("a key bounds or a key at, since it is a region")
        return self
