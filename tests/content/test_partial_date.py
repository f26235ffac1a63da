"""Dates of which no more than the month or the year is known: the cases that both halves share."""

import datetime as dt
import json
from typing import Any

import pytest

from crossroads.content.partial_date import PartialDate
from crossroads.paths import ROOT

CASES = json.loads((ROOT / "tests" / "cases" / "partial_dates.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES["dates"], ids=lambda case: str(case["date"]))
def test_a_date_as_far_as_it_is_known(case: dict[str, Any]) -> None:
    date = PartialDate(case["date"])
    assert str(date) == case["date"]
    assert date.precision == case["precision"]
    assert date.first == dt.date.fromisoformat(case["first"])
    assert date.in_words("en", "short") == case["short"]
    assert date.in_words("en", "long") == case["long"]


@pytest.mark.parametrize("text", ["", "04", "2004-2", "2004-13", "2004-02-30", "20040211", "0000"])
def test_another_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="a valid date"):
        PartialDate(text)
