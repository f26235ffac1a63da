"""Dossiers of cities and places, and of the lines that start at one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeVar

import pandas as pd

from crossroads.content.library import Library
from crossroads.content.model import in_language
from crossroads.contract.dossiers import Dossier, Heritage, Period
from crossroads.dossiers.links import CITIES, Links, Row, key_of, names_in_all, rows_of
from crossroads.geo.atlas import Atlas
from crossroads.geo.measures import LonLat, distance_km
from crossroads.geo.places import COUNTRIES, POINTS, place_point

HOME = "astana"
WORLD_HERITAGE = 1442
"""Number of the Silk Roads' site in the World Heritage list."""
T = TypeVar("T")


def place_dossiers(links: Links, library: Library, atlas: Atlas) -> Iterator[tuple[str, Dossier]]:
    """Names, country, distance from Astana in km, and what the same place is in other layers.

    Its twins there also lend it their `old_names`, their `period` (first and last year) where
    it has none, and their part in World Heritage (number of the site, name in the list).
    """
    layers = {layer: {row["id"]: row for row in rows_of(layer, atlas)} for layer in POINTS}
    home = home_point(atlas)
    for layer, one, others in same_places(atlas):
        row = layers[layer][one]
        twins = [layers[other][twin] for other, twin in others]
        past = dict.fromkeys(name for twin in twins for name in _past(twin))
        yield (
            key_of(layer, one),
            Dossier(
                names=names_in_all(row),
                old_names=tuple(name for name in past if name not in _past(row)),
                country=links.to(COUNTRIES, row["country"]),
                from_astana_km=km_between(home, row),
                period=None if _period(row) else _first(map(_period, twins)),
                heritage=_first(map(_heritage, [row, *twins])),
                twins=tuple(
                    (
                        *links.to(other, twin),
                        in_language(atlas.layers[other].title, library.language),
                    )
                    for other, twin in others
                ),
            ),
        )


def same_places(atlas: Atlas) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """Layer and id of each place, with layer and id of all others of its GeoNames number."""
    groups: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for layer in POINTS:
        for row in rows_of(layer, atlas):
            if pd.notna(row["geonames_id"]):
                groups[int(row["geonames_id"])].append((layer, row["id"]))
            else:
                yield layer, row["id"], []
    for group in groups.values():
        for layer, one in group:
            yield layer, one, [other for other in group if other != (layer, one)]


def distance_line_dossiers(links: Links, atlas: Atlas) -> Iterator[tuple[str, Dossier]]:
    """The cities at the ends of each line that shows a distance."""
    for row in rows_of("distances", atlas):
        ends = tuple(links.to(CITIES, row[end]) for end in ("from", "to"))
        yield key_of("distances", row["id"]), Dossier(ends=ends)


def home_point(atlas: Atlas) -> LonLat:
    """Longitude and latitude of Astana in degrees."""
    return place_point(HOME, atlas)


def km_between(home: LonLat, row: Row) -> int | None:
    """Length in km of the geodesic to a point feature; None where it is home itself."""
    point = row["geometry"]
    return round(distance_km(home, (point.x, point.y))) or None


def _past(row: Row) -> list[str]:
    names = row.get("old_names")
    return [one.strip() for one in names.split(";")] if isinstance(names, str) and names else []


def _period(row: Row) -> Period | None:
    first, last = row.get("period_from"), row.get("period_to")
    return (int(first), int(last)) if pd.notna(first) and pd.notna(last) else None


def _heritage(row: Row) -> Heritage | None:
    listed = row.get(f"whs_{WORLD_HERITAGE}")
    return (WORLD_HERITAGE, listed) if listed else None


def _first(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)
