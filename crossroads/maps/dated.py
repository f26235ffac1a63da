"""What a layer that depends on the day shows on it.

A body's members, or how many bodies each country shares with Kazakhstan. The browser has the
same rule in `browser/rules/dated.ts`; `tests/rules/test_both_halves.py` compares them on every
day on which anything changes.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from babel.dates import format_date

from crossroads.content.library import Library
from crossroads.content.memberships import Membership, members_on, shared_with
from crossroads.content.model import Language, in_language
from crossroads.maps.ramp import bins_of

HOME = "KZ"
"""The country that the story is about."""


@dataclass(frozen=True)
class Drawn:
    """A look and what the legend calls it."""

    style: str
    title: str


@dataclass(frozen=True)
class Told:
    """What a table says of one country."""

    category: int
    """Index into the categories."""
    text: str
    since: dt.date | None = None
    """Day from which the category's status has held, where that is all the text says."""
    size: float = 0
    """Size of a bubble's value, in its own unit."""


@dataclass(frozen=True)
class Dated:
    """Looks, and what is told of each country, on one day."""

    categories: list[Drawn]
    values: dict[str, Told]
    """By country code."""
    sources: list[str]
    """Ids of the bibliography."""


def members_dated(
    organization: str, look: str, library: Library, drawn: Collection[str], day: dt.date
) -> Dated:
    """Members of an organization on a day. `drawn`: codes of countries that have a shape."""
    body = library.organizations[organization]
    held = members_on(library.memberships, organization, day)
    held = {code: row for code, row in held.items() if code in drawn}
    found = {row.status for row in held.values()}
    present = [status for status in body.statuses if status in found]
    since, language = library.words["since"], library.language
    return Dated(
        [
            Drawn(f"{look}-{library.statuses[status].strength}", library.status_title(status))
            for status in present
        ],
        {
            code: Told(
                present.index(row.status),
                f"{library.status_title(row.status)} {since} {_day(row.from_, language)}",
                since=row.from_,
            )
            for code, row in held.items()
        },
        _sources_of(held.values()),
    )


def shared_dated(
    organizations: Sequence[str],
    ramp: str,
    library: Library,
    drawn: Collection[str],
    day: dt.date,
) -> Dated:
    """How many of some organizations each country shares with Kazakhstan on a day."""
    counted = [library.organizations[one] for one in organizations]
    shared = {
        code: bodies
        for code, bodies in shared_with(library.memberships, HOME, counted, day).items()
        if code in drawn
    }
    bins = bins_of(len(bodies) for bodies in shared.values())
    short = _short_names(organizations, library)
    rows = (row for row in library.memberships if row.organization in organizations)
    return Dated(
        [Drawn(f"{ramp}-{one.step}", one.title) for one in bins],
        {
            code: Told(
                next(at for at, one in enumerate(bins) if len(bodies) <= one.most),
                f"{len(bodies)}: {', '.join(short[one] for one in bodies)}",
            )
            for code, bodies in shared.items()
        },
        _sources_of(rows),
    )


def _short_names(organizations: Iterable[str], library: Library) -> Mapping[str, str]:
    return {
        one: in_language(library.organizations[one].short, library.language)
        for one in organizations
    }


def _sources_of(rows: Iterable[Membership]) -> list[str]:
    return list(dict.fromkeys(one for row in rows for one in row.source))


@lru_cache(maxsize=4096)
def _day(day: dt.date, language: Language) -> str:
    return str(format_date(day, "d MMM y", locale=language))
