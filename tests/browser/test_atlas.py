"""The explorer: one map, and everything around it works in the browser alone."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import geopandas
import pytest
from playwright.sync_api import Browser, expect
from pyproj import Geod

from .conftest import OpenPage
from .views import PATIENCE, View, open_view

pytestmark = pytest.mark.browser

ALMATY = (76.92, 43.25)
"""Longitude and latitude of Almaty (GeoNames 1526384)."""


RESET = """() => {
  const { explorer } = map.crossroads;
  const page = window.parent;
  page.history.replaceState(page.history.state, "", page.location.pathname);
  explorer.time.pause();
  explorer.measure.clear();
  explorer.search.field.value = "";
  explorer.restore();
  explorer.dock.select("layers");
}"""


@pytest.fixture(scope="module")
def shared(browser: Browser, app: str) -> Iterator[View]:
    """One page for the tests that leave it as they found it, but for its state."""
    opened = open_view(browser, app, "atlas", "desktop", "light")
    yield opened
    opened.page.context.close()


@pytest.fixture
def view(shared: View) -> View:
    """The explorer as its plain address shows it."""
    shared.frame.evaluate(RESET)
    shared.wait_until_drawn()
    return shared


def parameters(view: View) -> dict[str, str]:
    query = parse_qs(urlsplit(view.page.url).query)
    return {name: values[0] for name, values in query.items()}


def choose_year(view: View, year: int) -> None:
    view.map.locator(".cr-years").fill(str(year))


def search(view: View, words: str) -> None:
    field = view.map.locator(".cr-dock-head .cr-search-field")
    field.fill(words)
    expect(view.map.locator(".cr-dock-head [role=option]").first).to_be_visible()
    field.press("Enter")


def test_a_name_in_any_script_leads_to_the_place(open_page: OpenPage):
    view = open_page("atlas")
    search(view, "алматы")
    expect(view.map.locator(".cr-card h2")).to_have_text("Almaty")
    view.page.wait_for_function(
        """([lon, lat]) => {
          const {map} = document.querySelector('iframe[title]').contentWindow;
          const {lat: y, lng: x} = map.getCenter();
          return Math.abs(x - lon) < 1 && Math.abs(y - lat) < 1 && map.getZoom() >= 5;
        }""",
        arg=ALMATY,
        timeout=PATIENCE,
    )
    assert parameters(view)["pick"] == "city:almaty"
    again = open_page("atlas?pick=city:almaty")
    expect(again.map.locator(".cr-card h2")).to_have_text("Almaty")
    again.frame.wait_for_function("map.getZoom() > 6")


def test_the_search_works_by_keyboard_alone(view: View):
    view.map.locator(".leaflet-container").focus()
    view.page.keyboard.press("/")
    view.page.keyboard.type("SCO")
    option = view.map.locator(".cr-dock-head [role=option]").first
    expect(option).to_have_attribute("aria-selected", "true")
    view.page.keyboard.press("ArrowDown")
    view.page.keyboard.press("ArrowUp")
    view.page.keyboard.press("Enter")
    expect(view.map.locator(".cr-card h2")).to_contain_text("Shanghai Cooperation Organisation")
    view.page.keyboard.press("Escape")
    expect(view.map.locator(".cr-card")).to_be_hidden()


def test_nothing_found_is_said(view: View):
    view.map.locator(".cr-dock-head .cr-search-field").fill("qqqqzzzz")
    expect(view.map.locator(".cr-dock-head [role=status]")).to_contain_text("Nothing found")


def test_another_year_recolours_without_a_new_map_or_a_word_to_the_server(view: View):
    view.frame.evaluate("map.sameAsBefore = true")
    india = "map.crossroads.shown.get('members-sco').pathsOf('IN')[0].getElement().classList.value"
    assert "cr-fill-east-full" in view.frame.evaluate(india)
    with_messages = len(view.frames_sent)
    choose_year(view, 2016)
    expect(view.map.locator(".cr-day strong")).to_have_text("2016")
    assert "cr-fill-east-half" in view.frame.evaluate(india)
    choose_year(view, 2000)
    assert "cr-absent" in view.frame.evaluate(india)
    assert view.frame.evaluate("map.sameAsBefore")
    assert len(view.frames_sent) == with_messages
    assert parameters(view)["on"] == "2000-12-31"


def test_the_year_names_who_joined_and_what_happened(view: View):
    choose_year(view, 2017)
    panel = view.map.locator("#cr-panel-years")
    expect(panel).to_contain_text("India: now member, from 9 Jun 2017")
    expect(panel).to_contain_text("Pakistan: now member, from 9 Jun 2017")
    expect(panel).to_contain_text("Security Council")
    first = view.map.locator(".cr-event").first
    title = first.evaluate("button => button.firstChild.textContent")
    first.click()
    expect(view.map.locator(".cr-card h2")).to_have_text(title)
    assert view.map.locator(".cr-event-mark").count() > 0


def test_a_departure_is_named(open_page: OpenPage):
    view = open_page("atlas?layers=members-eu&on=2020-12-31")
    view.map.locator("#cr-tab-years").click()
    expect(view.map.locator("#cr-panel-years")).to_contain_text(
        "United Kingdom: no longer member from 1 Feb 2020"
    )


def test_the_years_play_by_themselves(open_page: OpenPage):
    view = open_page("atlas?on=2024-12-31")
    view.map.locator(".cr-play").click()
    expect(view.map.locator(".cr-day span")).to_have_text("today", timeout=PATIENCE)
    expect(view.map.locator(".cr-play")).to_have_attribute("aria-label", "Play by itself")


def test_an_exact_day_can_be_asked_for(open_page: OpenPage):
    view = open_page("atlas?on=2017-06-08&layers=members-sco")
    sco = "Object.keys(crossroads.registry.get('members-sco').spec.values).length"
    before = view.frame.evaluate(sco)
    members = (
        "Object.values(crossroads.registry.get('members-sco').spec.values)"
        ".filter(([status]) => status === 0).length"
    )
    assert view.frame.evaluate(members) == 6
    view.map.locator("#cr-tab-years").click()
    view.map.locator("input[type=date]").fill("2017-06-09")
    assert view.frame.evaluate(members) == 8
    assert view.frame.evaluate(sco) == before


def test_layers_are_in_the_address_and_come_back(open_page: OpenPage):
    view = open_page("atlas")
    view.map.locator("summary", has_text="Corridors of today").click()
    view.map.get_by_label("Transport corridors", exact=True).check()
    expect(view.map.locator("[data-state=ready]")).to_be_attached()
    shown = parameters(view)["layers"].split(",")
    assert "corridors" in shown
    assert "members-sco" in shown
    again = open_page(f"atlas?layers={','.join(shown)}")
    assert again.map.locator(".cr-legend [data-layer=corridors]").count() == 1
    again.map.locator("summary", has_text="Corridors of today").click()
    expect(again.map.get_by_label("Transport corridors", exact=True)).to_be_checked()


def test_two_bodies_never_look_the_same(open_page: OpenPage):
    bodies = ["members-sco", "members-cica", "members-ussr", "members-eaeu"]
    view = open_page(f"atlas?on=1991-06-01&layers={','.join(bodies)}")
    looks = view.frame.evaluate(
        "ids => ids.map((id) => crossroads.registry.get(id).spec.look)", bodies
    )
    assert len(set(looks)) == len(bodies)


def test_an_area_can_be_drawn_more_faintly(view: View):
    view.map.get_by_label("How strongly SCO is drawn").fill("40")
    opacity = (
        "getComputedStyle(map.crossroads.shown.get('members-sco').pathsOf('CN')[0].getElement())"
        ".opacity"
    )
    assert float(view.frame.evaluate(opacity)) == pytest.approx(0.4)


@pytest.mark.parametrize("day", ["1800-01-01", "2015-02-30"])
def test_a_day_that_can_not_be_shown_is_said(open_page: OpenPage, day: str):
    view = open_page(f"atlas?on={day}")
    expect(view.map.locator(".cr-notice")).to_contain_text(day)
    expect(view.map.locator(".cr-day span")).to_have_text("today")


def test_what_is_searched_lies_clear_of_its_card(open_page: OpenPage):
    for size in ("desktop", "phone"):
        view = open_page("atlas?pick=country:KZ", size)
        card = view.map.locator(".cr-card")
        expect(card).to_be_visible()
        view.frame.wait_for_function("!map.crossroads.camera.flying && !map._animatingZoom")
        home = view.map.locator("path.cr-border.cr-home").bounding_box()
        box = card.bounding_box()
        assert home is not None
        assert box is not None
        beside = home["x"] + home["width"] <= box["x"] + 40
        above = home["y"] + home["height"] <= box["y"] + 20
        assert beside or above, size


def test_a_small_place_is_drawn_when_it_is_searched(view: View):
    search(view, "Baikonur")
    expect(view.map.locator("path.cr-point.cr-picked")).to_have_count(1)


def test_a_route_is_emphasised(open_page: OpenPage):
    view = open_page("atlas?pick=route:middle-corridor")
    expect(view.map.locator("path.cr-line.cr-emphasis").first).to_be_visible()


def test_shapes_are_no_tab_stops(view: View):
    """The search comes first; from the map the keyboard goes on to its buttons."""
    view.map.locator(".cr-dock-head .cr-search-field").focus()
    tags = []
    for _ in range(12):
        view.page.keyboard.press("Tab")
        tags.append(view.frame.evaluate("document.activeElement.tagName.toLowerCase()"))
    assert "path" not in tags


def test_escape_ends_the_aiming(view: View):
    view.map.locator("#cr-tab-measure").click()
    button = view.map.locator("[data-end=from]")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    view.page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-pressed", "false")


def test_odd_addresses_get_a_friendly_line(open_page: OpenPage):
    view = open_page("atlas?layers=members-sco,atlantis&pick=nowhere&scene=x&on=2015-13-45")
    notice = view.map.locator(".cr-notice")
    expect(notice).to_contain_text("atlantis")
    expect(notice).to_contain_text("nowhere")
    expect(view.page.get_by_text("is no date of the form")).to_be_visible()
    assert view.frame.evaluate("map.crossroads.shown.has('members-sco')")
    assert view.errors == []


@pytest.mark.parametrize("pick", ["route:nonsense", "<b>"])
def test_a_pick_that_means_nothing_is_said(open_page: OpenPage, pick: str):
    view = open_page(f"atlas?pick={quote(pick)}")
    expect(view.map.locator(".cr-notice")).to_contain_text(pick)
    expect(view.map.locator(".cr-card")).to_be_hidden()


def test_a_route_tells_its_length_and_sources(open_page: OpenPage):
    view = open_page("atlas?pick=route:middle-corridor")
    card = view.map.locator(".cr-card")
    expect(card).to_contain_text("Middle Corridor")
    expect(card).to_contain_text("Length, branches included")
    assert len(card.locator(".cr-card-source").inner_text()) > 20


def test_distances_are_those_of_the_ellipsoid(view: View):
    """Compared with PROJ's geodesics between the same two points."""
    ends = view.frame.evaluate(
        """() => ["astana", "beijing"].map((id) => map.crossroads.explorer.searcher.entries
          .find((one) => one.kind === "city" && one.id === id).at)"""
    )
    view.map.locator("#cr-tab-measure").click()
    for field, name in zip(("From", "To"), ("Astana", "Beijing"), strict=True):
        box = view.map.get_by_role("combobox", name=field, exact=True)
        box.fill(name)
        box.press("Enter")
    answer = view.map.locator(".cr-measure .cr-answer").first
    expect(answer).to_contain_text("Astana to Beijing")
    said = int(re.search(r"([\d,]+) km", answer.inner_text())[1].replace(",", ""))
    assert said == round(Geod(ellps="WGS84").inv(*ends[0], *ends[1])[2] / 1000)
    assert 3_600 < said < 3_700


def test_a_point_can_be_taken_from_the_map(view: View):
    view.map.locator("#cr-tab-measure").click()
    view.map.locator("[data-end=from]").click()
    view.map.locator(".leaflet-container").click(position={"x": 500, "y": 300})
    expect(view.map.get_by_role("combobox", name="From")).to_have_value(re.compile(r"° N, .*° E"))
    expect(view.map.locator(".cr-card")).to_be_hidden()


def test_what_is_near_is_what_proj_says(view: View):
    view.map.locator("#cr-tab-measure").click()
    around = view.map.get_by_role("combobox", name="Around")
    around.fill("Almaty")
    around.press("Enter")
    view.map.locator("input[type=number]").fill("250")
    answer = view.map.locator(".cr-measure .cr-answer").nth(1)
    expect(answer).to_contain_text("within 250 km of Almaty")
    entries = view.frame.evaluate("map.crossroads.explorer.measure.entries.map(({at}) => at)")
    home = view.frame.evaluate("map.crossroads.explorer.measure.ends.center.at")
    geod = Geod(ellps="WGS84")
    near = [one for one in entries if 50 < geod.inv(*home, *one)[2] <= 250_000]
    assert int(answer.inner_text().split()[0]) == len(near)
    assert len(near) > 3


def test_the_view_is_told_in_words(open_page: OpenPage):
    view = open_page("atlas?on=2015-12-31")
    view.map.locator("#cr-tab-in_words").click()
    text = view.map.locator("#cr-panel-in_words .cr-in-words").inner_text()
    assert "Memberships as on 31 Dec 2015" in text
    eaeu = "member: 5 (Armenia, Belarus, Kazakhstan, Kyrgyzstan, and Russia)"
    assert eaeu in text
    assert eaeu in view.map.locator("#cr-in-words").text_content()


def test_a_picture_of_the_view_can_be_taken(view: View):
    view.map.locator("#cr-tab-take_away").click()
    with view.page.expect_download() as saved:
        view.map.locator(".cr-picture").click()
    data = saved.value.path().read_bytes()
    assert data.startswith(b"\x89PNG")
    width = int.from_bytes(data[16:20], "big")
    assert width == 2 * view.frame.evaluate("map.getSize().x")
    assert len(data) > 200_000
    assert view.errors == []


def test_a_view_can_be_cited(open_page: OpenPage):
    view = open_page("atlas?on=2015-12-31")
    view.map.locator("#cr-tab-take_away").click()
    texts = {
        name: view.map.get_by_label(name, exact=True).input_value()
        for name in ("APA", "MLA", "BibTeX")
    }
    today = date.today()
    for text in texts.values():
        assert view.page.url in text
        assert "31 Dec 2015" in text
    assert f"{today:%B} {today.day}, {today.year}" in texts["APA"]
    assert texts["BibTeX"].startswith("@misc{")
    assert f"urldate = {{{today}}}" in texts["BibTeX"]


def test_tomorrow_is_shown_as_today(open_page: OpenPage):
    view = open_page(f"atlas?on={date.today() + timedelta(days=400)}")
    expect(view.map.locator(".cr-day span")).to_have_text("today")


def test_full_screen_takes_the_panels_along(view: View):
    view.map.get_by_role("button", name="Full screen").click()
    view.frame.wait_for_function("document.fullscreenElement === document.documentElement")
    expect(view.map.locator(".cr-time-bar")).to_be_visible()
    view.frame.evaluate("document.exitFullscreen()")  # as the Escape key does
    expect(view.map.get_by_role("button", name="Full screen", exact=True)).to_be_visible()


def test_data_of_the_page_can_be_downloaded(open_page: OpenPage, tmp_path: Path):
    view = open_page("atlas")
    view.page.get_by_role("tab", name="Take the data with you").click()
    view.page.get_by_text("GeoPackage", exact=True).click()
    with view.page.expect_download() as saved:
        view.page.get_by_role("button", name=re.compile(r"Download members-sco-.*\.gpkg")).click()
    path = tmp_path / "sco.gpkg"
    saved.value.save_as(path)
    taken = geopandas.read_file(path)
    assert taken.crs.to_epsg() == 4326
    assert set(taken[taken["status"] == "member"]["id"]) == {
        "BY", "CN", "IN", "IR", "KG", "KZ", "PK", "RU", "TJ", "UZ",
    }  # fmt: skip


def test_the_comparison_below_the_map_leaves_it_alone(open_page: OpenPage):
    view = open_page("atlas")
    view.mark()
    view.page.get_by_text("Organizations", exact=True).click()
    expect(view.page.get_by_text("Which countries are in exactly which of them")).to_be_visible()
    assert view.marked()
    assert view.errors == []
    assert view.foreign_requests() == []


def test_a_card_tells_what_a_country_shares_with_kazakhstan(open_page: OpenPage):
    view = open_page("atlas?pick=UZ&on=2010-06-01")
    card = view.map.locator(".cr-card")
    expect(card).to_contain_text("Oʻzbekiston")
    expect(card).to_contain_text("2,356.7 km")
    expect(card.locator(".cr-card-shared")).to_contain_text("SCO (since 15 Jun 2001)")
    expect(card.locator("img")).to_have_js_property("complete", True)
    card.get_by_role("link", name="Eastern Connections").click()
    expect(view.page.locator("h1").first).to_have_text("Eastern Connections", timeout=PATIENCE)
