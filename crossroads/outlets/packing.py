"""Coordinates in fewer bytes: whole steps from point to point in place of degrees.

`[[80.401, 44.201], [80.405, 44.199]]` with three decimals becomes `[80401, 44201, 4, -2]`. Nothing
is lost; compressed, lines and areas need two thirds of the bytes. `browser/loader/unpacking.ts`
is the other half.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

import numpy as np

RINGS = {"LineString": 0, "MultiLineString": 1, "Polygon": 1, "MultiPolygon": 2}
"""How deep the lists of points lie, of geometries that are packed."""
MOST_DECIMALS = 6
"""A millionth of a degree is a tenth of a metre; no shape of ours is as fine."""


def packed(collection: dict[str, Any]) -> dict[str, Any]:
    """A GeoJSON FeatureCollection with its lines and areas packed, and the key `decimals`.

    Degrees, WGS84, longitude first. Other geometries stay as they are.
    """
    lines = [
        line
        for feature in collection["features"]
        for line in _lines_of(feature["geometry"], _depth(feature["geometry"]))
    ]
    decimals = _decimals(list(chain.from_iterable(chain.from_iterable(lines))))
    return {
        **collection,
        "decimals": decimals,
        "features": [
            {**feature, "geometry": _packed_geometry(feature["geometry"], decimals)}
            for feature in collection["features"]
        ],
    }


def _depth(geometry: dict[str, Any]) -> int | None:
    return RINGS.get(geometry["type"])


def _lines_of(geometry: dict[str, Any], depth: int | None) -> Iterator[Sequence[Sequence[float]]]:
    if depth is None:
        return
    lists = [geometry["coordinates"]]
    for _ in range(depth):
        lists = list(chain.from_iterable(lists))
    yield from lists


def _decimals(degrees: Sequence[float]) -> int:
    """Decimals that coordinates need; 0 for none of them."""
    units = np.rint(np.array(degrees, dtype=float) * 10**MOST_DECIMALS).astype(np.int64)
    return next(
        count
        for count in range(MOST_DECIMALS + 1)
        if not (units % 10 ** (MOST_DECIMALS - count)).any()
    )


def _packed_geometry(geometry: dict[str, Any], decimals: int) -> dict[str, Any]:
    depth = _depth(geometry)
    if depth is None:
        return geometry
    return {"type": geometry["type"], "steps": _steps(geometry["coordinates"], depth, decimals)}


def _steps(coordinates: Sequence[Any], depth: int, decimals: int) -> list[Any]:
    if depth > 0:
        return [_steps(one, depth - 1, decimals) for one in coordinates]
    steps: list[int] = []
    before = (0, 0)
    for lon, lat in coordinates:
        here = (round(lon * 10**decimals), round(lat * 10**decimals))
        steps += [here[0] - before[0], here[1] - before[1]]
        before = here
    return steps
