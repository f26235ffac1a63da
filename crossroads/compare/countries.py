"""What is told of each country that is set beside others."""

from collections.abc import Sequence
from dataclasses import dataclass

from crossroads.compare.belonging import Standing
from crossroads.compare.figures import Measure, Total, gdp_per_head, totals
from crossroads.compare.names import place_name
from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.geo.measures import distance_km
from crossroads.maps.dated import HOME


@dataclass(frozen=True)
class Border:
    """A land border with Kazakhstan."""

    length_km: float
    """As published; the line on the map is generalised, and shorter."""
    year: int


@dataclass(frozen=True)
class CountryFacts:
    """One country."""

    code: str
    name: str
    capital: str
    totals: dict[Measure, Total]
    per_head: Total
    """GDP in US$ a year for each inhabitant."""
    border: Border | None
    """None where there is no land border with Kazakhstan."""
    to_home_km: float | None
    """From capital to Astana along the geodesic; None where the map lacks the capital."""
    shared: int
    """Bodies to which both this country and Kazakhstan belong fully."""


def country_facts(
    codes: Sequence[str], library: Library, atlas: Atlas, standing: Standing
) -> list[CountryFacts]:
    """Facts of the countries with these codes, in their order."""
    countries = atlas.countries
    return [
        CountryFacts(
            code=code,
            name=place_name(code, library, atlas),
            capital=countries[code].capital,
            totals=totals(countries, [code]),
            per_head=gdp_per_head(countries, [code]),
            border=_border(code, atlas),
            to_home_km=_capital_distance_km(code, atlas),
            shared=len(standing.shared_bodies([code, HOME])),
        )
        for code in codes
    ]


def _border(code: str, atlas: Atlas) -> Border | None:
    border = next((border for border in atlas.borders.values() if border.country == code), None)
    return None if border is None else Border(border.length_km, border.as_of)


def _capital_distance_km(code: str, atlas: Atlas) -> float | None:
    capitals = {city.country: city.point for city in atlas.cities.values() if city.capital}
    return distance_km(capitals[code], capitals[HOME]) if code in capitals else None
