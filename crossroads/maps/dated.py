"""What a layer that depends on the day shows on it.

A body's members, or how many bodies each country shares with Kazakhstan. The browser has the
same rule in `browser/rules/dated.ts`; `tests/rules/test_both_halves.py` compares them on every
day on which anything changes.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from crossroads.content.library import Library
from crossroads.content.memberships import Membership, members_on, shared_with
from crossroads.content.model import in_language
from crossroads.content.partial_date import PartialDate
from crossroads.maps.ramp import bins_of

HOME = "KZ"
"""The country that the story is about."""


@dataclass(frozen=True)
class LegendEntry:
    """One line of the legend: a look, and what it is called."""

    style: str
    title: str


@dataclass(frozen=True)
class CountryValue:
    """What a table says of one country."""

    category: int
    """Index into the categories."""
    text: str
    since: PartialDate | None = None
    """Since when the category's status has held, where that is all the text says."""
    size: float = 0
    """Size of a bubble's value, in its own unit."""


@dataclass(frozen=True)
class Dated:
    """Looks, and what is told of each country, on one day."""

    categories: list[LegendEntry]
    values: dict[str, CountryValue]
    """By country code."""
    sources: list[str]
    """Ids of the bibliography."""


def members_dated(
    organization: str, look: str, library: Library, codes: Collection[str], day: dt.date
) -> Dated:
    """Members of an organization on a day. `codes`: of the countries that have a shape."""
    body = library.organizations[organization]
    rows = members_on(library.memberships, organization, day)
    rows = {code: row for code, row in rows.items() if code in codes}
    statuses = {row.status for row in rows.values()}
    present = [status for status in body.statuses if status in statuses]
    since, language = library.words["since_date"], library.language
    return Dated(
        [
            LegendEntry(f"{look}-{library.statuses[status].strength}", library.status_title(status))
            for status in present
        ],
        {
            code: CountryValue(
                present.index(row.status),
                f"{library.status_title(row.status)} "
                + since.format(date=row.from_.in_words(language, "short")),
                since=row.from_,
            )
            for code, row in rows.items()
        },
        _sources_of(rows.values()),
    )


def shared_dated(
    organizations: Sequence[str],
    ramp: str,
    library: Library,
    codes: Collection[str],
    day: dt.date,
) -> Dated:
    """How many of some organizations each country shares with Kazakhstan on a day."""
    counted = [library.organizations[id_] for id_ in organizations]
    shared = {
        code: bodies
        for code, bodies in shared_with(library.memberships, HOME, counted, day).items()
        if code in codes
    }
    bins = bins_of(len(bodies) for bodies in shared.values())
    short = _short_names(organizations, library)
    rows = (row for row in library.memberships if row.organization in organizations)
    return Dated(
        [LegendEntry(f"{ramp}-{bin_.step}", bin_.title) for bin_ in bins],
        {
            code: CountryValue(
                next(category for category, bin_ in enumerate(bins) if len(bodies) <= bin_.most),
                f"{len(bodies)}: {', '.join(short[body] for body in bodies)}",
            )
            for code, bodies in shared.items()
        },
        _sources_of(rows),
    )


def _short_names(organizations: Iterable[str], library: Library) -> Mapping[str, str]:
    return {
        id_: in_language(library.organizations[id_].short, library.language)
        for id_ in organizations
    }


def _sources_of(rows: Iterable[Membership]) -> list[str]:
    return list(dict.fromkeys(source for row in rows for source in row.source))
