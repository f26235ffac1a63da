"""The panel of downloads, run by Streamlit's own test harness."""

import datetime as dt

import pytest
from streamlit.testing.v1 import AppTest

from crossroads.content.library import Library
from crossroads.export.files import FORMATS, Format
from crossroads.geo.atlas import Atlas


def page(day: "dt.date") -> None:  # quoted: the harness runs this text alone, without imports
    from crossroads.ui.project import load_project
    from crossroads.ui.take_away_panel import render_take_away

    render_take_away(load_project(), "data", day)


def opened(day: dt.date) -> AppTest:
    app = AppTest.from_function(page, args=(day,), default_timeout=60).run()
    assert not app.exception
    return app


@pytest.fixture
def panel() -> AppTest:
    return opened(dt.date(2017, 6, 9))


def summary(app: AppTest) -> str:
    assert not app.exception
    return app.caption[0].value


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
    (button,) = panel.get("download_button")
    assert FORMATS[form][0] in button.proto.label


def test_everything_can_be_chosen(panel: AppTest, library: Library, atlas: Atlas) -> None:
    choices = panel.selectbox[0].options
    assert len(set(choices)) == len(choices) == len(atlas.features) + len(library.organizations)


def test_a_layer_and_some_of_its_features(panel: AppTest, atlas: Atlas) -> None:
    panel.selectbox[0].set_value("cities").run()
    assert f"Features: {len(atlas.features['cities'])}." in summary(panel)
    panel.multiselect[0].set_value(["almaty", "astana"]).run()
    assert summary(panel).startswith("Features: 2.")


def test_of_two_features_with_one_name_either_can_be_chosen(panel: AppTest) -> None:
    """Both meridians at 180 degrees are called 180°."""
    panel.selectbox[0].set_value("graticule").run()
    for one in ("lon-180", "lon--180"):
        panel.multiselect[0].set_value([one]).run()
        assert summary(panel).startswith("Features: 1.")
        assert panel.multiselect[0].value == [one]


def test_another_day_brings_other_members(panel: AppTest) -> None:
    panel.date_input[0].set_value(dt.date(2001, 6, 15)).run()
    assert summary(panel).startswith("Features: 6.")


def test_before_its_time_an_organization_has_nothing_to_take(panel: AppTest) -> None:
    """The SCO was founded on 15 June 2001."""
    panel.date_input[0].set_value(dt.date(2001, 6, 14)).run()
    assert summary(panel).startswith("Features: 0.")
    (button,) = panel.get("download_button")
    assert button.proto.disabled
