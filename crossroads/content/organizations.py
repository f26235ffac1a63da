"""Organizations, agreements and formats: `content/organizations.yaml`."""

import datetime as dt
from typing import Literal

from pydantic import Field

from crossroads.content.model import Id, Model, OrganizationId, Texts

Status = Literal[
    "member", "observer", "partner", "associate", "candidate", "suspended", "participant",
    "republic",
]  # fmt: skip
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
    statuses: list[Status] = Field(min_length=1)
    note: Texts | None = None
    """What the table can't say: legal subtleties, up to when it was checked."""
