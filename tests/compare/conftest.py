"""The same data, read without any of our code."""

import csv
import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pytest

from crossroads.compare.belonging import Standing, standing_on
from crossroads.content.library import Library
from crossroads.paths import CONTENT, GEO

Holding = Callable[[str, dt.date], dict[str, str]]
"""Status by country code of those in a body on a day."""
PlainCountries = dict[str, dict[str, Any]]
"""Properties of each country by its code."""


@pytest.fixture(scope="session")
def plain_countries() -> PlainCountries:
    """Properties of each country by its code."""
    collection = json.loads((GEO / "countries.geojson").read_text(encoding="utf-8"))
    return {one["properties"]["id"]: one["properties"] for one in collection["features"]}


@pytest.fixture(scope="session")
def plain_rows() -> list[dict[str, str]]:
    with (CONTENT / "memberships.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="session")
def holding(plain_rows: list[dict[str, str]]) -> Holding:
    """Status by country code of those in a body on a day; dates compared as ISO texts."""

    def find(body: str, day: dt.date) -> dict[str, str]:
        return {
            row["country"]: row["status"]
            for row in plain_rows
            if row["organization"] == body
            and row["from"] <= day.isoformat()
            and (not row["to"] or day.isoformat() < row["to"])
        }

    return find


@pytest.fixture
def standing(library: Library, today: dt.date) -> Standing:
    return standing_on(library, today)
