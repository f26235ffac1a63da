"""Addresses: the cases that both halves share."""

import datetime as dt
import json
from typing import Any
from urllib.parse import parse_qs, parse_qsl

import pytest

from crossroads.paths import ROOT
from crossroads.view.address import (
    PARAMETERS,
    WrongParameter,
    day_of,
    first_values,
    read_address,
    write_address,
)
from tests.view.views import view_of

CASES: list[dict[str, Any]] = json.loads(
    (ROOT / "tests" / "cases" / "addresses.json").read_text(encoding="utf-8")
)["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["query"] or "plain")
def test_an_address_is_read_and_written(case: dict[str, Any]) -> None:
    read = read_address(first_values(parse_qs(case["query"], keep_blank_values=True)))
    assert read.view == view_of(case["view"])
    assert read.wrong == tuple(WrongParameter(**one) for one in case.get("wrong", ()))
    assert write_address(read.view) == case.get("written", case["query"])


def test_every_parameter_has_a_case() -> None:
    asked = {name for case in CASES for name, _ in parse_qsl(case["query"])}
    assert set(PARAMETERS) <= asked


def test_the_first_value_of_a_day_is_a_whole_date() -> None:
    assert day_of("2016-06-01") == dt.date(2016, 6, 1)
    assert day_of("2016-6-1") is None
