"""The explorer's map knows no chosen date, so that a new one never builds it anew."""

import datetime as dt

import pytest
from streamlit_folium import _get_map_string

from crossroads.maps.build import build_explorer
from crossroads.maps.explorer import EXPLORER_WORDS, explorer_options, explorer_records
from crossroads.maps.plan import plan_map


@pytest.fixture
def plan(library, atlas):
    return lambda day: plan_map(library.explorer.map, library, atlas, day)


def test_layers_are_the_same_whatever_the_day(plan, library, assets, today):
    then, now = plan(dt.date(1995, 1, 1)), plan(today)
    assert explorer_records(then, library, assets) == explorer_records(now, library, assets)


def test_a_body_is_named_instead_of_its_members(plan, library, assets, today):
    records = {spec["id"]: spec for _, spec in explorer_records(plan(today), library, assets)}
    assert records["members-sco"]["body"] == "SCO"
    assert "values" not in records["members-sco"]
    assert records["shared"]["shared"][:2] == ["SCO", "EAEU"]
    assert records["corridors"]["keys"]


def test_groups_list_every_layer_once(plan, library, assets, today):
    options = explorer_options(library, assets, today)
    listed = [one for group in options["groups"] for one in group["layers"]]
    assert len(listed) == len(set(listed))
    own = {spec["id"] for _, spec in explorer_records(plan(today), library, assets)}
    assert own <= set(listed)
    assert set(options["words"]) == set(EXPLORER_WORDS)
    assert options["today"] == "20261124"


def test_the_script_is_small(plan, library, assets, today):
    chart = build_explorer(plan(today), library, assets, today)
    assert len(_get_map_string(chart).encode()) < 24_000
