"""The panel of downloads, run by Streamlit's own test harness."""

import datetime as dt

import pytest
from streamlit.testing.v1 import AppTest

from crossroads.export.files import FORMATS


def page() -> None:
    import datetime as dt

    from crossroads.ui.project import load_project
    from crossroads.ui.take_away_panel import render_take_away

    render_take_away(load_project(), "data", dt.date(2017, 6, 9))


@pytest.fixture
def panel():
    app = AppTest.from_function(page, default_timeout=60).run()
    assert not app.exception
    return app


def summary(app) -> str:
    return app.caption[0].value


def test_it_opens_with_the_members_of_the_day(panel):
    """8 members, 4 observers, 6 partners of the SCO after 9 June 2017."""
    assert "18 features, WGS84 (EPSG:4326)" in summary(panel)
    assert "Licence" in summary(panel)


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_is_offered(panel, form):
    panel.radio[0].set_value(form).run()
    assert not panel.exception
    (button,) = panel.get("download_button")
    assert FORMATS[form][0] in button.proto.label


def test_a_layer_and_some_of_its_features(panel, atlas):
    panel.selectbox[0].set_value("cities").run()
    assert f"{len(atlas.features['cities'])} features" in summary(panel)
    panel.multiselect[0].set_value(["almaty", "astana"]).run()
    assert summary(panel).startswith("2 features")


def test_another_day_brings_other_members(panel):
    panel.date_input[0].set_value(dt.date(2001, 6, 15)).run()
    assert summary(panel).startswith("6 features")
