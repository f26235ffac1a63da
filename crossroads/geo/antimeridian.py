"""Shapes that files cut at 180 degrees, as RFC 7946 asks, and a map draws whole."""

import shapely
from shapely.geometry import MultiPolygon
from shapely.geometry.base import BaseGeometry

EDGE = 180
TURN = (360, 0)
DIGITS = 6


def whole(geometry: BaseGeometry) -> BaseGeometry:
    """Polygons whose parts meet at 180 degrees as one, which goes on beyond it."""
    parts = list(getattr(geometry, "geoms", [geometry]))
    east = [one for one in parts if one.bounds[0] > -EDGE and one.bounds[2] == EDGE]
    west = [one for one in parts if one.bounds[0] == -EDGE and one.bounds[2] < EDGE]
    if not east or not west:
        return geometry
    beyond = [shapely.transform(one, lambda points: (points + TURN).round(DIGITS)) for one in west]
    joined = shapely.union_all([*east, *beyond])
    apart = [one for one in parts if one not in east and one not in west]
    return MultiPolygon([*apart, *getattr(joined, "geoms", [joined])])
