"""What has aged: figures older than two years, and plans whose day has passed."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas

YEARS = 2
"""A figure whose day is longer ago than this has aged."""
_OLD = f"older than {YEARS} years"


@dataclass(frozen=True)
class Aged:
    """One statement that should be looked up anew."""

    where: str
    """Data file and key."""
    day: dt.date
    """Last day for which it holds, or day by which the plan was to happen."""
    reason: str
    """What has passed, in words."""


def aged(library: Library, atlas: Atlas, today: dt.date) -> list[Aged]:
    """Everything that has aged by a day, in the order of the files.

    What says why there is no newer one (`newest`) has not aged.
    """
    limit = _years_before(today, YEARS)
    return [
        *_old_figures(library, limit),
        *_old_measures(library, atlas, limit),
        *_passed_plans(library, today),
    ]


def _old_figures(library: Library, limit: dt.date) -> Iterator[Aged]:
    for fact in library.facts.values():
        if fact.as_of is not None and fact.newest is None and _last_day(fact.as_of) < limit:
            yield Aged(f"facts.yaml: {fact.id}", _last_day(fact.as_of), _OLD)
    for partner in library.trade:
        if "trade" not in library.edition.newest and _last_day(partner.year) < limit:
            yield Aged(f"trade.csv: {partner.country}", _last_day(partner.year), _OLD)


def _old_measures(library: Library, atlas: Atlas, limit: dt.date) -> Iterator[Aged]:
    """Measures of features whose newest year, of the whole layer, is old."""
    for layer in atlas.layers.values():
        if layer.id in library.edition.newest:
            continue
        for row in layer.card:
            if row.year is not None:
                day = _last_day(int(atlas.features[layer.id][row.year].max()))
                if day < limit:
                    where = f"geo: {layer.id} {row.property}"
                    yield Aged(where, day, _OLD)


def _passed_plans(library: Library, today: dt.date) -> Iterator[Aged]:
    for name in ("facts", "timeline"):
        for key, entry in getattr(library, name).items():
            if entry.expected is not None and entry.expected < today:
                yield Aged(f"{name}.yaml: {key}", entry.expected, "a plan whose day has passed")


def _last_day(as_of: int | dt.date) -> dt.date:
    return dt.date(as_of, 12, 31) if isinstance(as_of, int) else as_of


def _years_before(day: dt.date, years: int) -> dt.date:
    if (day.month, day.day) == (2, 29):
        day = day.replace(day=28)
    return day.replace(year=day.year - years)
