import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from crossroads.content.declaration import LayerUse, MapDeclaration
from crossroads.content.library import Library
from crossroads.content.memberships import members_on
from crossroads.geo.atlas import Atlas
from crossroads.maps.dated import CountryValue
from crossroads.maps.plan import LayerPlan, plan_layer, plan_map
from crossroads.maps.ramp import STEPS
from tests.known import known

Plan = Callable[..., LayerPlan]


@pytest.fixture
def plan(library: Library, atlas: Atlas, today: dt.date) -> Plan:
    def make(**use: Any) -> LayerPlan:
        return plan_layer(LayerUse.model_validate(use), library, atlas, today)

    return make


def values_of(layer: LayerPlan) -> dict[str, CountryValue]:
    """What a table says of each country."""
    return known(layer.values)


def titles(layer: LayerPlan) -> list[str]:
    return [one.title for one in layer.categories]


def test_the_legend_has_the_statuses_that_are_present(plan: Plan) -> None:
    assert titles(plan(members="SCO", date="2001-06-15")) == ["member"]
    assert titles(plan(members="SCO", date="2017-06-09")) == ["member", "observer", "partner"]
    # Since 1 September 2025 observers and dialogue partners are one status.
    assert titles(plan(members="SCO")) == ["member", "partner"]
    assert titles(plan(members="EAEU", date="2015-01-01")) == ["member"]


def test_countries_are_told_their_status_and_since_when(plan: Plan) -> None:
    layer = plan(members="SCO", date="2017-06-09")
    assert values_of(layer)["IN"].text == "member since 9 Jun 2017"
    assert values_of(layer)["IR"].text == "observer since 5 Jul 2005"
    assert layer.categories[values_of(layer)["IR"].category].title == "observer"


def test_a_date_decides_who_is_drawn(plan: Plan, today: dt.date) -> None:
    assert "IR" not in values_of(plan(members="CIS"))
    assert values_of(plan(members="SCO", date="2023-07-03"))["IR"].category == 1
    assert values_of(plan(members="SCO", date="2023-07-04"))["IR"].category == 0
    assert plan(members="SCO", date="2023-07-04").on == dt.date(2023, 7, 4)
    assert plan(members="SCO").on == today


def test_every_member_with_a_shape_is_drawn(
    plan: Plan, library: Library, atlas: Atlas, today: dt.date
) -> None:
    for one in library.organizations:
        held = set(members_on(library.memberships, one, today))
        drawn = set(values_of(plan(members=one)))
        assert drawn == held & set(atlas.features["countries"].index), one


def test_only_the_union_and_what_has_no_outline_is_not_drawn(
    library: Library, atlas: Atlas, today: dt.date
) -> None:
    shapes = set(atlas.features["countries"].index)
    without = {one.country for one in library.memberships if one.holds_on(today)} - shapes
    assert without == {"EU"}


def test_full_belonging_looks_strongest(plan: Plan) -> None:
    layer = plan(members="SCO", date="2017-06-09", look="hatch-teal")
    styles = [one.style for one in layer.categories]
    assert styles == ["hatch-teal-full", "hatch-teal-half", "hatch-teal-light"]


def test_memberships_name_their_sources(plan: Plan, library: Library) -> None:
    layer = plan(members="EAEU")
    assert layer.sources
    assert set(layer.sources) <= set(library.sources)
    assert len(layer.sources) == len(set(layer.sources))


def test_only_keeps_the_features_named(plan: Plan) -> None:
    cut = plan(layer="silk-road-places", only=["otrar", "talgar"])
    assert cut.only == ["otrar", "talgar"]
    assert set(known(cut.keys)) == {"heritage", "place"}
    one = plan(layer="silk-road-places", only=["talgar"])
    assert one.keys == ["heritage"]
    assert titles(one) == ["Component of World Heritage site 1442"]


def test_a_layers_legend_has_the_kinds_that_are_present(plan: Plan, atlas: Atlas) -> None:
    whole = plan(layer="silk-road-segments")
    assert whole.only is None
    assert whole.keys == ["attested", "probable", "conjectural"]
    assert set(known(whole.keys)) == set(atlas.features["silk-road-segments"].certainty)
    assert whole.values is None


def test_a_look_of_ones_own_replaces_that_of_the_layer(plan: Plan) -> None:
    layer = plan(layer="countries", only=["RU", "CN"], look="hatch-teal", title={"en": "Powers"})
    assert layer.kind == "area"
    assert [(one.style, one.title) for one in layer.categories] == [("hatch-teal-full", "Powers")]
    assert layer.title == "Powers"


def test_a_title_of_ones_own_is_not_put_over_several_categories(plan: Plan) -> None:
    layer = plan(members="SCO", date="2017-06-09", title={"en": "SCO in 2017"})
    assert layer.title == "SCO in 2017"
    assert titles(layer) == ["member", "observer", "partner"]


def test_shared_bodies_are_counted(plan: Plan) -> None:
    layer = plan(shared=["SCO", "EAEU", "CSTO"])
    assert "KZ" not in values_of(layer)
    assert values_of(layer)["RU"].text == "3: SCO, EAEU, CSTO"
    assert values_of(layer)["AM"].text == "2: EAEU, CSTO"
    assert values_of(layer)["IN"].text == "1: SCO"
    assert titles(layer) == ["1", "2", "3"]
    assert layer.categories[values_of(layer)["RU"].category].title == "3"


def test_shared_bodies_on_another_day(plan: Plan) -> None:
    then = plan(shared=["SCO", "EAEU", "CSTO"], date="2014-12-31")
    assert values_of(then)["RU"].text == "2: SCO, CSTO"
    assert "IN" not in values_of(then)


def test_steps_of_a_ramp_run_from_first_to_last(plan: Plan) -> None:
    layer = plan(shared=["SCO", "EAEU", "CSTO"], ramp="steps-west")
    styles = [one.style for one in layer.categories]
    assert styles[0] == "steps-west-1"
    assert styles[-1] == f"steps-west-{STEPS}"
    assert [one.style for one in plan(shared=["EAEU"]).categories] == ["steps-teal-1"]


def test_trade_partners_are_sized_by_their_trade(plan: Plan, library: Library) -> None:
    layer = plan(trade=True)
    assert layer.kind == "bubble"
    assert values_of(layer)["CN"].size > values_of(layer)["UZ"].size
    assert values_of(layer)["CN"].text == "US$31.5 billion (2023)"
    # The Union has no outline: its states stand for it.
    assert "EU" not in values_of(layer)
    assert set(values_of(layer)) == {row.country for row in library.trade} - {"EU"}
    assert set(layer.sources) <= set(library.sources)


def test_a_whole_map_keeps_order_camera_and_what_is_hidden(
    library: Library, atlas: Atlas, today: dt.date
) -> None:
    declared = MapDeclaration.model_validate(
        {
            "title": {"en": "A map"},
            "camera": {"bounds": [40, 30, 90, 60]},
            "layers": [{"members": "SCO"}, {"layer": "cities", "show": False}, "borders"],
        }
    )
    whole = plan_map(declared, library, atlas, today)
    assert whole.title == "A map"
    assert whole.bounds == (40, 30, 90, 60)
    assert [(one.id, one.show) for one in whole.layers] == [
        ("members-sco", True),
        ("cities", False),
        ("borders", True),
    ]


def test_an_unknown_layer_is_a_key_error(plan: Plan) -> None:
    with pytest.raises(KeyError):
        plan(layer="moon")


def test_every_declared_map_can_be_planned_and_has_a_legend(
    library: Library, atlas: Atlas, today: dt.date
) -> None:
    maps = list(library.declared_maps())
    assert maps
    for path, declared in maps:
        for layer in plan_map(declared, library, atlas, today).layers:
            nobody = layer.values == {}  # the Soviet Union today
            assert layer.categories or nobody, f"{path.name} {layer.id}"
            for one in (layer.values or {}).values():
                assert 0 <= one.category < len(layer.categories)
