"""The map of every organization on every day on which anything changed.

What the browser draws is compared with the table, read here by other means: plain text and a
count of days, without a line of the app's code.
"""

import csv
import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .views import View, open_view

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
STRENGTH = {
    "member": "full",
    "participant": "full",
    "republic": "full",
    "observer": "half",
    "candidate": "half",
    "associate": "half",
    "partner": "light",
    "suspended": "light",
}
FIRST = date(1945, 1, 1)
DRAWN = """days => {
  const layer = [...map.crossroads.shown.values()].find(({spec}) => spec.body);
  const look = /cr-(?:fill|hatch)-[a-z]+-(full|half|light)|cr-outline-(full|half|light)/;
  return days.map((day) => {
    map.crossroads.explorer.choose(day);
    const colours = {};
    for (const [id, path] of layer.paths) {
      const found = look.exec(path.getElement().getAttribute("class"));
      if (found) colours[id] = found[1] || found[2];
    }
    return JSON.stringify(colours);
  });
}"""

with (ROOT / "content" / "memberships.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))
SHAPES = json.loads((ROOT / "geo" / "countries.geojson").read_text(encoding="utf-8"))
WITH_SHAPE = {feature["properties"]["id"] for feature in SHAPES["features"]}
BODIES = sorted({row["organization"] for row in ROWS})


def calendar(body: str) -> dict[date, dict[str, str]]:
    """State after each change: the rows replayed as a diary of arrivals and departures."""
    diary: dict[date, list[tuple[bool, str, str]]] = defaultdict(list)
    for row in ROWS:
        if row["organization"] == body and row["country"] in WITH_SHAPE:
            status = STRENGTH[row["status"]]
            diary[date.fromisoformat(row["from"])].append((True, row["country"], status))
            if row["to"]:
                diary[date.fromisoformat(row["to"])].append((False, row["country"], status))
    state: dict[str, str] = {}
    states = {FIRST: dict(state)}
    for day in sorted(diary):
        for comes, country, status in sorted(diary[day]):  # those who go, go first
            if comes:
                state[country] = status
            else:
                del state[country]
        states[day] = dict(state)
    return states


@pytest.fixture(scope="module")
def explorer(browser: Browser, app: str) -> Iterator[View]:
    """One page for all bodies, as a visitor would switch them."""
    view = open_view(browser, app, "atlas", "desktop", "light")
    yield view
    view.page.context.close()


@pytest.mark.parametrize("body", BODIES)
def test_every_change_is_drawn(explorer: View, body: str):
    view = explorer
    view.frame.evaluate("id => map.crossroads.explorer.setLayers([id])", f"members-{body.lower()}")
    view.wait_until_drawn()
    states = calendar(body)
    days, expected = [], []
    before = states.pop(FIRST)
    for day, state in states.items():
        eve = day - timedelta(days=1)
        days += [eve, day]
        expected += [before, state]
        before = state
    drawn = view.frame.evaluate(DRAWN, [f"{day:%Y%m%d}" for day in days])
    assert len(drawn) == len(days) >= 2
    for day, colours, state in zip(days, drawn, expected, strict=True):
        assert json.loads(colours) == state, f"{body} on {day}"


def test_the_diary_knows_what_is_known():
    """Members of the EU after Croatia came (28) and after the United Kingdom left (27)."""
    states = calendar("EU")
    full = {day: sum(one == "full" for one in state.values()) for day, state in states.items()}
    assert full[date(2013, 7, 1)] == 28
    assert full[date(2020, 2, 1)] == 27
