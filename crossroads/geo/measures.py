"""Measures on the WGS84 ellipsoid: areas, distances, great arcs, land neighbours."""

from itertools import pairwise

import geopandas
import shapely
from pyproj import Geod
from shapely.geometry import MultiLineString
from shapely.geometry.base import BaseGeometry

GEOD = Geod(ellps="WGS84")
LonLat = tuple[float, float]
"""Longitude and latitude in degrees, WGS84."""


def area_km2(geometry: BaseGeometry) -> float:
    """Geodesic area of a polygon in WGS84 degrees, in km2 (Karney's method, by PROJ)."""
    return abs(GEOD.geometry_area_perimeter(geometry)[0]) / 1e6


def distance_km(start: LonLat, end: LonLat) -> float:
    """Length of the geodesic between two points, in km."""
    return float(GEOD.inv(*start, *end)[2]) / 1000


def length_km(geometry: BaseGeometry) -> float:
    """Geodesic length of a line in WGS84 degrees, in km."""
    return float(GEOD.geometry_length(geometry)) / 1000


def geodesic(start: LonLat, end: LonLat, step_km: float = 100) -> MultiLineString:
    """Geodesic between two points as a line, cut where it crosses the antimeridian (RFC 7946).

    Points stand at most `step_km` apart; coordinates in degrees.
    """
    count = max(int(distance_km(start, end) // step_km), 1)
    points = [start, *GEOD.npts(*start, *end, count), end]
    parts: list[list[LonLat]] = [[points[0]]]
    for before, after in pairwise(points):
        if abs(after[0] - before[0]) > 180:
            side = 180.0 if before[0] > 0 else -180.0
            unrolled = after[0] + 2 * side
            share = (side - before[0]) / (unrolled - before[0])
            latitude = before[1] + share * (after[1] - before[1])
            parts[-1].append((side, latitude))
            parts.append([(-side, latitude)])
        parts[-1].append(after)
    return MultiLineString(parts)


def land_neighbours(countries: geopandas.GeoDataFrame, code: str) -> list[str]:
    """Codes of the countries that share a border line with one country, sorted.

    A shared point alone is no border. `countries` is indexed by code.
    """
    home = countries.geometry[code]
    near = countries[countries.geometry.intersects(home)].drop(index=code)
    shared = near.geometry.intersection(home)
    return sorted(str(neighbour) for neighbour in near.index[shapely.length(shared.values) > 0])
