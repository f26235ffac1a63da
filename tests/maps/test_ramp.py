"""Colours of counts: the cases that both halves share."""

import json
from typing import Any

import pytest

from crossroads.maps.ramp import Bin, bins_of
from crossroads.paths import ROOT

CASES: list[dict[str, Any]] = json.loads(
    (ROOT / "tests" / "cases" / "ramps.json").read_text(encoding="utf-8")
)["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["counts"]))
def test_bins(case: dict[str, Any]) -> None:
    assert bins_of(case["counts"]) == [Bin(*one) for one in case["bins"]]


def test_a_bin_is_named_by_its_counts() -> None:
    assert [one.title for one in bins_of(range(1, 8))][:2] == ["1–2", "3"]
