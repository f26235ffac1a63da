import datetime as dt
from xml.etree import ElementTree

import pytest
from streamlit.testing.v1 import AppTest

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas


def page() -> None:
    import datetime as dt

    from crossroads.ui.compare_panel import render_compare
    from crossroads.ui.project import load_project

    render_compare(load_project(), "atlas", dt.date(2026, 11, 24))


def page_of_another_time() -> None:
    import datetime as dt

    from crossroads.ui.compare_panel import render_compare
    from crossroads.ui.project import load_project

    render_compare(load_project(), "atlas", dt.date(1955, 1, 1))


@pytest.fixture
def panel() -> AppTest:
    app = AppTest.from_function(page, default_timeout=60).run()
    assert not app.exception
    return app


@pytest.fixture
def bodies(panel: AppTest) -> AppTest:
    panel.button_group[0].set_value("organizations").run()
    assert not panel.exception
    return panel


def told(app: AppTest) -> dict[str, dict[str, str]]:
    """Cells of the table of facts, by what is compared and fact."""
    (table,) = (one for one in texts(app) if 'aria-label="Side by side"' in one)
    rows = [list(row) for row in ElementTree.fromstring(table).iter("tr")]  # noqa: S314
    (_, *names), *facts = [["".join(cell.itertext()) for cell in row] for row in rows]
    return {name: {row[0]: row[n] for row in facts} for n, name in enumerate(names, start=1)}


def texts(app: AppTest) -> list[str]:
    return [one.proto.body for one in app.get("html")]


def test_it_opens_with_four_countries(panel: AppTest) -> None:
    assert panel.header[0].value == "Compare"
    assert list(told(panel)) == ["Kazakhstan", "Uzbekistan", "Russia", "China"]
    assert any("China has the most people (1.4 billion)" in one for one in texts(panel))
    assert any("cr-compare" in one and "since 15 June 2001" in one for one in texts(panel))
    assert sum("cr-bars" in one for one in texts(panel)) == 3


def test_organizations_side_by_side(bodies: AppTest) -> None:
    assert list(told(bodies)) == ["SCO", "EAEU", "EU"]
    assert [body["How many: member"] for body in told(bodies).values()] == ["10", "5", "27"]
    assert any("Belarus, Kazakhstan, Kyrgyzstan, and Russia" in one for one in texts(bodies))


def test_a_day_in_2001_has_six_members_in_the_sco(bodies: AppTest) -> None:
    bodies.date_input[0].set_value(dt.date(2001, 7, 1)).run()
    assert not bodies.exception
    assert told(bodies)["SCO"]["How many: member"] == "6"
    assert any("No full members on 1 July 2001: EAEU." in one for one in texts(bodies))


@pytest.mark.parametrize("chosen", [[], ["KZ"]])
def test_fewer_than_two_get_a_friendly_word(panel: AppTest, chosen: list[str]) -> None:
    panel.multiselect[0].set_value(chosen).run()
    assert not panel.exception
    assert [one.value for one in panel.info] == [
        "Please choose at least two: it takes two to compare."
    ]
    assert not any("cr-compare" in one for one in texts(panel))


def test_an_emptied_day_means_the_first_one(bodies: AppTest) -> None:
    bodies.date_input[0].set_value(None).run()
    assert not bodies.exception
    assert told(bodies)["SCO"]["How many: member"] == "10"


def test_a_day_out_of_range_is_moved_into_it() -> None:
    app = AppTest.from_function(page_of_another_time, default_timeout=60).run()
    assert not app.exception
    assert app.date_input[0].value == dt.date(1991, 1, 1)


def test_every_country_and_every_body_can_be_chosen(
    bodies: AppTest, library: Library, atlas: Atlas
) -> None:
    assert len(bodies.multiselect[0].options) == len(library.organizations)
    bodies.button_group[0].set_value("countries").run()
    assert len(bodies.multiselect[0].options) == len(atlas.features["countries"])
