"""What the browser looks up without asking the server: bodies, events, terms.

With every spell of membership at hand it colours a map for any day by itself.
"""

import json
from pathlib import Path
from typing import Any

from crossroads.content.library import Library
from crossroads.content.memberships import Membership
from crossroads.content.model import in_language
from crossroads.content.organizations import Organization
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import place_point
from crossroads.geo.publish import publish_file
from crossroads.paths import STATIC


def publish_reference(library: Library, atlas: Atlas, static: Path = STATIC) -> str:
    """Writes bodies, events and terms as one file under `static/`; gives its path below it."""
    record = {
        "bodies": bodies_record(library),
        "events": timeline_record(library, atlas),
        "terms": terms_record(library),
    }
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return publish_file(static, "reference", ".json", text.encode())


def bodies_record(library: Library) -> dict[str, Any]:
    """Bodies by id, each with its statuses (word and strength) and all its spells.

    A spell is one string: country code, index of the status, first day, and, where it has
    ended, the first day without it, as in "GB01973010120200201".
    """
    return {
        body.id: {
            "short": in_language(body.short, library.language),
            "name": in_language(body.name, library.language),
            "about": in_language(body.about, library.language),
            "founded": f"{body.founded:%Y%m%d}",
            "source": library.cited(body.sources),
            "statuses": [
                [library.status_title(one), library.statuses[one].strength] for one in body.statuses
            ],
            "spells": " ".join(
                _spell(row, body) for row in library.memberships if row.organization == body.id
            ),
        }
        for body in library.organizations.values()
    }


def _spell(row: Membership, body: Organization) -> str:
    end = f"{row.to:%Y%m%d}" if row.to else ""
    return f"{row.country}{body.statuses.index(row.status)}{row.from_:%Y%m%d}{end}"


def terms_record(library: Library) -> dict[str, dict[str, str]]:
    """The glossary by id: title, text and sources in words."""
    return {
        term.id: {
            "title": term.words(library.language).term,
            "text": term.words(library.language).text,
            "source": library.cited(term.sources),
        }
        for term in library.terms.values()
    }


def timeline_record(library: Library, atlas: Atlas) -> list[dict[str, Any]]:
    """Events in order of date, each with its place in degrees of WGS84 (lon, lat)."""
    events = sorted(library.timeline.values(), key=lambda event: (event.date, event.id))
    return [
        {
            "id": event.id,
            "date": f"{event.date:%Y%m%d}",
            "kind": event.kind,
            "title": in_language(event.title, library.language),
            "text": in_language(event.text, library.language),
            "at": event.at or place_point(str(event.place), atlas),
            "bodies": event.organizations,
            "source": library.cited(event.sources),
        }
        for event in events
    ]
