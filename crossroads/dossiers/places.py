"""Dossiers of cities and places, and of the lines that start at one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeVar

from crossroads.content.library import Library
from crossroads.content.model import in_language
from crossroads.contract.dossiers import Dossier, Heritage
from crossroads.dossiers.links import Links, key_of
from crossroads.geo.atlas import Atlas
from crossroads.geo.measures import LonLat, distance_km
from crossroads.geo.places import CITIES, place_point
from crossroads.geo.records.places import Place

HOME = "astana"
WORLD_HERITAGE = 1442
"""Number of the Silk Roads' site in the World Heritage list."""
T = TypeVar("T")


def place_dossiers(links: Links, library: Library, atlas: Atlas) -> Iterator[tuple[str, Dossier]]:
    """Names, country, distance from Astana in km, and what the same place is in other layers.

    Its twins there also lend it their `old_names`, their `period` where it has none, and their
    part in World Heritage.
    """
    home = home_point(atlas)
    for layer, place_id, others in same_places(atlas):
        place = atlas.places[layer][place_id]
        twins = [atlas.places[other][twin] for other, twin in others]
        past = dict.fromkeys(name for twin in twins for name in twin.old_names)
        yield (
            key_of(layer, place_id),
            Dossier(
                names=place.names,
                old_names=tuple(name for name in past if name not in place.old_names),
                country=links.to_country(place.country),
                from_astana_km=km_between(home, place),
                period=None if place.period else _first_known(twin.period for twin in twins),
                heritage=_first_known(map(_heritage, [place, *twins])),
                twins=tuple(
                    (
                        *links.to_place(other, twin),
                        in_language(atlas.layers[other].title, library.language),
                    )
                    for other, twin in others
                ),
            ),
        )


def same_places(atlas: Atlas) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """Layer and id of each place, with layer and id of all others of its GeoNames number."""
    groups: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for layer, places in atlas.places.items():
        for place in places.values():
            if place.geonames_id is not None:
                groups[place.geonames_id].append((layer, place.id))
            else:
                yield layer, place.id, []
    for group in groups.values():
        for layer, place_id in group:
            yield layer, place_id, [other for other in group if other != (layer, place_id)]


def distance_line_dossiers(links: Links, atlas: Atlas) -> Iterator[tuple[str, Dossier]]:
    """The cities at the ends of each line that shows a distance."""
    for line in atlas.distances.values():
        ends = tuple(links.to_place(CITIES, end) for end in (line.start, line.end))
        yield key_of("distances", line.id), Dossier(ends=ends)


def home_point(atlas: Atlas) -> LonLat:
    """Longitude and latitude of Astana in degrees."""
    return place_point(HOME, atlas)


def km_between(home: LonLat, place: Place) -> int | None:
    """Length in km of the geodesic to a place; None where it is home itself."""
    return round(distance_km(home, place.point)) or None


def _heritage(place: Place) -> Heritage | None:
    return (WORLD_HERITAGE, place.heritage) if place.heritage else None


def _first_known(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)
