"""What the browser looks up without asking the server: bodies, events, terms, names."""

import datetime as dt

from crossroads.content.model import Id, OrganizationId
from crossroads.contract.record import LonLat, Record


class Body(Record):
    """An organization, agreement, format or state that states belong to."""

    name: str
    about: str
    founded: dt.date
    source: str
    """Sources in words."""


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
    """An entry of the glossary or of the gazetteer."""

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
    gazetteer: dict[Id, Term]
