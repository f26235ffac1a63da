"""Specs of layers, and the little of them that a map's message says."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import JsonValue

from crossroads.content.declaration import LayerUse
from crossroads.content.library import Library
from crossroads.contract.layers import LayerChanges, LayerSpec, MembersRule, SharedRule
from crossroads.geo.atlas import Atlas
from crossroads.maps.plan import LayerPlan, plan_layer, plan_map
from crossroads.outlets.assets import Assets
from crossroads.outlets.specs import layer_record, layer_spec
from tests.known import known

OF_THE_BASEMAP = {"pane", "hover"}
"""Of a layer that lies in the basemap, too, wherever it is used."""
OF_THE_SHAPES = {"style", "by", "keys"}
"""Not read where a table tells the look."""
BY_TABLE = {"members", "shared", "values"}

Spec = Callable[..., LayerSpec]


@pytest.fixture
def spec(library: Library, atlas: Atlas, assets: Assets, today: dt.date) -> Spec:
    def make(**use: Any) -> LayerSpec:
        plan = plan_layer(LayerUse.model_validate(use), library, atlas, today)
        return layer_spec(plan, library, assets.layers)

    return make


@pytest.fixture(scope="module")
def plans(library: Library, atlas: Atlas) -> list[LayerPlan]:
    """Every layer of every declared map."""
    return [
        layer
        for _, declared in library.declared_maps()
        for layer in plan_map(declared, library, atlas, dt.date(2026, 11, 24)).layers
    ]


def drawn(wire: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """What the browser reads of a spec."""
    unread = OF_THE_BASEMAP | (OF_THE_SHAPES if BY_TABLE & set(wire) else set())
    return {key: value for key, value in wire.items() if key not in unread}


def test_a_record_and_the_catalogue_give_the_spec_back(
    plans: list[LayerPlan], library: Library, assets: Assets
) -> None:
    for plan in plans:
        whole = layer_spec(plan, library, assets.layers)
        record = layer_record(plan, whole, assets.known.layers).wire()
        base, changes = record["base"], record["changes"]
        assert isinstance(changes, dict)
        given = assets.known.layers[str(base)].wire() | changes
        assert drawn(given) == drawn(whole.wire()), plan.id
    assert len(plans) > 50


def test_a_record_says_only_what_differs(
    plans: list[LayerPlan], library: Library, assets: Assets
) -> None:
    for plan in plans:
        whole = layer_spec(plan, library, assets.layers)
        record = layer_record(plan, whole, assets.known.layers)
        base = assets.known.layers[record.base].wire()
        same = [key for key, value in record.changes.wire().items() if base.get(key) == value]
        assert same == [], plan.id


def test_a_layer_as_it_is_changes_nothing(
    library: Library, atlas: Atlas, assets: Assets, today: dt.date
) -> None:
    plan = plan_layer(LayerUse(layer="cities"), library, atlas, today)
    record = layer_record(plan, layer_spec(plan, library, assets.layers), assets.known.layers)
    assert record.base == "cities"
    assert record.changes == LayerChanges()
    assert record.wire() == {"base": "cities", "changes": {}}


def test_every_layer_names_its_credit_and_source(
    plans: list[LayerPlan], library: Library, assets: Assets
) -> None:
    for plan in plans:
        whole = layer_spec(plan, library, assets.layers)
        assert whole.credit, plan.id
        assert whole.source, plan.id


def test_shapes_come_by_address(spec: Spec, assets: Assets) -> None:
    assert spec(members="EAEU").url == assets.layers["countries"]
    assert assets.layers["countries"].startswith("../../app/static/published/shapes-basemap.")


def test_a_layer_that_depends_on_the_day_names_the_rule(spec: Spec) -> None:
    members = spec(members="EAEU", look="hatch-teal", date="2015-01-01")
    assert members.members == MembersRule(body="EAEU", look="hatch-teal", day=dt.date(2015, 1, 1))
    assert (members.values, members.categories, members.heading) == (None, [], True)
    shared = spec(shared=["SCO", "EAEU"], ramp="steps-west")
    assert shared.shared == SharedRule(bodies=["SCO", "EAEU"], ramp="steps-west")
    assert (shared.values, shared.categories, shared.heading) == (None, [], True)
    assert "day" not in shared.shared.wire()


def test_a_table_without_days_tells_its_values(spec: Spec) -> None:
    trade = spec(trade=True)
    china = known(trade.values)["CN"]
    assert (china.category, china.size) == (0, 31.5)
    assert china.text.startswith("US$31.5 billion")
    assert (trade.kind, trade.interactive, trade.heading) == ("bubble", True, True)
    assert [one.style for one in trade.categories] == ["trade"]


def test_shapes_of_several_kinds_name_the_property_that_tells_them_apart(spec: Spec) -> None:
    roads = spec(layer="silk-road-segments")
    assert (roads.by, roads.keys) == ("certainty", ["attested", "probable", "conjectural"])
    assert len(roads.categories) == 3
    assert roads.heading is None


def test_what_can_be_clicked_has_a_card(spec: Spec) -> None:
    cities = spec(layer="cities")
    assert cities.interactive
    assert cities.card
    countries = spec(layer="countries", look="outline")
    assert not countries.interactive
    assert countries.card == []


def test_names_stand_where_the_layer_itself_is_drawn(spec: Spec) -> None:
    assert known(spec(layer="cities").label).style == "city"
    assert spec(members="SCO").label is None
    assert spec(layer="countries", look="outline").label is None


def test_only_names_the_features(spec: Spec) -> None:
    assert spec(layer="cities", only=["astana", "almaty"]).only == ["astana", "almaty"]
    assert spec(layer="cities").only is None
