"""What the browser looks up without asking the server: bodies, events, terms."""

import datetime as dt
from typing import Literal, TypeAlias

from crossroads.content.model import Id, OrganizationId
from crossroads.contract.record import LonLat, Record

Strength: TypeAlias = Literal["full", "half", "light"]
"""How strongly a status is drawn."""


class Body(Record):
    """An organization, agreement, format or state that states belong to."""

    short: str
    name: str
    about: str
    founded: dt.date
    source: str
    """Sources in words."""
    statuses: tuple[tuple[str, Strength], ...]
    """Word and strength of each status; the fullest first."""
    spells: str
    """Every spell of belonging, joined by spaces: country code, place in `statuses`, first day,
    and, where it has ended, the first day without it, as in "GB01973010120200201".
    """


class TimelineEvent(Record):
    """A dated event of foreign policy."""

    id: Id
    date: dt.date
    kind: str
    title: str
    text: str
    at: LonLat
    bodies: tuple[OrganizationId, ...]
    """Ids of the bodies that it concerns."""
    source: str
    """Sources in words."""


class Term(Record):
    """An entry of the glossary."""

    title: str
    text: str
    source: str
    """Sources in words."""


class Reference(Record):
    """All of it."""

    bodies: dict[OrganizationId, Body]
    events: tuple[TimelineEvent, ...]
    """In order of date."""
    terms: dict[Id, Term]
