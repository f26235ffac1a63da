import datetime as dt
from dataclasses import replace

import pytest

from crossroads.content.facts import Fact
from crossroads.content.library import Library
from crossroads.content.timeline import Event
from crossroads.freshness import Aged, aged
from crossroads.geo.atlas import Atlas
from crossroads.geo.styles import load_styles
from crossroads.paths import GEO

TODAY = dt.date(2026, 11, 27)
NO_SHAPES = Atlas(GEO, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, load_styles())
FIGURE = {"id": "one", "value": 3, "unit": "km", "as_of": 2023, "sources": ["x"], "what": "one"}
EVENT = {
    "id": "one",
    "date": "2025-12-16",
    "place": "almaty",
    "kind": "statehood",
    "organizations": [],
    "sources": ["x"],
    "title": {"en": "One"},
    "text": {"en": "It is to happen."},
}


def told(library: Library, *, fact: Fact | None = None, event: Event | None = None) -> list[Aged]:
    facts = {} if fact is None else {fact.id: fact}
    timeline = {} if event is None else {event.id: event}
    few = replace(library, facts=facts, timeline=timeline, trade=[])
    return aged(few, NO_SHAPES, TODAY)


@pytest.mark.parametrize(
    ("as_of", "old"),
    [
        (2023, True),
        (2024, False),  # holds to the end of its year
        ("2024-11-26", True),
        ("2024-11-27", False),
    ],
)
def test_a_figure_ages_in_two_years(library: Library, as_of: object, old: bool) -> None:
    fact = Fact.model_validate({**FIGURE, "as_of": as_of})
    assert [one.where for one in told(library, fact=fact)] == ["facts.yaml: one"] * old


def test_a_figure_that_says_why_it_is_the_newest_has_not_aged(library: Library) -> None:
    assert told(library, fact=Fact.model_validate({**FIGURE, "newest": "census of 2023"})) == []


def test_a_date_does_not_age(library: Library) -> None:
    fact = Fact.model_validate({**FIGURE, "value": 1991, "unit": "year", "as_of": None})
    assert told(library, fact=fact) == []


@pytest.mark.parametrize(("expected", "passed"), [("2026-11-26", True), ("2026-11-27", False)])
def test_a_plan_is_asked_for_once_its_day_has_passed(
    library: Library, expected: str, passed: bool
) -> None:
    fact = Fact.model_validate({**FIGURE, "as_of": 2026, "expected": expected})
    event = Event.model_validate({**EVENT, "expected": expected})
    reasons = [one.reason for one in told(library, fact=fact)]
    assert reasons == ["a plan whose day has passed"] * passed
    assert [one.where for one in told(library, event=event)] == ["timeline.yaml: one"] * passed


def test_two_years_before_a_leap_day(library: Library) -> None:
    facts = {"one": Fact.model_validate({**FIGURE, "as_of": "2026-02-27"})}
    changed = replace(library, facts=facts, timeline={}, trade=[])
    assert aged(changed, NO_SHAPES, dt.date(2028, 2, 29))


def test_trade_ages_too(library: Library) -> None:
    trade = [row.model_copy(update={"year": 2023}) for row in library.trade[:1]]
    told_nothing = library.edition.model_copy(update={"newest": {}})
    changed = replace(library, edition=told_nothing, facts={}, timeline={}, trade=trade)
    assert [one.where for one in aged(changed, NO_SHAPES, TODAY)] == [
        f"trade.csv: {trade[0].country}"
    ]
    explained = told_nothing.model_copy(update={"newest": {"trade": "the newest that was read"}})
    assert aged(replace(changed, edition=explained), NO_SHAPES, TODAY) == []


def test_measures_of_a_layer_age_unless_it_says_why(library: Library, atlas: Atlas) -> None:
    silent = library.edition.model_copy(update={"newest": {}})
    changed = replace(library, edition=silent, facts={}, timeline={}, trade=[])
    where = [one.where for one in aged(changed, atlas, TODAY)]
    assert "geo: countries pop" in where  # Natural Earth 5.1 has people of 2019
    told = silent.model_copy(update={"newest": {"countries": "the newest release"}})
    left = [one.where for one in aged(replace(changed, edition=told), atlas, TODAY)]
    assert set(where) - set(left) == {one for one in where if one.startswith("geo: countries ")}
