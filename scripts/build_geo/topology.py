"""Simplify a coverage of polygons so that neighbours keep sharing their borders.

The whole coverage goes through `shapely.coverage_simplify` at once, in coordinates in
which lands far from Kazakhstan are shrunk: one tolerance then means fine borders in
Central Asia, middling ones in Eurasia and coarse ones elsewhere.
"""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

Array = npt.NDArray[np.float64]

# Piecewise linear maps of longitude and latitude: (degree, scaled degree).
_LON = (
    (-200.0, -12.0, 40.0, 48.0, 90.0, 98.0, 150.0, 220.0),
    (0.45, 0.8, 0.9, 1.3, 0.9, 0.72, 0.4),
)
_LAT = (
    (-90.0, 0.0, 30.0, 38.0, 56.0, 62.0, 72.0, 90.0),
    (0.42, 0.8, 0.95, 1.3, 0.85, 0.55, 0.35),
)


def _scaled(steps: tuple[float, ...], scales: tuple[float, ...]) -> Array:
    """Scaled positions of the steps."""
    return np.concatenate([[0.0], np.cumsum(np.diff(steps) * np.array(scales))])


SMALL = 0.3  # square degrees: polygons below it keep three decimals

_X = _scaled(*_LON)
_Y = _scaled(*_LAT)


def _warp(xy: Array) -> Array:
    """Degrees to scaled degrees (longitudes shortened as at 45 degrees north)."""
    x = np.interp(xy[:, 0], _LON[0], _X) * 0.7
    return np.column_stack([x, np.interp(xy[:, 1], _LAT[0], _Y)])


def _fine(xy: Array) -> npt.NDArray[np.bool_]:
    """True for vertices around Central Asia, which keep three decimals."""
    x, y = xy[:, 0], xy[:, 1]
    return (x > 40) & (x < 98) & (y > 30) & (y < 62)


def _clean(polygon: BaseGeometry) -> BaseGeometry | None:
    """The polygon without repeated vertices; rings that collapsed are left out."""

    def _ring(ring: BaseGeometry) -> Array | None:
        xy = shapely.get_coordinates(ring)
        xy = xy[np.append(True, np.any(np.diff(xy, axis=0) != 0, axis=1))]
        return xy if len(xy) >= 4 else None

    shell = _ring(polygon.exterior)
    if shell is None:
        return None
    holes = [hole for hole in map(_ring, polygon.interiors) if hole is not None]
    return shapely.Polygon(shell, holes)


def _trouble(shapes: list[BaseGeometry | None]) -> list[tuple[float, float, float, float]]:
    """Boxes around places where rounding made a polygon or the coverage invalid."""
    drawn = [shape for shape in shapes if shape is not None]
    boxes = [
        (float(x), float(y), float(x), float(y))
        for x, y in (
            re.findall(r"-?\d+(?:\.\d+)?", shapely.is_valid_reason(shape))[:2]
            for shape in drawn
            if not shape.is_valid
        )
    ]
    edges = shapely.coverage_invalid_edges(drawn)
    return boxes + [edge.bounds for edge in edges if not edge.is_empty]


def simplify(parts: list[BaseGeometry], tolerance: float) -> list[BaseGeometry | None]:
    """Simplified, rounded polygons of one coverage, in the same order.

    `tolerance`: square root of the smallest triangle kept, in scaled degrees. The
    vertices that stay are vertices of the source, found again by their scaled position,
    so each is rounded once and alike for all its polygons: 3 decimals around Central
    Asia and in small polygons, 2 decimals elsewhere; 4 and more where that would make
    lines cross. None: the polygon vanished.
    """
    source = shapely.get_coordinates(parts)
    small = shapely.get_coordinates([part for part in parts if part.area < SMALL])
    exact = set(map(tuple, small.tolist()))
    fine = _fine(source) | np.array([tuple(pair) in exact for pair in source.tolist()])
    digits = np.where(fine, 3, 2)
    keys = list(map(tuple, _warp(source).tolist()))
    slim = shapely.coverage_simplify([shapely.transform(p, _warp) for p in parts], tolerance)
    for _ in range(6):
        final = [
            [round(x, d) + 0.0, round(y, d) + 0.0]
            for (x, y), d in zip(source.tolist(), digits.tolist(), strict=True)
        ]
        back = dict(zip(keys, final, strict=True))
        drawn = [_clean(_replace(part, back)) for part in slim]
        boxes = _trouble(drawn)
        if not boxes:
            return drawn
        x, y = source[:, 0], source[:, 1]
        for west, south, east, north in boxes:
            near = (x > west - 0.05) & (x < east + 0.05) & (y > south - 0.05) & (y < north + 0.05)
            digits = digits + near
    raise ValueError(f"simplified shapes stay invalid near {boxes}")


def _replace(part: BaseGeometry, back: dict[tuple[float, ...], list[float]]) -> BaseGeometry:
    """The polygon with its scaled vertices put back as degrees."""
    return shapely.transform(part, lambda xy: np.array([back[tuple(p)] for p in xy.tolist()]))
