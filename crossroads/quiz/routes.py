"""Transport corridors as the quiz asks about them: each as one line of all its segments."""

from collections.abc import Iterable, Mapping

import shapely
from shapely.geometry.base import BaseGeometry

from crossroads.geo.atlas import Atlas, source_ids
from crossroads.geo.records.feature import NamedFeature
from crossroads.geo.records.routes import Route

ROUTES = "corridors"
"""Layer of the segments."""
TOGETHER_DEGREES = 0.03
"""Two lines nearer than this are drawn as one, however close the map comes."""
MOST_SHARED = 0.2
"""Part of a route that may run together with others, for it to be pointed at fairly."""
SOURCES = 3
"""Those that most of a route's segments rest on."""


def whole_routes(atlas: Atlas) -> Mapping[str, NamedFeature]:
    """Corridors by id, with the names that the atlas has for them."""
    return {route.id: _whole(route) for route in atlas.routes.values() if route.layer == ROUTES}


def line_of(parts: Iterable[BaseGeometry]) -> BaseGeometry:
    """One line of several."""
    return shapely.MultiLineString([shapely.get_coordinates(part) for part in parts])


def route_sources(route_id: str, atlas: Atlas) -> list[str]:
    """Ids of the bibliography on which most of its segments rest, the most frequent first."""
    frame = atlas.features[ROUTES]
    cited = [
        id_
        for segment in atlas.routes[route_id].segments
        for id_ in source_ids(frame.at[segment.id, "sources"])
    ]
    return sorted(dict.fromkeys(cited), key=lambda id_: -cited.count(id_))[:SOURCES]


def shared_part(route_id: str, atlas: Atlas) -> float:
    """How much of a route runs together with others, from 0 to 1."""
    lines = {id_: one.geometry for id_, one in whole_routes(atlas).items()}
    own = lines.pop(route_id)
    # Each by itself: around all of them at once it takes twelve times as long.
    others = shapely.buffer(list(lines.values()), TOGETHER_DEGREES)
    return float(own.intersection(shapely.union_all(others)).length / own.length)


def _whole(route: Route) -> NamedFeature:
    names = {f"name_{language}": title for language, title in route.titles.items()}
    return NamedFeature.model_validate(
        {
            "id": route.id,
            "name_kk": "",
            "name_ru": "",
            **names,
            "geometry": line_of(segment.geometry for segment in route.segments),
        }
    )
