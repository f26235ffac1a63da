"""Days, months, numbers and lists as each language writes them; the browser's half has the same."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from babel.lists import format_list

from crossroads.content.model import Language
from crossroads.content.units import load_units
from crossroads.content.writing import (
    counted,
    day_text,
    locale_of,
    month_text,
    number_text,
    sort_key,
)
from crossroads.outlets.writing import writing_of
from crossroads.paths import CONTENT

CASES: dict[Language, dict[str, Any]] = json.loads(
    (Path(__file__).parent.parent / "cases" / "writing.json").read_text(encoding="utf-8")
)["languages"]
LANGUAGES = pytest.mark.parametrize("language", list(CASES))


@LANGUAGES
def test_the_browser_gets_what_the_cases_have(language: Language) -> None:
    units = load_units(CONTENT / "en" / "units.yaml")
    assert writing_of(language, units).wire() == CASES[language]["writing"]


@LANGUAGES
def test_days_and_months(language: Language) -> None:
    case = CASES[language]
    for day, expected in case["days"].items():
        assert day_text(dt.date.fromisoformat(day), language, "short") == expected
    for month, expected in case["months"].items():
        assert month_text(dt.date.fromisoformat(f"{month}-01"), language) == expected


@LANGUAGES
def test_numbers(language: Language) -> None:
    for number, expected in CASES[language]["numbers"].items():
        assert number_text(round(float(number), 1), language) == expected


@LANGUAGES
def test_joined_names(language: Language) -> None:
    case = CASES[language]
    joined = [format_list(names.split(), locale=locale_of(language)) for names in case["lists"]]
    assert joined == case["joined"]


@LANGUAGES
def test_lists(language: Language) -> None:
    names: list[str] = CASES[language]["sorted"]
    mixed = names[::-1]
    assert sorted(mixed, key=lambda name: sort_key(name, language)) == names


def test_the_form_of_a_text_goes_with_its_number() -> None:
    forms = {"one": "день", "few": "дня", "many": "дней", "other": "дня"}
    told = {number: counted(number, forms, "ru") for number in (1, 2, 5, 11, 21, 1.5)}
    assert told == {1: "день", 2: "дня", 5: "дней", 11: "дней", 21: "день", 1.5: "дня"}
