"""Write RFC 7946 GeoJSON: one feature a line, sorted by id, rounded, no CRS member."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .paths import GEO


@dataclass
class Feature:
    """A feature to be: its public id, its geometry in WGS84 degrees, its properties."""

    id: str
    geometry: BaseGeometry
    properties: dict[str, Any] = field(default_factory=dict)


def rounded(geometry: BaseGeometry, digits: int) -> BaseGeometry:
    """`geometry` with its vertices rounded and repeated vertices left out."""
    moved = shapely.transform(geometry, lambda xy: np.round(xy, digits) + 0.0)
    return shapely.remove_repeated_points(moved)


def _numbers(value: Any) -> Any:
    """Nested tuples of coordinates as lists, whole numbers without a decimal point."""
    if isinstance(value, (list, tuple)):
        return [_numbers(item) for item in value]
    number = float(value)
    return int(number) if number.is_integer() else number


def _member(feature: Feature, digits: int | None) -> dict[str, Any]:
    """The GeoJSON object of one feature (right-hand rule, id twice)."""
    geometry = feature.geometry if digits is None else rounded(feature.geometry, digits)
    geometry = shapely.orient_polygons(geometry)
    if geometry.is_empty or not geometry.is_valid:
        raise ValueError(f"{feature.id}: {shapely.is_valid_reason(geometry)}")
    shape = shapely.geometry.mapping(geometry)
    return {
        "type": "Feature",
        "id": feature.id,
        "properties": {"id": feature.id, **feature.properties},
        "geometry": {"type": shape["type"], "coordinates": _numbers(shape["coordinates"])},
    }


def write(name: str, features: Iterable[Feature], digits: int | None = None) -> str:
    """Write layer `name` to ``geo/`` and return a line that tells its sizes.

    `digits`: decimals of a degree to round to; None when already rounded.
    """
    ordered = sorted(features, key=lambda feature: feature.id)
    ids = [feature.id for feature in ordered]
    if len(set(ids)) != len(ids):
        raise ValueError(f"{name}: ids are not unique")
    lines = [
        json.dumps(_member(feature, digits), ensure_ascii=False, separators=(",", ":"))
        for feature in ordered
    ]
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"
    GEO.mkdir(exist_ok=True)
    data = text.encode("utf-8")
    (GEO / f"{name}.geojson").write_bytes(data)
    packed = len(gzip.compress(data, 9, mtime=0))
    return f"{name}: {len(ids)} features, {len(data):,} B, gzip {packed:,} B"
