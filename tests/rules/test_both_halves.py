"""Who belongs to what, and the colour that gives: both halves and the table itself agree.

Every layer that depends on the day is tried on every day on which anything changes, and on its
eve. The table is also replayed as a diary of arrivals and departures, by plain means and without
a line of the app's code, so that both halves can't be wrong together.
"""

import csv
import datetime as dt
import json
from collections import defaultdict
from typing import Any

import pytest

from crossroads.content.declaration import LayerUse
from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.maps.plan import plan_layer
from crossroads.outlets.assets import Assets
from crossroads.outlets.specs import layer_spec
from crossroads.paths import CONTENT, GEO
from tests.node import run_module
from tests.statuses import STRENGTH

Diary = dict[dt.date, dict[str, str]]

with (CONTENT / "memberships.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))
SHAPES = json.loads((GEO / "countries.geojson").read_text(encoding="utf-8"))
WITH_SHAPE = {feature["properties"]["id"] for feature in SHAPES["features"]}


def first_day(date: str) -> dt.date:
    """Of a month or year of which no more is known, its first."""
    return dt.date.fromisoformat(date + "0000-01-01"[len(date) :])


def diary(body: str) -> Diary:
    """Strength of each country's status after each change."""
    changes: dict[dt.date, list[tuple[bool, str, str]]] = defaultdict(list)
    for row in ROWS:
        if row["organization"] == body and row["country"] in WITH_SHAPE:
            status = STRENGTH[row["status"]]
            changes[first_day(row["from"])].append((True, row["country"], status))
            if row["to"]:
                changes[first_day(row["to"])].append((False, row["country"], status))
    state: dict[str, str] = {}
    states: Diary = {}
    for day in sorted(changes):
        for comes, country, status in sorted(changes[day]):  # those who go, go first
            if comes:
                state[country] = status
            else:
                del state[country]
        states[day] = dict(state)
    return states


def days_of(bodies: list[str]) -> list[dt.date]:
    """Every day on which anything changes in some bodies, and its eve."""
    changes = {
        first_day(date)
        for row in ROWS
        if row["organization"] in bodies
        for date in (row["from"], row["to"])
        if date
    }
    return sorted(changes | {day - dt.timedelta(days=1) for day in changes})


@pytest.fixture(scope="module")
def uses(library: Library) -> list[LayerUse]:
    """Every use of a layer that depends on the day, of all maps."""
    declared = [use for _, one in library.declared_maps() for use in one.layers]
    dated = [use for use in declared if use.members or use.shared]
    return [use.model_copy(update={"date": None}) for use in dated]


@pytest.fixture(scope="module")
def answers(
    uses: list[LayerUse], library: Library, atlas: Atlas, assets: Assets
) -> list[list[dict[str, Any]]]:
    """What the browser's half says of each use on each of its days."""
    layers = []
    for use in uses:
        plan = plan_layer(use, library, atlas, dt.date(2026, 1, 1))
        spec = layer_spec(plan, library, assets.layers).wire()
        days = [f"{day}" for day in days_of(use.shared or [str(use.members)])]
        layers.append(
            {key: spec[key] for key in ("members", "shared") if key in spec} | {"days": days}
        )
    known = assets.known.wire()
    asked = {key: known[key] for key in ("bodies", "countries", "home")}
    found: list[list[dict[str, Any]]] = run_module(
        "rules/dated_on_days.ts", asked | {"layers": layers}
    )
    return found


def test_both_halves_agree_on_every_day(
    uses: list[LayerUse],
    answers: list[list[dict[str, Any]]],
    library: Library,
    atlas: Atlas,
) -> None:
    compared = 0
    for use, theirs in zip(uses, answers, strict=True):
        for day, their in zip(days_of(use.shared or [str(use.members)]), theirs, strict=True):
            plan = plan_layer(use, library, atlas, day)
            where = f"{use.public_id} on {day}"
            assert their["styles"] == [[one.style, one.title] for one in plan.categories], where
            ours = {code: told.category for code, told in (plan.values or {}).items()}
            assert their["classes"] == ours, where
            compared += 1
    assert compared > 1_000


def test_members_are_those_of_the_table(
    uses: list[LayerUse], answers: list[list[dict[str, Any]]]
) -> None:
    seen = set()
    for use, theirs in zip(uses, answers, strict=True):
        if use.members is None:
            continue
        states = diary(use.members)
        for day, their in zip(days_of([use.members]), theirs, strict=True):
            before = [one for one in states if one <= day]
            expected = states[max(before)] if before else {}
            drawn = {
                code: their["styles"][category][0].rsplit("-", 1)[1]
                for code, category in their["classes"].items()
            }
            assert drawn == expected, f"{use.members} on {day}"
        seen.add(use.members)
    assert seen >= {row["organization"] for row in ROWS}


def test_the_diary_knows_what_is_known() -> None:
    """Members of the EU after Croatia came (28) and after the United Kingdom left (27)."""
    full = {day: sum(one == "full" for one in state.values()) for day, state in diary("EU").items()}
    assert full[dt.date(2013, 7, 1)] == 28
    assert full[dt.date(2020, 2, 1)] == 27
