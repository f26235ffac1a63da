"""What the browser looks up without asking the server: bodies, events, terms.

With every spell of membership at hand it colours a map for any day by itself.
"""

from pathlib import Path

from crossroads.content.library import Library
from crossroads.content.memberships import Membership
from crossroads.content.model import in_language
from crossroads.content.organizations import Organization
from crossroads.contract.reference import Body, Reference, Term, TimelineEvent
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import place_point
from crossroads.geo.publish import publish_record
from crossroads.maps.plan import strength
from crossroads.paths import STATIC


def publish_reference(library: Library, atlas: Atlas, static: Path = STATIC) -> str:
    """Writes bodies, events and terms as one file under `static/`; gives its path below it."""
    record = Reference(
        bodies=bodies_record(library),
        events=timeline_record(library, atlas),
        terms=terms_record(library),
    )
    return publish_record(static, "reference", record.wire())


def bodies_record(library: Library) -> dict[str, Body]:
    """Bodies by id, each with its statuses and all its spells."""
    return {
        body.id: Body(
            short=in_language(body.short, library.language),
            name=in_language(body.name, library.language),
            about=in_language(body.about, library.language),
            founded=body.founded,
            source=library.cited(body.sources),
            statuses=tuple((library.words[one], strength(one)) for one in body.statuses),
            spells=" ".join(
                _spell(row, body) for row in library.memberships if row.organization == body.id
            ),
        )
        for body in library.organizations.values()
    }


def _spell(row: Membership, body: Organization) -> str:
    end = f"{row.to:%Y%m%d}" if row.to else ""
    return f"{row.country}{body.statuses.index(row.status)}{row.from_:%Y%m%d}{end}"


def terms_record(library: Library) -> dict[str, Term]:
    """The glossary by id: title, text and sources in words."""
    return {
        term.id: Term(
            title=term.words(library.language).term,
            text=term.words(library.language).text,
            source=library.cited(term.sources),
        )
        for term in library.terms.values()
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
            source=library.cited(event.sources),
        )
        for event in events
    )
