"""Figures of countries and their sums: area, people, economy."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import geopandas

Measure = Literal["people", "gdp", "area"]
MEASURES: tuple[Measure, ...] = ("people", "gdp", "area")


@dataclass(frozen=True)
class Column:
    """Where the countries layer holds a measure."""

    property: str
    year: str | None
    """Property with the year for which the value was counted."""
    factor: float
    """From the layer's unit to ours: people, US$, km2."""


COLUMNS: dict[Measure, Column] = {
    "people": Column("pop", "pop_year", 1),
    "gdp": Column("gdp_usd_million", "gdp_year", 1e6),
    "area": Column("area_km2", None, 1),
}


@dataclass(frozen=True)
class Total:
    """One measure of one country, or the sum over several."""

    value: float | None
    """In people, US$ or km2; None where no country has a figure."""
    years: tuple[int, int] | None
    """First and last of the years for which the parts were counted; areas have none."""
    lacking: list[str]
    """Codes that are not in the sum: they have no such figure, or no place on the map."""


def total(countries: geopandas.GeoDataFrame, codes: Sequence[str], measure: Measure) -> Total:
    """Sum of a measure over the countries with these codes, as far as there are figures.

    `countries` is the layer, indexed by code. A code that it does not have is no error.
    """
    column = COLUMNS[measure]
    values = countries[column.property].reindex(list(codes))
    known = values.dropna()
    lacking = [str(code) for code in values.index[values.isna()]]
    if known.empty:
        return Total(None, None, lacking)
    years = None
    if column.year is not None:
        counted = countries[column.year].loc[known.index]
        years = (int(counted.min()), int(counted.max()))
    return Total(float(known.sum()) * column.factor, years, lacking)


def totals(countries: geopandas.GeoDataFrame, codes: Sequence[str]) -> dict[Measure, Total]:
    """Sums of all measures over the countries with these codes."""
    return {measure: total(countries, codes, measure) for measure in MEASURES}


def gdp_per_head(countries: geopandas.GeoDataFrame, codes: Sequence[str]) -> Total:
    """Economy for each inhabitant in US$ a year, over the countries that have both figures."""
    lacking = set(total(countries, codes, "gdp").lacking)
    lacking |= set(total(countries, codes, "people").lacking)
    both = [code for code in codes if code not in lacking]
    gdp, people = total(countries, both, "gdp"), total(countries, both, "people")
    if gdp.value is None or not people.value:
        return Total(None, None, list(codes))
    years = [*(gdp.years or ()), *(people.years or ())]
    left_out = [code for code in codes if code in lacking]
    return Total(gdp.value / people.value, (min(years), max(years)), left_out)
