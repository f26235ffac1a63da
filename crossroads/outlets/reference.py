"""What the browser looks up without asking the server: bodies, events, terms, names in words."""

from crossroads.content.library import Library
from crossroads.content.model import in_language
from crossroads.contract.reference import Body, Reference, Term, TimelineEvent
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import place_point


def reference(library: Library, atlas: Atlas) -> Reference:
    """Bodies, events, terms and names in the library's language."""
    return Reference(
        bodies=bodies_record(library),
        events=timeline_record(library, atlas),
        terms=terms_record(library),
        gazetteer=gazetteer_record(library),
    )


def bodies_record(library: Library) -> dict[str, Body]:
    """Bodies by id, in words."""
    return {
        body.id: Body(
            name=in_language(body.name, library.language),
            about=in_language(body.about, library.language),
            founded=body.founded,
            source=library.citation(body.sources),
        )
        for body in library.organizations.values()
    }


def terms_record(library: Library) -> dict[str, Term]:
    """The glossary by id: title, text and sources in words."""
    return {
        term.id: Term(
            title=term.term,
            text=term.text,
            source=library.citation(term.sources),
        )
        for term in library.terms.values()
    }


def gazetteer_record(library: Library) -> dict[str, Term]:
    """The gazetteer by id: name, text and sources in words."""
    return {
        named.id: Term(
            title=in_language(named.name, library.language),
            text=in_language(named.text, library.language),
            source=library.citation(named.sources),
        )
        for named in library.gazetteer.values()
    }


def timeline_record(library: Library, atlas: Atlas) -> tuple[TimelineEvent, ...]:
    """Events in order of date, each with its place in degrees of WGS84 (lon, lat)."""
    events = sorted(library.timeline.values(), key=lambda event: (event.date, event.id))
    return tuple(
        TimelineEvent(
            id=event.id,
            date=event.date,
            kind=event.kind,
            title=in_language(event.title, library.language),
            text=in_language(event.text, library.language),
            at=event.at or place_point(str(event.place), atlas),
            bodies=tuple(event.organizations),
            source=library.citation(event.sources),
        )
        for event in events
    )
