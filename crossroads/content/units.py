"""How figures are written with their units: `content/en/units.yaml`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, get_args

from crossroads.content.placeholders import expected_placeholders
from crossroads.content.yaml_files import read_mapping
from crossroads.faults import DataError, Fault, fault
from crossroads.paths import shown_path

Unit = Literal[
    "km2", "km", "m", "people", "percent", "usd", "usd_million", "usd_billion", "tonnes",
    "tonnes_million", "barrels_per_day", "year", "date", "count", "degrees", "ratio",
    "hours", "days", "mm",
]  # fmt: skip
UNWRITTEN = ("year", "date")
"""Units whose figures are written by rules of their own."""
PLURALS = ("one", "other")
"""CLDR's classes of numbers in English, as the file has them."""
Pattern = Mapping[str, str]
"""By class of numbers; `other` is always there, and stands for classes that are not."""
Units = Mapping[str, Pattern]
SLOTS = {"number": str}


def load_units(path: Path) -> Units:
    """Patterns by unit. Raises DataError with the key of each that is missing or wrong."""
    given = read_mapping(path)
    units = [unit for unit in get_args(Unit) if unit not in UNWRITTEN]
    faults = [
        Fault(shown_path(path), unit, "nothing", "a text with {number} (this key is required)")
        for unit in units
        if unit not in given
    ]
    patterns: dict[str, Pattern] = {}
    for unit, value in given.items():
        forms = {"other": value} if isinstance(value, str) else value
        expected = _expected(unit in units, forms)
        if expected is not None:
            faults.append(fault(path, unit, value, expected))
        else:
            patterns[unit] = forms
    if faults:
        raise DataError(faults)
    return patterns


def _expected(known: bool, forms: object) -> str | None:
    if not known:
        return "only known units (is it misspelt?)"
    if not isinstance(forms, dict) or set(forms) not in ({"other"}, set(PLURALS)):
        return f"a text, or one for each of {', '.join(PLURALS)}"
    for text in forms.values():
        if not isinstance(text, str):
            return "a text"
        wrong = expected_placeholders(text, SLOTS)
        if wrong is not None:
            return wrong
    return None
