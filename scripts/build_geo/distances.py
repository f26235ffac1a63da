"""distances.geojson: shortest (geodesic) lines from Astana to five capitals."""

from __future__ import annotations

import itertools

import shapely
from pyproj import Geod
from shapely.geometry.base import BaseGeometry

from .geojson import Feature

_GEOD = Geod(ellps="WGS84")
_ASTANA = (71.446, 51.180)
_CAPITALS = {
    "beijing": ("Beijing", 116.397, 39.908),
    "brussels": ("Brussels", 4.349, 50.850),
    "delhi": ("New Delhi", 77.209, 28.614),
    "moscow": ("Moscow", 37.618, 55.756),
    "washington": ("Washington, D.C.", -77.036, 38.895),
}
_STEP_KM = 100.0


def geodesic(start: tuple[float, float], goal: tuple[float, float]) -> BaseGeometry:
    """A densified geodesic in degrees, cut at the antimeridian where it crosses it."""
    length = _GEOD.inv(*start, *goal)[2]
    steps = max(1, round(length / 1000 / _STEP_KM))
    points = [start, *_GEOD.npts(*start, *goal, steps - 1), goal]
    pieces: list[list[tuple[float, float]]] = [[points[0]]]
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        if abs(x1 - x0) > 180:
            side = 180.0 if x0 > 0 else -180.0
            share = (side - x0) / (x1 + 2 * side - x0)
            y = y0 + share * (y1 - y0)
            pieces[-1].append((side, y))
            pieces.append([(-side, y)])
        pieces[-1].append((x1, y1))
    lines = [shapely.LineString(piece) for piece in pieces]
    return lines[0] if len(lines) == 1 else shapely.MultiLineString(lines)


def features() -> list[Feature]:
    """Lines with `distance_km` on the WGS84 ellipsoid, from city centre to city centre."""
    found = []
    for key, (name, lon, lat) in _CAPITALS.items():
        length = _GEOD.inv(*_ASTANA, lon, lat)[2] / 1000
        properties = {
            "from": "astana",
            "to": "new-delhi" if key == "delhi" else key,
            "name_en": f"Astana to {name}",
            "distance_km": round(length),
        }
        line = geodesic(_ASTANA, (lon, lat))
        found.append(Feature(f"astana-{key}", line, properties))
    return found
