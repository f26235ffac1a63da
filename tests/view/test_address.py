"""Addresses: the cases that both halves share."""

import datetime as dt
import json
from typing import Any
from urllib.parse import parse_qsl

import pytest

from crossroads.paths import ROOT
from crossroads.view.address import (
    PARAMETERS,
    WrongParameter,
    day_of,
    read_address,
    write_address,
)
from crossroads.view.view_state import Comparison, Measure, SharedCamera, ViewState

CASES: list[dict[str, Any]] = json.loads(
    (ROOT / "tests" / "cases" / "addresses.json").read_text(encoding="utf-8")
)["cases"]


def view_of(said: dict[str, Any]) -> ViewState:
    """A case's view, in Python's form."""
    fields = dict(said)
    if "layers" in fields:
        fields["layers"] = tuple(fields["layers"])
    if "day" in fields:
        fields["day"] = dt.date.fromisoformat(fields["day"])
    if "camera" in fields:
        camera = fields["camera"]
        fields["camera"] = SharedCamera(tuple(camera["center"]), camera["zoom"])
    if "measure" in fields:
        names = {"from": "start", "to": "end"}
        fields["measure"] = Measure(
            **{names.get(name, name): value for name, value in fields["measure"].items()}
        )
    if "comparison" in fields:
        comparison = fields["comparison"]
        fields["comparison"] = Comparison(comparison["of"], tuple(comparison["ids"]))
    return ViewState(**fields)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["query"] or "plain")
def test_an_address_is_read_and_written(case: dict[str, Any]) -> None:
    read = read_address(dict(parse_qsl(case["query"], keep_blank_values=True)))
    assert read.view == view_of(case["view"])
    assert read.wrong == tuple(WrongParameter(**one) for one in case.get("wrong", ()))
    assert write_address(read.view) == case.get("written", case["query"])


def test_every_parameter_has_a_case() -> None:
    asked = {name for case in CASES for name, _ in parse_qsl(case["query"])}
    assert set(PARAMETERS) <= asked


def test_the_first_value_of_a_day_is_a_whole_date() -> None:
    assert day_of("2016-06-01") == dt.date(2016, 6, 1)
    assert day_of("2016-6-1") is None
