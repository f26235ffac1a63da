"""Entries for what the words tell: organizations, names of the gazetteer, terms, events."""

from collections.abc import Iterator

from crossroads.content.library import Library
from crossroads.content.model import in_language
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import place_point
from crossroads.search.entry import Entry
from crossroads.search.names import all_spellings

ORGANIZATION_RANK = 1
NAMED_RANK = 5
"""After a term, and after most cities of the same name."""
TERM_RANK = 3
EVENT_RANK = 6


def organization_entries(library: Library) -> Iterator[Entry]:
    """Organizations, found by their full and short names and by their id."""
    for body in library.organizations.values():
        name = in_language(body.name, library.language)
        short = in_language(body.short, library.language)
        yield Entry(
            kind="organization",
            id=body.id,
            name=name,
            detail=short,
            names=(*all_spellings([*body.name.values(), *body.short.values()]), body.id),
            rank=ORGANIZATION_RANK,
        )


def named_entries(library: Library) -> Iterator[Entry]:
    """Regions, peoples, persons, concepts and bodies of the gazetteer."""
    for named in library.gazetteer.values():
        yield Entry(
            kind=named.kind,
            id=named.id,
            name=in_language(named.name, library.language),
            detail="",
            names=tuple(all_spellings([*named.name.values(), *named.also])),
            at=named.at,
            bounds=named.bounds,
            rank=NAMED_RANK,
        )


def term_entries(library: Library) -> Iterator[Entry]:
    """Terms of the glossary."""
    for term in library.terms.values():
        yield Entry(
            kind="term",
            id=term.id,
            name=term.term,
            detail="",
            names=tuple(all_spellings([term.term])),
            rank=TERM_RANK,
        )


def event_entries(library: Library, atlas: Atlas) -> Iterator[Entry]:
    """Events of the timeline, each at its place and with its year."""
    for event in library.timeline.values():
        yield Entry(
            kind="event",
            id=event.id,
            name=in_language(event.title, library.language),
            detail=f"{event.date:%Y}",
            names=tuple(all_spellings(event.title.values())),
            at=event.at or place_point(str(event.place), atlas),
            rank=EVENT_RANK,
        )
