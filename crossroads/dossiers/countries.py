"""Dossiers of countries, and of the borders, shores and contested areas that are theirs."""

from collections.abc import Iterator

from crossroads.content.local_names import LocalNames
from crossroads.contract.dossiers import Dossier, Length
from crossroads.dossiers.links import Links, key_of
from crossroads.dossiers.places import home_point, km_between
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import CITIES, CONTESTED, COUNTRIES
from crossroads.geo.records.countries import Border, Country, Shore

FLAGS = "vendor/country-flag-icons-1.6.20/3x2"
UN_OBSERVERS = frozenset({"PS", "VA"})
"""Non-member states with a seat as observers at the United Nations."""


def country_dossiers(
    links: Links, atlas: Atlas, local_names: LocalNames
) -> Iterator[tuple[str, Dossier]]:
    """Names, flag, capital and how it lies to Kazakhstan; lengths and distances in km."""
    capitals = {city.country: city for city in atlas.cities.values() if city.capital}
    borders = {border.country: border for border in atlas.borders.values()}
    shores = {shore.country: shore for shore in atlas.shores.values()}
    home = home_point(atlas)
    for code, country in atlas.countries.items():
        capital = capitals.get(code)
        yield (
            key_of(COUNTRIES, code),
            Dossier(
                names=country.names,
                local=local_names.get(code, ()),
                flag=flag(country),
                capital=links.to_place(CITIES, capital.id) if capital else None,
                from_astana_km=km_between(home, capital) if capital else None,
                border=_length(borders.get(code)),
                shore=_length(shores.get(code)),
            ),
        )


def flag(country: Country) -> str | None:
    """Path of a country's flag below `static/`.

    Only members and observer states of the United Nations get one, so that no flag takes a
    stand on a status that is disputed. Afghanistan's is that of its seat there.
    """
    seated = country.un_member or country.id in UN_OBSERVERS
    return f"{FLAGS}/{country.id}.svg" if seated else None


def line_dossiers(links: Links, atlas: Atlas) -> Iterator[tuple[str, Dossier]]:
    """The other country, with its flag, of each border, and the one that has each shore."""
    for layer, lines in (("borders", atlas.borders), ("caspian-shores", atlas.shores)):
        for line in lines.values():
            country = atlas.countries[line.country]
            yield (
                key_of(layer, line.id),
                Dossier(country=links.to_country(country.id), flag=flag(country)),
            )


def contested_dossiers(links: Links, atlas: Atlas) -> Iterator[tuple[str, Dossier]]:
    """The countries with which each contested area is drawn; no flags, which would take sides."""
    for area in atlas.contested.values():
        countries = tuple(links.to_country(code) for code in area.countries)
        yield key_of(CONTESTED, area.id), Dossier(countries=countries)


def _length(line: Border | Shore | None) -> Length | None:
    return None if line is None else Length(km=line.length_km, as_of=line.as_of)
