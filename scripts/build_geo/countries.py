"""countries.geojson: the whole world in one layer, finer around Kazakhstan.

Shapes: Natural Earth 1:10m, German point of view (public domain), which follows UN
resolutions for Crimea, Cyprus and Western Sahara. Places that it leaves open are
settled in `_settle`. Areas in km2, GDP in million US dollars, label points in degrees.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import pandas as pd
import shapely
from pyproj import Geod
from shapely.geometry.base import BaseGeometry

from . import naturalearth
from .geojson import Feature
from .names import NOTES, alpha_3, capital, names, world_countries
from .topology import simplify

GEOD = Geod(ellps="WGS84")

_TURN = np.array([360.0, 0.0])
TOLERANCE = 0.062
# Uninhabited specks and shapes without an ISO code of their own.
_DROPPED = {"AQ", "UM", "HM", "ATC", "CSI", "IOA", "CLP", "PGA", "SCR"}
# Natural Earth's own units that are part of a state under international law.
_MERGED = {"WSB": "CY", "ESB": "CY", "USG": "CU", "BRI": "BR", "BRT": "EG"}
_GOLAN_BOX = shapely.box(35.5, 32.6, 36.0, 33.5)
_LABELS = {"RU": (95.0, 62.5), "US": (-98.5, 39.5), "CA": (-105.0, 58.5)}
_RANKS = {"KZ": 1, "UZ": 2, "TM": 2, "KG": 3, "TJ": 3, "GL": 4, "EH": 5}
# Observer states that world-countries counts as members of the United Nations.
_OBSERVERS = {"VA"}
_UN_MEMBERS = 193
_RANK_AREAS = (1_400_000, 500_000, 200_000, 80_000, 15_000)
# Mostly detached outlying lands that would only add weight.
_MIN_PART_KM2 = {"fine": 60.0, "near": 160.0, "far": 900.0}


@dataclass
class Part:
    """One polygon of a country; longitudes may pass 180 (joined at the antimeridian)."""

    code: str
    shape: BaseGeometry


def area_km2(shape: BaseGeometry) -> float:
    """Geodesic area on the WGS84 ellipsoid in km2."""
    return abs(GEOD.geometry_area_perimeter(shapely.orient_polygons(shape))[0]) / 1e6


@cache
def source() -> pd.DataFrame:
    """Natural Earth's rows by alpha-2 code, one shape each, disputed places settled."""
    frame = naturalearth.countries_un()
    codes = []
    for row in frame.itertuples():
        code = row.ISO_A2_EH
        if row.ADM0_A3 in _DROPPED or code in _DROPPED:
            code = ""
        codes.append(_MERGED.get(row.ADM0_A3, code))
    frame["code"] = codes
    frame = frame[frame["code"] != ""]
    shapes = {
        code: shapely.union_all(group.geometry.array) for code, group in frame.groupby("code")
    }
    _settle(shapes)
    rows = frame[~frame["ADM0_A3"].isin(_MERGED)].drop_duplicates("code").set_index("code")
    rows = pd.DataFrame(rows.drop(columns="geometry"))
    rows["shape"] = pd.Series(shapes)
    return rows.sort_index()


def _settle(shapes: dict[str, BaseGeometry]) -> None:
    """Fill the gaps that the source leaves, in place.

    Golan: Syria's (UN Security Council resolution 497). Abyei: drawn with Sudan, as
    in Natural Earth's default view, until its final status is settled.
    """
    default = naturalearth.countries_default().set_index("ADM0_A3").geometry
    golan = default["ISR"].intersection(_GOLAN_BOX).difference(shapes["LB"])
    shapes["SY"] = shapely.union_all([shapes["SY"], golan.difference(shapes["IL"])])
    abyei = default["SDN"].difference(shapes["SD"])
    shapes["SD"] = shapely.union_all([shapes["SD"], abyei])


def _joined(shape: BaseGeometry) -> list[BaseGeometry]:
    """Polygons of a shape; those that touch both sides of 180 degrees become one."""
    parts = list(shapely.get_parts(shape))
    west, _, east, _ = shape.bounds
    if west > -179.9 or east < 179.9:
        return parts
    moved = [
        shapely.transform(part, lambda xy: xy + _TURN) if part.bounds[0] < 0 else part
        for part in parts
    ]
    return list(shapely.get_parts(shapely.union_all(moved)))


def _zone(shape: BaseGeometry) -> str:
    """How much detail a place gets: fine, near or far."""
    x, y = shape.centroid.x, shape.centroid.y
    if 40 < x < 98 and 30 < y < 62:
        return "fine"
    return "near" if -12 < x < 150 and 2 < y < 72 else "far"


def _kept(code: str, shape: BaseGeometry) -> list[Part]:
    """The parts of a country that are drawn: large ones, and some of every small state."""
    sized = sorted(((area_km2(part), part) for part in _joined(shape)), key=lambda p: -p[0])
    total = sum(size for size, _ in sized)
    kept = []
    covered = 0.0
    for number, (size, part) in enumerate(sized):
        needed = covered < 0.75 * total and number < 6
        if needed or size >= _MIN_PART_KM2[_zone(part)]:
            kept.append(Part(code, shapely.Polygon(part.exterior, _holes(part))))
            covered += size
    return kept


def _holes(part: BaseGeometry) -> list[BaseGeometry]:
    """The holes of a polygon (each is another country: lakes are not cut out)."""
    return list(part.interiors)


def _split(shape: BaseGeometry) -> BaseGeometry:
    """Cut at the antimeridian as RFC 7946 asks; longitudes end up within 180 degrees."""
    if shape.bounds[2] <= 180.0:
        return shape
    west = shapely.intersection(shape, shapely.box(-180, -90, 180, 90))
    east = shapely.intersection(shape, shapely.box(180, -90, 360, 90))
    east = shapely.transform(east, lambda xy: xy - _TURN)
    pieces = [p for p in (*shapely.get_parts(west), *shapely.get_parts(east)) if p.area > 0]
    return shapely.MultiPolygon([p for p in pieces if p.geom_type == "Polygon"])


def _small_tolerance(shape: BaseGeometry) -> float:
    """Tolerance for an island of its own: the smaller the island, the finer."""
    return min(TOLERANCE, 0.09 * float(np.sqrt(shape.area)))


def _pairs(shapes: list[BaseGeometry]) -> set[int]:
    """Indices of shapes that touch or overlap another one."""
    left, right = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    return {int(i) for i, j in zip(left, right, strict=True) if i != j}


def _slim(parts: list[Part]) -> list[BaseGeometry | None]:
    """Every part simplified: bordering ones as one coverage, islands each by itself.

    An island that would run into its coarser surroundings joins the coverage.
    """
    shapes = [part.shape for part in parts]
    together = _pairs(shapes)
    for _ in range(6):
        order = sorted(together)
        drawn = dict(zip(order, simplify([shapes[i] for i in order], TOLERANCE), strict=True))
        for i, shape in enumerate(shapes):
            if i not in together:
                drawn[i] = simplify([shape], _small_tolerance(shape))[0]
        kept = [i for i in range(len(shapes)) if drawn[i] is not None]
        clash = {kept[i] for i in _pairs([drawn[i] for i in kept])} - together
        if not clash:
            break
        together |= clash
    if not shapely.coverage_is_valid([drawn[i] for i in kept]):
        raise ValueError("countries: the simplified coverage is not valid")
    return [drawn[i] for i in range(len(shapes))]


@cache
def shapes() -> dict[str, BaseGeometry]:
    """The drawn shape of every country by alpha-2 code, WGS84 degrees."""
    parts = [part for code, row in source().iterrows() for part in _kept(str(code), row["shape"])]
    found: dict[str, list[BaseGeometry]] = {}
    for part, shape in zip(parts, _slim(parts), strict=True):
        if shape is not None:
            found.setdefault(part.code, []).extend(shapely.get_parts(_split(shape)))
    return {
        code: pieces[0] if len(pieces) == 1 else shapely.MultiPolygon(pieces)
        for code, pieces in sorted(found.items())
    }


def _rank(code: str, size: float) -> int:
    """1 (label from zoom 3) to 6, by area with exceptions."""
    by_area = 1 + sum(size < limit for limit in _RANK_AREAS)
    return _RANKS.get(code, by_area)


def _properties(code: str, row: Any, entry: dict[str, Any]) -> dict[str, Any]:
    """All properties of one country."""
    lon, lat = _LABELS.get(code, (row["LABEL_X"], row["LABEL_Y"]))
    found = {
        **names(code),
        "iso_a3": alpha_3(code, entry),
        "capital_en": capital(code, entry),
        "label_lon": round(float(lon), 2),
        "label_lat": round(float(lat), 2),
        "label_rank": _rank(code, float(entry["area"])),
        "area_km2": round(float(entry["area"])) or round(float(entry["area"]), 2),
        "pop": round(float(row["POP_EST"])),
        "pop_year": int(row["POP_YEAR"]),
        "gdp_usd_million": int(row["GDP_MD"]) if row["GDP_MD"] > 0 else None,
        "gdp_year": int(row["GDP_YEAR"]),
        "un_member": bool(entry["unMember"]) and code not in _OBSERVERS,
    }
    if code in NOTES:
        found["note_en"] = NOTES[code]
    return found


def features() -> list[Feature]:
    """The features of countries.geojson (already rounded)."""
    table = world_countries()
    rows = source()
    found = [
        Feature(code, shape, _properties(code, rows.loc[code], table[code]))
        for code, shape in shapes().items()
    ]
    members = sum(feature.properties["un_member"] for feature in found)
    if members != _UN_MEMBERS:
        raise ValueError(f"countries: {members} members of the United Nations, not {_UN_MEMBERS}")
    return found
