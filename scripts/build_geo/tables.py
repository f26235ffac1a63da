"""Read the hand-written tables in ``scripts/tables/``."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import yaml

from .paths import TABLES


def rows(name: str) -> list[dict[str, str]]:
    """Rows of ``NAME.csv``; an empty list when the file is not there."""
    path = TABLES / f"{name}.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return [dict(row) for row in csv.DictReader(file)]


def entries(name: str) -> list[dict[str, Any]]:
    """Entries of the list in ``NAME.yaml``; an empty list when the file is not there."""
    path = TABLES / f"{name}.yaml"
    if not path.exists():
        return []
    loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(loaded, list):
        raise ValueError(f"{_short(path)}: expected a list of entries")
    return loaded


def _short(path: Path) -> str:
    return str(path.relative_to(TABLES.parent))


def number(text: str) -> int | float | None:
    """A number out of a table's cell; None when it is empty."""
    if not text.strip():
        return None
    value = float(text)
    return int(value) if value.is_integer() else value


def official_lengths(name: str) -> dict[str, dict[str, Any]]:
    """Official or published lengths (km) by country code, with year, notes and sources.

    Reads ``borders.csv`` or ``caspian_shores.csv``; a shore's `length_km` is given as
    `published_length_km`, for it is not the length of the drawn line.
    """
    found = {}
    for row in rows(name):
        code = row.pop("country")
        entry: dict[str, Any] = {}
        for key, text in row.items():
            if key == "length_km":
                key = "published_length_km"
            entry[key] = number(text) if key.endswith("_km") or key == "as_of" else text
        found[code] = entry
    return found
