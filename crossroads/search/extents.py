"""Where a shape lies, as the map's camera needs it."""

from math import ceil, floor

from shapely import union_all
from shapely.affinity import translate
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from crossroads.geo.measures import LonLat

Bounds = tuple[float, float, float, float]
"""West, south, east, north in degrees; east is above 180 beyond the antimeridian."""

REACH = 10
"""Degrees between the frames of a country's largest part and of another that belongs in view."""


def rounded_bounds(geometry: BaseGeometry) -> Bounds:
    """Frame of a shape in degrees, outward to a hundredth, so that the smallest has a width."""
    west, south, east, north = (100 * float(edge) for edge in geometry.bounds)
    return floor(west) / 100, floor(south) / 100, ceil(east) / 100, ceil(north) / 100


def main_bounds(geometry: BaseGeometry) -> Bounds:
    """Frame of the largest part of a polygon and of what lies near it.

    So France is seen without Guiana, and Chukotka beside the rest of Russia.
    """
    parts = getattr(geometry, "geoms", [geometry])
    main = box(*max(parts, key=lambda part: float(part.area)).bounds)
    frames = [translate(box(*part.bounds), turn) for part in parts for turn in (-360, 0, 360)]
    return rounded_bounds(union_all([frame for frame in frames if frame.distance(main) <= REACH]))


def rounded_point(point: BaseGeometry) -> LonLat:
    """Longitude and latitude of a point, to about 100 m."""
    return round(float(point.x), 3), round(float(point.y), 3)
