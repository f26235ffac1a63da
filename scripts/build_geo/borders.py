"""borders.geojson: Kazakhstan's five land borders, cut from the countries' shared edges."""

from __future__ import annotations

import shapely
from shapely.geometry.base import BaseGeometry

from . import countries
from .geojson import Feature
from .names import names
from .tables import official_lengths

NEIGHBOURS = ("CN", "KG", "RU", "TM", "UZ")


def _shared(a: BaseGeometry, b: BaseGeometry) -> BaseGeometry:
    """The edges that two polygons of a coverage share, merged to few lines."""
    edges = shapely.get_parts(shapely.intersection(shapely.boundary(a), shapely.boundary(b)))
    lines = [edge for edge in edges if edge.length > 0]
    return shapely.line_merge(shapely.union_all(lines))


def found_neighbours() -> tuple[str, ...]:
    """Codes of the countries that share a border line with Kazakhstan, by geometry."""
    here = countries.shapes()["KZ"]
    return tuple(
        code
        for code, shape in countries.shapes().items()
        if code != "KZ" and shape.intersects(here) and _shared(here, shape).length > 0
    )


def features() -> list[Feature]:
    """Lines with geodesic lengths in km: of Natural Earth's 1:10m line, and as drawn."""
    if found_neighbours() != NEIGHBOURS:
        raise ValueError(f"borders: neighbours by geometry are {found_neighbours()}")
    official = official_lengths("borders")
    source = countries.source()["shape"]
    found = []
    for code in NEIGHBOURS:
        drawn = _shared(countries.shapes()["KZ"], countries.shapes()[code])
        detailed = _shared(source["KZ"], source[code])
        properties = {
            "country": code,
            "name_en": f"Border of Kazakhstan and {names(code)['name_en']}",
            "length_km": round(countries.GEOD.geometry_length(detailed) / 1000),
            "drawn_length_km": round(countries.GEOD.geometry_length(drawn) / 1000),
            **official.get(code, {}),
        }
        found.append(Feature(f"kz-{code.lower()}", drawn, properties))
    return found
