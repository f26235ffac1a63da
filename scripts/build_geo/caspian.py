"""The Caspian Sea as it is left open by the countries, and the five states' shores."""

from __future__ import annotations

from functools import cache

import shapely
from shapely.geometry.base import BaseGeometry

from . import countries
from .geojson import Feature
from .tables import official_lengths

STATES = {
    "az": "Azerbaijan",
    "ir": "Iran",
    "kz": "Kazakhstan",
    "ru": "Russia",
    "tm": "Turkmenistan",
}
_MIDDLE = shapely.Point(51.0, 42.0)


@cache
def _holes() -> list[BaseGeometry]:
    """Waters enclosed by the five states, islands left out of the sea."""
    shapes = [countries.shapes()[code.upper()] for code in STATES]
    parts = shapely.get_parts(shapely.coverage_union_all(shapes))
    main = max(parts, key=lambda part: part.area)
    islands = shapely.union_all([part for part in parts if part is not main])
    return [shapely.Polygon(ring).difference(islands) for ring in main.interiors]


def sea() -> BaseGeometry:
    """The Caspian Sea (with holes for its drawn islands)."""
    return next(hole for hole in _holes() if hole.contains(_MIDDLE))


def shores() -> list[Feature]:
    """One line a state: its mainland shore of the Caspian, length in km as drawn."""
    outline = shapely.get_exterior_ring(sea())
    official = official_lengths("caspian_shores")
    found = []
    for code, name in STATES.items():
        border = shapely.boundary(countries.shapes()[code.upper()])
        shared = shapely.intersection(outline, border)
        lines = [line for line in shapely.get_parts(shared) if line.length > 0]
        line = shapely.line_merge(shapely.MultiLineString(lines))
        properties = {
            "country": code.upper(),
            "name_en": f"Caspian shore of {name}",
            "drawn_length_km": round(countries.GEOD.geometry_length(line) / 1000),
            **official.get(code.upper(), {}),
        }
        found.append(Feature(f"caspian-{code}", line, properties))
    return found
