"""Organizations, agreements and formats: `content/organizations.yaml`."""

import datetime as dt
from typing import Literal

from pydantic import Field

from crossroads.content.model import Id, Model, OrganizationId, Texts

MOST_STATUSES = 10
"""The browser gets a status as one digit; see `crossroads.maps.reference`."""
Side = Literal["eastern", "western", "universal"]


class Organization(Model):
    """A body or treaty that states belong to."""

    id: OrganizationId = Field(examples=["SCO"])
    """Key of the entry: capitals and digits; it never changes once shipped."""
    kind: Literal["organization", "agreement", "format", "state"] = Field(examples=["organization"])
    """What states belong to; a format has talks but no treaty."""
    side: Side = Field(examples=["eastern"])
    """How the story groups it; universal bodies stand on no side."""
    founded: dt.date = Field(examples=["2001-06-15"])
    """Day of the founding document; the note tells where that needs a word."""
    named: dt.date | None = Field(default=None, examples=["2021-11-12"])
    """Day since which it bears its name, where it was founded under another."""
    url: str | None = Field(default=None, examples=["https://www.aiib.org/"])
    """Its own address; shown, never requested by the app."""
    sources: list[Id] = Field(min_length=1, examples=[["aiib-2016-entry-into-force"]])
    """Ids of `content/sources.yaml` that the entry rests on."""
    name: Texts = Field(examples=[{"en": "Asian Infrastructure Investment Bank"}])
    """Full name by language."""
    short: Texts = Field(examples=[{"en": "AIIB", "kk": "АИИБ", "ru": "АБИИ"}])
    """Short name by language, as legends and tables write it."""
    about: Texts = Field(examples=[{"en": "A development bank started by China."}])
    """What it is and what Kazakhstan has to do with it, in two sentences."""
    statuses: list[Id] = Field(
        min_length=1, max_length=MOST_STATUSES, examples=[["member", "observer"]]
    )
    """Ids of `content/statuses.yaml`; the first means full belonging."""
    note: Texts | None = Field(default=None, examples=[{"en": "Read up to spring 2026."}])
    """What the table can't say: legal subtleties, up to when it was checked."""
