"""A seed draws the same round here and in the browser (`browser/quiz/round.test.ts`)."""

import json
from dataclasses import dataclass
from itertools import islice
from typing import Any

import pytest

from crossroads.contract.quiz import Kind, Level
from crossroads.paths import ROOT
from crossroads.quiz.round import RoundOptions, numbers, round_of, shown_order

CASES: dict[str, Any] = json.loads((ROOT / "tests" / "cases" / "rounds.json").read_text("utf-8"))


@dataclass(frozen=True)
class Listed:
    id: str
    chapter: str
    kind: Kind
    level: Level


ITEMS = [Listed(**item) for item in CASES["items"]]


@pytest.mark.parametrize("case", CASES["draws"], ids=lambda case: case["seed"])
def test_numbers_of_a_seed(case: dict[str, Any]) -> None:
    assert list(islice(numbers(case["seed"]), len(case["numbers"]))) == case["numbers"]


@pytest.mark.parametrize("case", CASES["rounds"], ids=lambda case: case["options"]["seed"])
def test_rounds(case: dict[str, Any]) -> None:
    options = RoundOptions(**case["options"])
    assert [item.id for item in round_of(ITEMS, options)] == case["ids"]
    assert [item.id for item in round_of(ITEMS[::-1], options)] == case["ids"]


@pytest.mark.parametrize("case", CASES["orders"], ids=lambda case: case["id"])
def test_orders_of_answers(case: dict[str, Any]) -> None:
    found = shown_order(case["id"], case["kind"], case["length"], case["seed"])
    assert found == case["order"]
