"""Where a shape lies, as the map's camera needs it."""

from math import ceil, floor

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from crossroads.geo.measures import LonLat

Bounds = tuple[float, float, float, float]
"""West, south, east, north in degrees; east is above 180 beyond the antimeridian."""

REACH = 10
"""Degrees between the frames of a country's largest part and of another that belongs in view."""


def rounded_bounds(geometry: BaseGeometry) -> Bounds:
    """Frame of a shape in degrees, outward to a hundredth, so that the smallest has a width."""
    return _rounded(*geometry.bounds)


def main_bounds(geometry: BaseGeometry) -> Bounds:
    """Frame of the largest part of a polygon and of what lies near it.

    So France is seen without Guiana, and Chukotka beside the rest of Russia.
    """
    parts = shapely.get_parts(geometry)
    edges = shapely.bounds(parts)
    main = shapely.box(*edges[shapely.area(parts).argmax()])
    turned = np.concatenate([edges + np.array([turn, 0, turn, 0]) for turn in (-360, 0, 360)])
    near = turned[shapely.distance(shapely.box(*turned.T), main) <= REACH]
    return _rounded(*near[:, :2].min(axis=0), *near[:, 2:].max(axis=0))


def _rounded(*edges: float) -> Bounds:
    west, south, east, north = (100 * float(edge) for edge in edges)
    return floor(west) / 100, floor(south) / 100, ceil(east) / 100, ceil(north) / 100


def rounded_point(point: BaseGeometry) -> LonLat:
    """Longitude and latitude of a point, to about 100 m."""
    return round(float(point.x), 3), round(float(point.y), 3)
