"""Dated events of Kazakhstan's foreign policy: `content/timeline.yaml`."""

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from crossroads.content.model import Id, Model, OrganizationId, Text, Texts, at_most_words
from crossroads.content.scenes import LonLat

LONGEST_TITLE = 60
"""Letters."""
LONGEST_TEXT = 40
"""Words."""


def _short_title(texts: Texts) -> Texts:
    for text in texts.values():
        if len(text) > LONGEST_TITLE:
            raise ValueError(f"a title of at most {LONGEST_TITLE} letters")
    return texts


class Event(Model):
    """One event, on a day and at a place."""

    id: Id = Field(examples=["dostyk-rails-meet"])
    """Key of the entry; links name it, so it never changes."""
    date: dt.date = Field(examples=["1990-09-12"])
    """Day of the event."""
    place: Text | None = Field(default=None, examples=["dostyk"])
    """Id of a city or place in `geo/`, or a country code."""
    at: LonLat | None = Field(default=None, examples=[[78.72, 50.12]])
    """Longitude and latitude in degrees, where no place of `geo/` fits."""
    kind: Literal[
        "statehood", "security", "eastern", "western", "universal", "trade", "transport",
        "diplomacy",
    ] = Field(examples=["transport"])  # fmt: skip
    """What the event is about."""
    organizations: list[OrganizationId] = Field(examples=[["SCO"]])
    """Ids of `content/organizations.yaml` that it concerns; may be empty."""
    expected: dt.date | None = Field(default=None, examples=["2027-12-31"])
    """Where the text tells of a plan: the day by which it is to happen; see `check --stale`."""
    sources: list[Id] = Field(min_length=1, examples=[["wikipedia-dostyk"]])
    """Ids of `content/sources.yaml` that tell of it."""
    title: Annotated[Texts, AfterValidator(_short_title)] = Field(
        examples=[{"en": "Soviet and Chinese rails meet at Dostyk"}]
    )
    """What happened, in at most 60 letters."""
    text: Annotated[Texts, at_most_words(LONGEST_TEXT)] = Field(
        examples=[{"en": "The two railways are joined at the border of the Kazakh republic."}]
    )
    """What it meant, in at most 40 words."""

    @model_validator(mode="after")
    def _somewhere(self) -> Self:
        if (self.place is None) == (self.at is None):
            raise ValueError("exactly one of the keys place, at")
        return self
