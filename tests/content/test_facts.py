import datetime as dt
from typing import Any

import pytest
from pydantic import ValidationError

from crossroads.content.facts import Fact
from crossroads.content.library import Library
from crossroads.content.model import Language
from crossroads.content.units import load_units
from crossroads.geo.atlas import Atlas
from crossroads.paths import CONTENT

UNITS = load_units(CONTENT / "en" / "units.yaml")
FIXED = "\u00a0"
"""Space that no line breaks at."""


def fact(value: Any, unit: str, **more: Any) -> Fact:
    fields = {"id": "a", "value": value, "unit": unit, "sources": ["s"], "what": "w"}
    return Fact.model_validate({"as_of": 2024, **fields, **more})


# What readers of each language expect: CLDR's digits and separators.
@pytest.mark.parametrize(
    ("value", "unit", "language", "expected"),
    [
        (2724900, "km2", "en", "2,724,900 km²"),
        (2724900, "km2", "ru", "2\xa0724\xa0900 km²"),
        (2724900, "km2", "kk", "2\xa0724\xa0900 km²"),
        (35.5, "percent", "en", "35.5 %"),
        (35.5, "percent", "ru", "35,5 %"),
        (20, "usd_billion", "en", "US$20 billion"),
        (-29.4, "m", "en", "-29.4 m"),
        (1520, "count", "en", "1,520"),
        (1.6, "tonnes_million", "en", "1.6 million tonnes"),
        (1, "days", "en", "1 day"),
        (13, "days", "en", "13 days"),
        (1730, "year", "en", "1730"),
        (1730, "year", "kk", "1730"),
        (dt.date(1991, 12, 16), "date", "en", "16 December 1991"),
        (dt.date(1991, 12, 16), "date", "ru", f"16 декабря 1991{FIXED}г."),
        (dt.date(1991, 12, 16), "date", "kk", f"1991{FIXED}ж. 16 желтоқсан"),
    ],
)
def test_a_figure_is_written_as_readers_of_the_language_write_it(
    value: Any, unit: str, language: Language, expected: str
) -> None:
    assert fact(value, unit).formatted(language, UNITS) == expected


def test_a_year_or_a_day_tells_for_when_the_figure_holds() -> None:
    assert fact(1, "km", as_of=2024).as_of_text("en") == "2024"
    assert fact(1, "km", as_of=dt.date(2024, 3, 1)).as_of_text("ru") == f"1 марта 2024{FIXED}г."
    assert fact(1991, "year", as_of=None).as_of_text("en") is None


def test_a_figure_that_ages_needs_its_day() -> None:
    with pytest.raises(ValidationError, match="a key as_of"):
        fact(1, "km", as_of=None)


@pytest.mark.parametrize(("value", "unit"), [(1991, "date"), (dt.date(1991, 12, 16), "year")])
def test_dates_and_numbers_are_not_mixed_up(value: Any, unit: str) -> None:
    with pytest.raises(ValidationError, match=r"a date .* with unit date, and a number"):
        fact(value, unit)


def test_kazakhstans_area_is_the_official_one(library: Library) -> None:
    # CIA World Factbook, Kazakhstan: total area 2,724,900 sq km.
    assert library.facts["kz-area"].formatted("en", library.units) == "2,724,900 km²"


@pytest.mark.parametrize(
    ("fact_id", "year"),
    [
        # Kazakhstan's declaration of independence, 16 December 1991; Alash, December 1917.
        ("alash-founded", 1917),
        ("baikonur-lease-end", 2050),
    ],
)
def test_dates_of_history(library: Library, fact_id: str, year: Any) -> None:
    assert library.facts[fact_id].value == year


def test_distances_in_words_agree_with_the_lines_on_the_map(library: Library, atlas: Atlas) -> None:
    drawn = atlas.features["distances"].distance_km
    assert len(drawn) == 5
    for line, km in drawn.items():
        assert abs(library.facts[f"{line}-km"].value - km) <= 5, line
