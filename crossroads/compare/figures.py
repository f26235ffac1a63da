"""Figures of countries and their sums: area, people, economy."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from crossroads.geo.records.countries import Country

Measure = Literal["people", "gdp", "area"]
MEASURES: tuple[Measure, ...] = ("people", "gdp", "area")


@dataclass(frozen=True)
class Column:
    """Where countries have a measure."""

    property: str
    """Of the countries layer; its card tells what the measure is called."""
    value: Callable[[Country], float | None]
    """In people, US$ or km2."""
    year: Callable[[Country], int] | None
    """For which the value was counted."""


def _gdp_usd(country: Country) -> float | None:
    millions = country.gdp_usd_million
    return None if millions is None else millions * 1e6


COLUMNS: dict[Measure, Column] = {
    "people": Column("pop", lambda country: country.people, lambda country: country.people_year),
    "gdp": Column("gdp_usd_million", _gdp_usd, lambda country: country.gdp_year),
    "area": Column("area_km2", lambda country: country.area_km2, None),
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


def total(countries: Mapping[str, Country], codes: Sequence[str], measure: Measure) -> Total:
    """Sum of a measure over the countries with these codes, as far as there are figures.

    `countries` stand by code. A code that is not among them is no error.
    """
    column = COLUMNS[measure]
    mapped = [countries[code] for code in codes if code in countries]
    known = [(country, value) for country in mapped if (value := column.value(country)) is not None]
    counted = {country.id for country, _ in known}
    lacking = [code for code in codes if code not in counted]
    if not known:
        return Total(None, None, lacking)
    years = None
    if column.year is not None:
        all_years = [column.year(country) for country, _ in known]
        years = (min(all_years), max(all_years))
    return Total(float(sum(value for _, value in known)), years, lacking)


def totals(countries: Mapping[str, Country], codes: Sequence[str]) -> dict[Measure, Total]:
    """Sums of all measures over the countries with these codes."""
    return {measure: total(countries, codes, measure) for measure in MEASURES}


def gdp_per_head(countries: Mapping[str, Country], codes: Sequence[str]) -> Total:
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
