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

    id: OrganizationId
    kind: Literal["organization", "agreement", "format", "state"]
    side: Side
    """How the story groups it; universal bodies stand on no side."""
    founded: dt.date
    url: str | None = None
    sources: list[Id] = Field(min_length=1)
    name: Texts
    short: Texts
    about: Texts
    statuses: list[Id] = Field(min_length=1, max_length=MOST_STATUSES)
    """Ids of `content/statuses.yaml`; the first means full belonging."""
    note: Texts | None = None
    """What the table can't say: legal subtleties, up to when it was checked."""
