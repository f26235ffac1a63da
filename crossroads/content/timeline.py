"""Dated events of Kazakhstan's foreign policy: `content/timeline.yaml`."""

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from crossroads.content.model import Id, Model, OrganizationId, Text, Texts
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


def _short_text(texts: Texts) -> Texts:
    for text in texts.values():
        if len(text.split()) > LONGEST_TEXT:
            raise ValueError(f"a text of at most {LONGEST_TEXT} words")
    return texts


class Event(Model):
    """One event, on a day and at a place."""

    id: Id
    date: dt.date
    place: Text | None = None
    """Id of a city or place in `geo/`, or a country code."""
    at: LonLat | None = None
    """Where no place of `geo/` fits."""
    kind: Literal[
        "statehood", "security", "eastern", "western", "universal", "trade", "transport",
        "diplomacy",
    ]  # fmt: skip
    organizations: list[OrganizationId]
    sources: list[Id] = Field(min_length=1)
    title: Annotated[Texts, AfterValidator(_short_title)]
    text: Annotated[Texts, AfterValidator(_short_text)]

    @model_validator(mode="after")
    def _somewhere(self) -> Self:
        if (self.place is None) == (self.at is None):
            raise ValueError("exactly one of the keys place, at")
        return self
