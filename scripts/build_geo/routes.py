"""Places, route segments and names of waters from ``scripts/tables/`` (needs no network).

The lines are schematic: they go from place to place through the bends in the table,
and are smoothed. Lengths in km are geodesic and those of the drawn line.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

import shapely
from pyproj import Geod

from . import spline
from .geojson import Feature
from .tables import entries, number, rows

_GEOD = Geod(ellps="WGS84")
_NUMBERS = {"geonames_id", "period_from", "period_to", "label_rank"}
_TOLERANCE = 0.004
_HOME = "KZ"
_RANKS = {0: 6, 1: 5, 2: 5, 3: 4}
"""Rank of a place's name by the number of segments that meet there; 2 where more do."""


def places(table: str, segments_table: str) -> list[Feature]:
    """Point features of ``TABLE.csv``.

    A place's `label_rank` is the table's or follows from the network: the more segments
    meet at it, the earlier its name is shown; places in Kazakhstan come one step earlier.
    """
    meetings = Counter(
        place for entry in entries(segments_table) for place in (entry["from"], entry["to"])
    )
    found = points(table)
    for feature in found:
        properties = feature.properties
        properties["kind"] = "heritage" if properties.get("whs_1442") else "place"
        if not properties.get("label_rank"):
            rank = _RANKS.get(meetings[feature.id], 2)
            properties["label_rank"] = rank - 1 if properties["country"] == _HOME else rank
    return found


def water_labels(table: str) -> list[Feature]:
    """Names of waters and landscapes, ranked by the zoom from which each is shown."""
    found = points(table)
    for feature in found:
        zoom = int(feature.properties.pop("min_zoom"))
        feature.properties["label_rank"] = max(zoom - 1, 1)
    return found


def points(table: str) -> list[Feature]:
    """Point features of ``TABLE.csv``: columns `id`, `lon`, `lat`, the rest properties."""
    found = []
    for row in rows(table):
        key, lon, lat = row.pop("id"), row.pop("lon"), row.pop("lat")
        try:
            point = shapely.Point(float(lon), float(lat))
        except ValueError as error:
            raise ValueError(f"{table}.csv: {key}: lon and lat must be numbers") from error
        properties = {k: number(v) if k in _NUMBERS else v or "" for k, v in row.items()}
        found.append(Feature(key, point, properties))
    return found


def segments(table: str, corridors: str, place_tables: tuple[str, ...]) -> list[Feature]:
    """Line features of ``TABLE.yaml``; places may come from several tables."""
    known = {feature.id: feature for name in place_tables for feature in points(name)}
    names = {entry["id"]: entry["name_en"] for entry in entries(corridors)}
    found = []
    for entry in entries(table):
        where = f"{table}.yaml: {entry.get('id')}"
        if entry["corridor"] not in names:
            raise ValueError(f"{where}: no corridor has the id {entry['corridor']!r}")
        stops = [entry["from"], *(entry.get("via") or []), entry["to"]]
        corners = [_stop(stop, known, where) for stop in stops]
        line = shapely.simplify(shapely.LineString(spline.through(corners)), _TOLERANCE)
        start, end = (known[entry[key]].properties["name_en"] for key in ("from", "to"))
        properties = {
            "name_en": f"{start} – {end}",
            "corridor_en": names[entry["corridor"]],
            **{k: _plain(v) for k, v in entry.items() if k not in {"id", "via", "period"}},
            "length_km": round(_GEOD.geometry_length(line) / 1000),
        }
        properties["period_from"], properties["period_to"] = entry["period"]
        found.append(Feature(entry["id"], line, properties))
    return found


def _stop(stop: Any, known: dict[str, Feature], where: str) -> tuple[float, float]:
    """Coordinates of a place id or a [lon, lat] bend."""
    if isinstance(stop, str):
        if stop not in known:
            raise ValueError(f"{where}: no place has the id {stop!r}")
        point = known[stop].geometry
        return point.x, point.y
    lon, lat = stop
    return float(lon), float(lat)


def _plain(value: Any) -> Any:
    """Lists joined by a semicolon, the rest as it is."""
    return ";".join(str(item) for item in value) if isinstance(value, list) else value
