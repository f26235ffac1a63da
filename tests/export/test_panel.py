"""The panel of downloads, run by Streamlit's own test harness."""

import datetime as dt

import pytest
from streamlit.testing.v1 import AppTest

from crossroads.content.library import Library
from crossroads.export.download import FORMATS, SUFFIXES, Format
from crossroads.geo.atlas import Atlas


def page(day: "dt.date") -> None:  # quoted: the harness runs this text alone, without imports
    from crossroads.ui.project import load_project
    from crossroads.ui.take_away_panel import render_take_away

    render_take_away(load_project(), "data", day)


def opened(day: dt.date, layers: str | None = None) -> AppTest:
    """The panel below a map with these layers, its usual ones where there are none."""
    app = AppTest.from_function(page, args=(day,), default_timeout=60)
    if layers is not None:
        app.query_params["layers"] = layers
    app.run()
    assert not app.exception
    return app


@pytest.fixture
def panel() -> AppTest:
    return opened(dt.date(2017, 6, 9))


def choose(app: AppTest, *what: str) -> None:
    app.multiselect(key="data-what").set_value(list(what)).run()
    assert not app.exception


def chosen(app: AppTest) -> list[str]:
    value: list[str] = app.multiselect(key="data-what").value
    return value


def summary(app: AppTest) -> str:
    assert not app.exception
    return next(one.value for one in app.caption if one.value.startswith("Features:"))


def button(app: AppTest) -> str:
    (found,) = app.get("download_button")
    return str(found.proto.label)


def test_it_opens_with_the_members_of_the_day(panel: AppTest) -> None:
    """8 members, 4 observers, 6 partners of the SCO after 9 June 2017."""
    assert "Features: 18. WGS84 (EPSG:4326)" in summary(panel)
    assert "Licence" in summary(panel)


@pytest.mark.parametrize(("day", "shown"), [("2999-01-01", dt.date.today()), ("1066-10-14", None)])
def test_a_day_out_of_reach_becomes_the_nearest(day: str, shown: dt.date | None) -> None:
    """The first day is that of the Soviet Union, 30 December 1922."""
    panel = opened(dt.date.fromisoformat(day))
    assert panel.date_input[0].value == (shown or dt.date(1922, 12, 30))


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_is_offered(panel: AppTest, form: Format) -> None:
    panel.radio[0].set_value(form).run()
    assert not panel.exception
    assert button(panel).endswith(SUFFIXES[form])


def test_everything_can_be_chosen(panel: AppTest, library: Library, atlas: Atlas) -> None:
    choices = panel.multiselect(key="data-what").options
    assert len(set(choices)) == len(choices) == len(atlas.features) + len(library.organizations)


def test_a_layer_and_some_of_its_features(panel: AppTest, atlas: Atlas) -> None:
    choose(panel, "cities")
    assert f"Features: {len(atlas.features['cities'])}." in summary(panel)
    panel.multiselect(key="data-only-cities").set_value(["almaty", "astana"]).run()
    assert summary(panel).startswith("Features: 2.")


def test_another_day_brings_other_members(panel: AppTest) -> None:
    panel.date_input[0].set_value(dt.date(2001, 6, 15)).run()
    assert summary(panel).startswith("Features: 6.")


def test_before_its_time_an_organization_has_nothing_to_take(panel: AppTest) -> None:
    """The SCO was founded on 15 June 2001."""
    panel.date_input[0].set_value(dt.date(2001, 6, 14)).run()
    assert summary(panel).startswith("Features: 0.")
    (found,) = panel.get("download_button")
    assert found.proto.disabled


@pytest.mark.parametrize(
    ("layers", "first"),
    [
        (None, "SCO"),
        ("members-cis", "CIS"),
        ("members-wto,members-eaeu,cities", "EAEU"),  # in the order of the map's list
        ("cities", "SCO"),
        ("", "SCO"),
        ("members-moon", "SCO"),
    ],
)
def test_it_opens_with_an_organization_of_the_map(layers: str | None, first: str) -> None:
    assert chosen(opened(dt.date(2017, 6, 9), layers)) == [f"members:{first}"]


def test_it_follows_the_map_until_the_visitor_has_chosen(panel: AppTest) -> None:
    panel.query_params["layers"] = "members-cis"
    panel.run()
    assert chosen(panel) == ["members:CIS"]
    assert "members-cis-2017-06-09" in button(panel)
    choose(panel, "lakes")
    panel.query_params["layers"] = "members-eu"
    panel.run()
    assert chosen(panel) == ["lakes"]


def test_what_the_map_tells_goes_before_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    panel = opened(dt.date(2017, 6, 9), "members-cis")
    monkeypatch.setattr("crossroads.ui.map_link._LINK", lambda **_: None)
    panel.session_state["data-map-layers"] = {"shown": [["members-ots"]]}
    panel.run()
    assert chosen(panel) == ["members:OTS"]
    panel.session_state["data-map-layers"] = {"shown": [None]}  # as the map is by itself
    panel.run()
    assert chosen(panel) == ["members:SCO"]


def test_several_go_into_one_file(panel: AppTest, atlas: Atlas) -> None:
    choose(panel, "cities", "members:SCO")
    counts = [one.value.split(".")[0] for one in panel.caption if "Features" in one.value]
    assert counts == [f"Features: {len(atlas.features['cities'])}", "Features: 18"]
    for form, name in (
        ("GeoPackage", "crossroads.gpkg"),
        ("CSV", "crossroads-csv.zip"),
        ("GeoJSON", "crossroads-geojson.zip"),
    ):
        panel.radio[0].set_value(form).run()
        assert not panel.exception
        assert button(panel) == f"Download {name}"


def test_with_nothing_chosen_it_asks_for_a_choice(panel: AppTest) -> None:
    choose(panel)
    assert not panel.get("download_button")
    assert panel.info[0].value == "Please choose at least one layer or organization."


def test_a_csv_warns_of_excel_and_of_namibia(panel: AppTest) -> None:
    assert not panel.checkbox
    panel.radio[0].set_value("CSV").run()
    (wkt,) = panel.checkbox
    assert wkt.value is False
    assert "Excel" in wkt.label
    assert any("Namibia" in one.value for one in panel.caption)
    wkt.check().run()
    assert not panel.exception
