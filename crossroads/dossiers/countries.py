"""Dossiers of countries, and of the borders, shores and contested areas that are theirs."""

from collections.abc import Iterator

from crossroads.contract.dossiers import Dossier, Length
from crossroads.dossiers.links import CITIES, Links, Row, key_of, names_in_all, rows_of
from crossroads.dossiers.local_names import local_names
from crossroads.dossiers.places import home_point, km_between
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import COUNTRIES

FLAGS = "vendor/country-flag-icons-1.6.20/3x2"
UN_OBSERVERS = frozenset({"PS", "VA"})
"""Non-member states with a seat as observers at the United Nations."""


def country_dossiers(links: Links, atlas: Atlas) -> Iterator[tuple[str, Dossier]]:
    """Names, flag, capital and how it lies to Kazakhstan; lengths and distances in km."""
    capitals = {row["country"]: row for row in rows_of(CITIES, atlas) if row["capital"]}
    borders = {row["country"]: row for row in rows_of("borders", atlas)}
    shores = {row["country"]: row for row in rows_of("caspian-shores", atlas)}
    home = home_point(atlas)
    for row in rows_of(COUNTRIES, atlas):
        code = row["id"]
        capital, border, shore = (known.get(code) for known in (capitals, borders, shores))
        yield (
            key_of(COUNTRIES, code),
            Dossier(
                names=names_in_all(row),
                local=local_names(code),
                flag=flag(row),
                capital=links.to(CITIES, capital["id"]) if capital else None,
                from_astana_km=km_between(home, capital) if capital else None,
                border=_length(border, "official_length_km") if border else None,
                shore=_length(shore, "published_length_km") if shore else None,
            ),
        )


def flag(country: Row) -> str | None:
    """Path of a country's flag below `static/`.

    Only members and observer states of the United Nations get one, so that no flag takes a
    stand on a status that is disputed. Afghanistan's is that of its seat there.
    """
    code = country["id"]
    seated = country["un_member"] or code in UN_OBSERVERS
    return f"{FLAGS}/{code}.svg" if seated else None


def line_dossiers(links: Links, atlas: Atlas) -> Iterator[tuple[str, Dossier]]:
    """The other country, with its flag, of each border, and the one that has each shore."""
    countries = {row["id"]: row for row in rows_of(COUNTRIES, atlas)}
    for layer in ("borders", "caspian-shores"):
        for row in rows_of(layer, atlas):
            code = row["country"]
            yield (
                key_of(layer, row["id"]),
                Dossier(country=links.to(COUNTRIES, code), flag=flag(countries[code])),
            )


def contested_dossiers(links: Links, atlas: Atlas) -> Iterator[tuple[str, Dossier]]:
    """The countries with which each contested area is drawn; no flags, which would take sides."""
    for row in rows_of("disputed", atlas):
        codes = row["country"].split(";")
        countries = tuple(links.to(COUNTRIES, code) for code in codes)
        yield key_of("disputed", row["id"]), Dossier(countries=countries)


def _length(row: Row, property_: str) -> Length:
    return Length(km=row[property_], as_of=row["as_of"])
