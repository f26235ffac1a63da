"""lakes.geojson: large lakes and reservoirs of Eurasia, and the Caspian Sea.

Natural Earth 1:10m (public domain). The names and ids are in ``lakes.csv``.
"""

from __future__ import annotations

import csv
from pathlib import Path

import shapely

from . import caspian, naturalearth
from .geojson import Feature

_TABLE = Path(__file__).with_name("lakes.csv")
_NOTES = {
    "caspian": "Drawn up to the countries' shores of Natural Earth; the level of the sea has"
    " been falling, above all in its shallow north.",
    "north-aral": "Held up by the Kokaral dam since 2005. Shape: Natural Earth 5, of about"
    " the 2010s.",
    "south-aral": "Shape: Natural Earth 5, of about the 2010s; it has shrunk further and its"
    " extent changes from year to year.",
}
_KINDS = {"Lake": "lake", "Alkaline Lake": "lake", "Reservoir": "reservoir"}


def _names() -> dict[str, dict[str, str]]:
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return {row.pop("natural_earth_name"): row for row in csv.DictReader(file)}


def features() -> list[Feature]:
    """Lakes of the table, and the Caspian with Kara-Bogaz-Gol (kind sea)."""
    found = []
    table = _names()
    frame = naturalearth.lakes()
    for name, row in sorted(table.items()):
        chosen = frame[frame["name"] == name]
        if chosen.empty:
            raise ValueError(f"lakes.csv: no lake named {name!r} in Natural Earth")
        shape = shapely.union_all(chosen.geometry.array)
        fine = 40 < shape.centroid.x < 98
        parts = sorted(shapely.get_parts(shape), key=lambda part: -part.area)
        parts = [part for part in parts if part.area > parts[0].area / 20]
        shape = shapely.coverage_simplify([shapely.union_all(parts)], 0.02 if fine else 0.04)[0]
        shape = shapely.set_precision(shape, 0.001)
        key = row["id"]
        properties = {k: v for k, v in row.items() if k != "id"}
        properties["kind"] = _KINDS[chosen.iloc[0]["featurecla"]]
        found.append(Feature(key, shape, properties))
    found += [
        Feature(
            "caspian",
            caspian.sea(),
            {
                "name_en": "Caspian Sea",
                "name_kk": "Каспий теңізі",
                "name_ru": "Каспийское море",
                "kind": "sea",
            },
        ),
    ]
    for feature in found:
        if feature.id in _NOTES:
            feature.properties["note_en"] = _NOTES[feature.id]
    return found
