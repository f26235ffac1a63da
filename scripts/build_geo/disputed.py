"""disputed.geojson: areas that are contested or not under their state's control.

Shapes: the difference of Natural Earth's two points of view, its first-level
boundaries, its own units, or (marked schematic) a few points set by hand. Every area
is cut from the drawn countries, so that its outer line runs along theirs.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import shapely
import yaml
from shapely.geometry.base import BaseGeometry

from . import countries, naturalearth
from .geojson import Feature
from .units import unit_at, units

_TABLE = Path(__file__).with_name("disputed.yaml")
_REACH = 0.08  # degrees by which drawn coasts may differ from the source's


@cache
def _table() -> dict[str, dict[str, Any]]:
    return dict(yaml.safe_load(_TABLE.read_text(encoding="utf-8")))


@cache
def _default() -> Any:
    return naturalearth.countries_default().set_index("ADM0_A3").geometry


@cache
def _source(key: str) -> BaseGeometry:
    """The area in the detail of the source, WGS84 degrees."""
    entry = _table()[key]
    host = countries.source()["shape"].loc[entry["host"]]
    kind = entry["shape"]
    if kind == "views":
        return host.iloc[0].difference(_default()["UKR"])
    if kind == "units":
        cells = [cell for shape in host for cell in units(shape, entry["reach"])]
        area = shapely.union_all([unit_at(cells, *point) for point in entry["at"]])
        return area.difference(_source(entry["without"])) if "without" in entry else area
    if kind == "default":
        return _default()[entry["unit"]]
    if kind == "golan":
        return host.iloc[0].intersection(_default()["ISR"])
    if kind == "abyei":
        un = naturalearth.countries_un().set_index("ADM0_A3").geometry
        return _default()["SDN"].difference(un["SDN"])
    if kind == "drawn":
        return shapely.Polygon(entry["ring"]).intersection(host.iloc[0])
    if kind == "box":
        return host.iloc[0].intersection(shapely.box(*entry["box"]))
    return host.iloc[0]


def _fitted(key: str) -> BaseGeometry:
    """The area cut from the drawn shapes of its hosts."""
    codes = _table()[key]["host"]
    if _table()[key]["shape"] == "host":
        return countries.shapes()[codes[0]]
    area = _source(key)
    rest = shapely.union_all(countries.source()["shape"].loc[codes].array).difference(area)
    drawn = shapely.union_all([countries.shapes()[code] for code in codes])
    cut = drawn.intersection(area.buffer(_REACH).difference(rest))
    parts = [part for part in shapely.get_parts(cut) if part.geom_type == "Polygon"]
    parts = [part for part in parts if part.intersection(area).area > 0.5 * part.area]
    largest = max(part.area for part in parts)
    solid = [shapely.Polygon(part.exterior) for part in parts if part.area > largest / 200]
    slim = shapely.simplify(shapely.union_all(solid), 0.006)
    return shapely.set_precision(slim, 0.001)


def features() -> list[Feature]:
    """One feature an area; `shape` says whether it is generalised or schematic."""
    found = []
    for key, entry in _table().items():
        properties = {
            "name_en": entry["name_en"],
            "name_kk": entry["name_kk"],
            "name_ru": entry["name_ru"],
            "country": ";".join(entry["host"]),
            "status_en": entry["status_en"],
            "shape": entry.get("drawn", "generalised"),
            "sources": ";".join(entry["sources"]),
        }
        found.append(Feature(key, _fitted(key), properties))
    return found
