"""The explorer: one map, and everything around it works in the browser alone."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

import geopandas
import pytest
from playwright.sync_api import Browser, expect
from pyproj import Geod

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.search.entries import search_entries
from crossroads.search.entry import Entry

from .conftest import OpenPage
from .explorer import (
    answers,
    areas,
    arrive,
    choose_year,
    day_in,
    expect_messages,
    expect_parameter,
    fall_silent,
    measure,
    panel,
    parameters,
    rest,
    search,
    search_field,
    start_afresh,
    wait_for_message,
)
from .story import Story
from .views import PATIENCE, WAIT, View, open_view

pytestmark = pytest.mark.browser

COMPARE, TABLE, DATA = "Compare", "The map as a table", "Take the data with you"
SVG = "{http://www.w3.org/2000/svg}"
EARTH = Geod(ellps="WGS84")


@pytest.fixture(scope="module")
def shared(browser: Browser, app: str) -> Iterator[View]:
    """One page for the tests that leave it as they found it, but for what is seen."""
    opened = open_view(browser, app, "atlas", "desktop", "light")
    yield opened
    opened.page.context.close()


@pytest.fixture
def view(shared: View) -> View:
    """The explorer as its plain address shows it."""
    start_afresh(shared)
    return shared


@pytest.fixture(scope="module")
def places(library: Library, atlas: Atlas) -> dict[str, Entry]:
    """What the search finds, by its name in addresses."""
    return {f"{one.kind}:{one.id}": one for one in search_entries(library, atlas)}


# Search, cards, addresses -------------------------------------------------------------------


def test_a_name_in_any_script_leads_to_the_place(view: View, places: dict[str, Entry]) -> None:
    Story(view).fly(True)
    search(view, "алматы")
    expect(view.map.locator(".cr-card h2")).to_have_text("Almaty")
    rest(view)
    Story(view).fly(False)
    at = places["city:almaty"].at
    assert at is not None
    lat, lon, zoom = view.camera()
    assert abs(lon - at[0]) < 2  # in the middle of what the card leaves free
    assert abs(lat - at[1]) < 1
    assert zoom > 6
    expect_parameter(view, "pick", "city:almaty")
    start_afresh(view)
    arrive(view, "atlas?pick=city:almaty")
    expect(view.map.locator(".cr-card h2")).to_have_text("Almaty")
    view.frame.wait_for_function("() => map.getZoom() > 6")


def test_click_search_and_old_link_give_one_address(view: View) -> None:
    card = view.map.locator('.cr-card[data-feature="KZ"]')
    x, y = view.frame.evaluate(
        "(({x, y}) => [x, y])(map.latLngToContainerPoint([48.2, 71.5]))"  # open steppe
    )
    view.map.locator(".leaflet-container").click(position={"x": x, "y": y})
    expect(card).to_be_visible()
    clicked = view.page.url
    start_afresh(view)
    search(view, "Kazakhstan")
    expect(card).to_be_visible()
    searched = view.page.url
    start_afresh(view)
    arrive(view, "atlas?pick=KZ")
    expect(card).to_be_visible()
    expect(view.page).to_have_url(f"{view.origin}/atlas?pick=country:KZ")
    assert clicked == searched == view.page.url


def test_the_search_works_by_keyboard_alone(view: View) -> None:
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


def test_nothing_found_is_said(view: View) -> None:
    search_field(view).fill("qqqqzzzz")
    expect(view.map.locator(".cr-dock-head [role=status]")).to_contain_text("Nothing found")


def test_what_is_searched_lies_clear_of_its_card(view: View, open_page: OpenPage) -> None:
    arrive(view, "atlas?pick=country:KZ")
    for shown in (view, open_page("atlas?pick=country:KZ", "phone")):
        card = shown.map.locator(".cr-card")
        expect(card).to_be_visible()
        rest(shown)
        home = shown.map.locator("path.cr-border.cr-home").bounding_box()
        box = card.bounding_box()
        assert home is not None
        assert box is not None
        beside = home["x"] + home["width"] <= box["x"] + 40
        above = home["y"] + home["height"] <= box["y"] + 20
        assert beside or above, shown.size


def test_a_small_place_is_drawn_when_it_is_searched(view: View) -> None:
    """As often as it is: it comes and goes with the zoom, and after its card."""
    Story(view).fly(True)
    for _ in range(2):
        search(view, "Baikonur")
        expect(view.map.locator("path.cr-point.cr-picked")).to_have_count(1)
        rest(view)
        start_afresh(view)
    Story(view).fly(False)


def test_a_route_is_emphasised_and_tells_its_length_and_sources(view: View) -> None:
    arrive(view, "atlas?pick=route:middle-corridor")
    expect(view.map.locator("path.cr-line.cr-emphasis").first).to_be_visible()
    card = view.map.locator(".cr-card")
    expect(card).to_contain_text("Middle Corridor")
    expect(card).to_contain_text("Length, branches included")
    assert len(card.locator(".cr-card-source").inner_text()) > 20


def test_shapes_are_no_tab_stops(view: View) -> None:
    """The search comes first; from the map the keyboard goes on to its buttons."""
    search_field(view).focus()
    tags = []
    for _ in range(12):
        view.page.keyboard.press("Tab")
        tags.append(view.frame.evaluate("document.activeElement.tagName.toLowerCase()"))
    assert "path" not in tags


def test_a_card_tells_what_a_country_shares_with_kazakhstan(open_page: OpenPage) -> None:
    view = open_page("atlas?pick=UZ&on=2010-06-01")
    card = view.map.locator(".cr-card")
    expect(card).to_contain_text("Oʻzbekiston")
    expect(card).to_contain_text("2,356.7 km")
    expect(card.locator(".cr-card-shared")).to_contain_text("SCO (since 15 Jun 2001)")
    expect(card.locator("img")).to_have_js_property("complete", True)
    card.get_by_role("link", name="Eastern Connections").click()
    expect(view.page.locator("h1").first).to_have_text("Eastern Connections", timeout=PATIENCE)


def test_odd_addresses_get_a_friendly_line(view: View) -> None:
    arrive(view, "atlas?layers=members-sco,atlantis&pick=nowhere&scene=x&on=2015-13-45")
    notice = view.map.locator(".cr-notice")
    expect(notice).to_contain_text("atlantis")
    expect(notice).to_contain_text("nowhere")
    expect(view.page.get_by_text("is no date of the form")).to_be_visible()
    expect(view.map.locator(".cr-legend [data-layer=members-sco]")).to_be_visible()
    assert view.errors == []


@pytest.mark.parametrize("pick", ["route:nonsense", "<b>"])
def test_a_pick_that_means_nothing_is_said(view: View, pick: str) -> None:
    arrive(view, f"atlas?pick={quote(pick)}")
    expect(view.map.locator(".cr-notice")).to_contain_text(pick)
    expect(view.map.locator(".cr-card")).to_be_hidden()


def test_a_shared_camera_shows_just_that_until_the_map_is_led_elsewhere(view: View) -> None:
    for pick in ("", "&pick=city:almaty"):
        arrive(view, f"atlas?camera=60.5,45.25,5{pick}")
        rest(view)
        assert not view.moved_since([45.25, 60.5, 5])
    search(view, "Otrar")
    rest(view)
    assert view.moved_since([45.25, 60.5, 5])
    assert "camera" not in parameters(view)


# Years --------------------------------------------------------------------------------------


def test_another_year_recolours_the_same_map(view: View) -> None:
    view.mark()
    rest(view)
    camera = view.camera()
    india = view.map.locator('.leaflet-cr-areas-pane path[data-feature="IN"]').first
    expect(india).to_have_class(re.compile("cr-fill-east-full"))
    choose_year(view, 2016)
    expect(view.map.locator(".cr-day strong")).to_have_text("2016")
    expect(india).to_have_class(re.compile("cr-fill-east-half"))
    choose_year(view, 2000)
    expect(india).to_have_class(re.compile("cr-absent"))
    assert view.marked()
    assert not view.moved_since(camera)  # though the legend has another height
    expect_parameter(view, "on", "2000-12-31")


def test_the_page_tells_the_server_of_the_day_alone(view: View) -> None:
    """Once for many years in one movement, and of nothing else that is done on the map."""
    with expect_messages(view, most=0):
        search(view, "Otrar")
        expect(view.map.locator(".cr-card")).to_be_visible()
        view.map.get_by_label("CSTO", exact=True).check()
        view.map.get_by_label("How strongly SCO is drawn").fill("40")
        measure(view, From="Astana", To="Beijing")
        expect(answers(view).first).to_contain_text("Astana to Beijing")
    for years in ((2020, 2015, 2010, 2005), (2003, 1995)):
        with expect_messages(view, least=1, most=1):
            view.frame.evaluate(
                """years => {
                  const slider = document.querySelector('.cr-years');
                  for (const year of years) {
                    slider.value = year;
                    slider.dispatchEvent(new Event('input'));
                  }
                }""",
                years,
            )
            expect_parameter(view, "on", f"{years[-1]}-12-31")


def test_the_whole_page_follows_the_slider(open_page: OpenPage) -> None:
    view = open_page("atlas?pick=organization:EU&layers=members-eu,members-cis")
    card = view.map.locator(".cr-card")
    expect(card).to_contain_text("member: 27")
    choose_year(view, 2000)
    expect(card).to_contain_text("31 Dec 2000")
    expect(card).to_contain_text("member: 15")
    expect(view.map.locator(".cr-source-line")).to_contain_text("As of 31 Dec 2000.")
    expect(view.map.locator("#cr-in-words")).to_contain_text("Memberships as on 31 Dec 2000.")
    compare = panel(view, COMPARE)
    expect(day_in(compare)).to_have_value("2000-12-31")
    expect(compare.locator(".cr-compare-sentence")).to_contain_text("On 31 December 2000")
    data = panel(view, DATA)
    expect(day_in(data)).to_have_value("2000-12-31")
    expect(data.get_by_role("button", name="Download members-cis-2000-12-31")).to_be_visible()
    table = panel(view, TABLE)
    table.get_by_role("combobox").click()
    table.get_by_role("combobox").fill("EU")
    view.page.get_by_role("option", name="EU", exact=True).click()
    grid = table.locator("[role=grid]")  # of the table that the canvas holds for screen readers
    expect(grid).to_have_attribute(
        "aria-rowcount", f"{1 + 15 + 13}"
    )  # heading, members, candidates
    choose_year(view, 2004)  # with ten new members, nine of them candidates before
    expect(grid).to_have_attribute("aria-rowcount", f"{1 + 25 + 3}")
    assert view.errors == []


def test_a_day_chosen_in_the_comparison_goes_to_the_map(open_page: OpenPage) -> None:
    view = open_page("atlas")
    view.mark()
    compare = panel(view, COMPARE)
    for typed, day, told in (
        ("15062010", "2010-06-15", "15 Jun 2010"),
        ("09051999", "1999-05-09", "9 May 1999"),
    ):
        with expect_messages(view, most=2):  # the choice, and that the map has followed
            compare.get_by_role("spinbutton", name="day").click()
            view.page.keyboard.type(typed)
            view.page.keyboard.press("Escape")  # closes the calendar
            expect_parameter(view, "on", day)
        expect(view.map.locator(".cr-day")).to_contain_text(told)
        expect(view.map.locator(".cr-years")).to_have_value(day[:4])
        expect(view.map.locator(".cr-source-line")).to_contain_text(f"As of {told}.")
        expect(day_in(compare)).to_have_value(day)
    choose_year(view, 2005)
    expect(day_in(compare)).to_have_value("2005-12-31")
    assert view.marked()
    view.page.get_by_role("link", name="About and sources").first.click()
    expect(view.map_frame).to_have_count(0, timeout=WAIT)
    view.page.get_by_role("link", name="Atlas").first.click()
    view.wait_until_drawn()
    fall_silent(view)
    assert view.page.url == f"{view.origin}/atlas"  # what was asked once is not asked again


def test_the_map_never_goes_back_to_a_day_by_itself(view: View) -> None:
    """Nor where each message to the server overtakes the answer to the one before."""
    for year in range(2001, 2007):
        sent = len(view.frames_sent)
        choose_year(view, year)
        wait_for_message(view, sent)
    fall_silent(view)
    expect_parameter(view, "on", "2006-12-31")
    expect(day_in(panel(view, COMPARE))).to_have_value("2006-12-31")


def test_the_year_names_who_joined_and_what_happened(view: View) -> None:
    choose_year(view, 2017)
    years = view.map.locator("#cr-panel-years")
    expect(years).to_contain_text("India: now member, from 9 Jun 2017")
    expect(years).to_contain_text("Pakistan: now member, from 9 Jun 2017")
    expect(years).to_contain_text("Security Council")
    first = view.map.locator(".cr-event").first
    title = first.evaluate("button => button.firstChild.textContent")
    first.click()
    expect(view.map.locator(".cr-card h2")).to_have_text(title)
    assert view.map.locator(".cr-event-mark").count() > 0


def test_a_departure_is_named(view: View) -> None:
    arrive(view, "atlas?layers=members-eu&on=2020-12-31")
    view.map.locator("#cr-tab-years").click()
    expect(view.map.locator("#cr-panel-years")).to_contain_text(
        "United Kingdom: no longer member from 1 Feb 2020"
    )


def test_the_years_play_by_themselves(view: View) -> None:
    arrive(view, f"atlas?on={date.today().year - 2}-12-31")
    view.map.locator(".cr-play").click()
    expect(view.map.locator(".cr-day span")).to_have_text("today", timeout=PATIENCE)
    expect(view.map.locator(".cr-play")).to_have_attribute("aria-label", "Play by itself")


def test_an_exact_day_can_be_asked_for(view: View) -> None:
    arrive(view, "atlas?on=2017-06-08&layers=members-sco")
    members = areas(view).and_(view.map.locator(".cr-fill-east-full"))
    expect(members).to_have_count(6)
    all_of_them = areas(view).count()
    view.map.locator("#cr-tab-years").click()
    view.map.locator("input[type=date]").fill("2017-06-09")
    expect(members).to_have_count(8)
    assert areas(view).count() == all_of_them


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        ("1800-01-01", "1 Jan 1991"),
        ("2015-02-30", "today"),
        (str(date.today() + timedelta(days=400)), "today"),
    ],
)
def test_a_day_that_can_not_be_shown_is_said(view: View, day: str, shown: str) -> None:
    view.mark()
    arrive(view, f"atlas?on={day}")
    expect(view.map.locator(".cr-notice")).not_to_be_empty()
    expect(view.map.locator(".cr-day span")).to_have_text(shown)
    arrive(view, "atlas")
    assert view.marked()  # no notice on the page has moved the map


# Layers -------------------------------------------------------------------------------------


def test_layers_are_in_the_address_and_come_back(view: View) -> None:
    view.map.locator("summary", has_text="Corridors of today").click()
    view.map.get_by_label("Transport corridors", exact=True).check()
    expect(view.map.locator("[data-state=ready]")).to_be_attached()
    shown = parameters(view)["layers"].split(",")
    assert "corridors" in shown
    assert "members-sco" in shown
    start_afresh(view)
    expect(view.map.locator(".cr-legend [data-layer=corridors]")).to_have_count(0)
    arrive(view, f"atlas?layers={','.join(shown)}")
    expect(view.map.locator(".cr-legend [data-layer=corridors]")).to_have_count(1)
    expect(view.map.get_by_label("Transport corridors", exact=True)).to_be_checked()
    view.map.locator("summary", has_text="Corridors of today").click()


def test_two_bodies_never_look_the_same(view: View) -> None:
    bodies = ["members-sco", "members-eaeu", "members-csto", "members-cica", "members-ots"]
    arrive(view, f"atlas?on=2016-06-01&layers={','.join(bodies)}")
    looks = view.map.locator(".cr-legend [data-layer^=members]").evaluate_all(
        "groups => groups.map((one) => one.querySelector('.cr-swatch > :last-child')"
        ".classList.item(1).replace(/-(full|half|light)$/, ''))"
    )
    assert len(looks) == len(bodies)
    assert len(set(looks)) == len(looks)


def test_opacity_measure_and_comparison_come_back_with_their_address(open_page: OpenPage) -> None:
    view = open_page("atlas")
    view.mark()
    view.map.get_by_label("How strongly SCO is drawn").fill("40")
    measure(view, From="Astana", To="Beijing", Around="Almaty")
    view.map.locator("input[type=number]").fill("250")
    panel(view, COMPARE).get_by_role("radio", name="Organizations").click()
    expect(view.page.get_by_text("Which countries are in exactly which of them")).to_be_visible()
    expect_parameter(view, "compare", "organizations:SCO,EAEU,EU")
    assert view.marked()
    assert view.errors == []
    assert view.foreign_requests() == []
    said = [answers(view).nth(number).inner_text() for number in (0, 1)]
    assert parameters(view) == {
        "opacity": "members-sco:40",
        "from": "city:astana",
        "to": "city:beijing",
        "around": "city:almaty",
        "within": "250",
        "compare": "organizations:SCO,EAEU,EU",
    }
    address = view.page.url.replace("organizations:SCO,EAEU,EU", "countries:KZ,UZ")
    again = open_page(address.removeprefix(f"{view.origin}/"))
    expect(again.map.locator("#cr-panel-measure")).to_be_visible()
    for number, text in enumerate(said):
        expect(answers(again).nth(number)).to_have_text(text)
    expect(again.map.locator("input[type=number]")).to_have_value("250")
    for end, name in (("From", "Astana"), ("To", "Beijing"), ("Around", "Almaty")):
        expect(again.map.get_by_role("combobox", name=end, exact=True)).to_have_value(name)
    expect(again.map.locator("path.cr-measured-line")).to_be_attached()
    expect(again.map.locator("path.cr-measured-circle")).to_be_attached()
    china = again.map.locator('path.cr-fill-east-full[data-feature="CN"]')
    expect(china).to_have_css("opacity", "0.4")
    expect(again.map.get_by_label("How strongly SCO is drawn")).to_have_value("40")
    sentence = again.page.locator(".cr-compare-sentence")
    expect(sentence).to_contain_text("Kazakhstan and Uzbekistan")
    expect(sentence).not_to_contain_text("Russia")
    assert again.page.url == address


# Tools --------------------------------------------------------------------------------------


def test_distances_are_those_of_the_ellipsoid(view: View, places: dict[str, Entry]) -> None:
    """Compared with PROJ's geodesics between the same two points."""
    astana, beijing = places["city:astana"].at, places["city:beijing"].at
    assert astana is not None
    assert beijing is not None
    measure(view, From="Astana", To="Beijing")
    answer = answers(view).first
    expect(answer).to_contain_text("Astana to Beijing")
    said = re.search(r"([\d,]+) km", answer.inner_text())
    assert said is not None
    km = int(said[1].replace(",", ""))
    assert km == round(EARTH.inv(*astana, *beijing)[2] / 1000)
    assert 3_600 < km < 3_700


def test_what_is_near_is_what_proj_says(view: View, places: dict[str, Entry]) -> None:
    measure(view, Around="Almaty")
    view.map.locator("input[type=number]").fill("250")
    answer = answers(view).nth(1)
    expect(answer).to_contain_text("within 250 km of Almaty")
    home = places["city:almaty"].at
    assert home is not None
    near = [
        one
        for one in places.values()
        if one.kind in ("city", "place")
        and one.at is not None
        and 50 < EARTH.inv(*home, *one.at)[2] <= 250_000
    ]
    assert int(answer.inner_text().split()[0]) == len(near)
    assert len(near) > 3


def test_a_point_can_be_taken_from_the_map(view: View) -> None:
    view.map.locator("#cr-tab-measure").click()
    view.map.locator("[data-end=from]").click()
    view.map.locator(".leaflet-container").click(position={"x": 500, "y": 300})
    expect(view.map.get_by_role("combobox", name="From")).to_have_value(re.compile(r"° N, .*° E"))
    expect(view.map.locator(".cr-card")).to_be_hidden()


def test_escape_ends_the_aiming(view: View) -> None:
    view.map.locator("#cr-tab-measure").click()
    button = view.map.locator("[data-end=from]")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    view.page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-pressed", "false")


def test_the_view_is_told_in_words(view: View) -> None:
    arrive(view, "atlas?on=2015-12-31")
    view.map.locator("#cr-tab-in_words").click()
    text = view.map.locator("#cr-panel-in_words .cr-in-words")
    expect(text).to_contain_text("Memberships as on 31 Dec 2015")
    eaeu = "member: 5 (Armenia, Belarus, Kazakhstan, Kyrgyzstan, and Russia)"
    expect(text).to_contain_text(eaeu)
    expect(view.map.locator("#cr-in-words")).to_contain_text(eaeu)
    expect(view.map.locator("#cr-in-words")).to_contain_text(
        re.compile(r"Contested areas: .*Crimea")
    )


def saved(view: View, button: str) -> bytes:
    with view.page.expect_download() as download:
        view.map.locator(button).click()
    return download.value.path().read_bytes()


def size_of_png(data: bytes) -> tuple[int, int]:
    assert data.startswith(b"\x89PNG")
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def test_a_picture_of_the_view_can_be_taken(view: View) -> None:
    view.map.locator("#cr-tab-take_away").click()
    data = saved(view, ".cr-picture")
    map_width = view.frame.evaluate("map.getSize().x")
    assert size_of_png(data)[0] == 3 * map_width
    assert len(data) > 200_000
    assert view.errors == []


def test_a_large_legend_stands_beside_the_map_in_a_picture(view: View) -> None:
    arrive(view, "atlas?layers=cities,distances,corridors,silk-road-segments,silk-road-places")
    view.map.locator("#cr-tab-take_away").click()
    expect(view.map.locator(".cr-legend [data-layer]")).to_have_count(5)
    before = view.map.locator(".cr-legend").evaluate("(box) => box.outerHTML")
    picture = ElementTree.fromstring(saved(view, ".cr-picture-svg"))  # noqa: S314 - our own
    after = view.map.locator(".cr-legend").evaluate("(box) => box.outerHTML")
    assert after == before
    width, height = (round(float(picture.attrib[name])) for name in ("width", "height"))
    map_width, map_height = view.frame.evaluate("[map.getSize().x, map.getSize().y]")
    assert width > map_width
    assert height > map_height
    assert size_of_png(saved(view, ".cr-picture")) == (3 * width, 3 * height)

    texts = [(float(one.attrib["x"]), one.text or "") for one in picture.iter(f"{SVG}text")]
    beside = " ".join(text for x, text in texts if x > map_width)
    rows = view.map.locator(".cr-legend li").all_text_contents()
    assert len(rows) > 10
    assert [row for row in rows if row not in beside] == []
    names = view.map.locator(".cr-label-city").all_text_contents()
    assert set(names) <= {text for x, text in texts if x < map_width}
    title = picture.findtext(f"{SVG}title") or ""
    assert title.startswith("Atlas: ")
    assert "Natural Earth" in (picture.findtext(f"{SVG}desc") or "")
    assert len(picture.findall(f".//{SVG}path")) > 200
    looks = [value for one in picture.iter() for value in one.attrib.values()]
    looks.append(picture.findtext(f"{SVG}style") or "")
    assert [look[:80] for look in looks if "://" in look] == []
    assert looks[-1].count("data:font/woff2") == looks[-1].count("@font-face") > 0
    assert view.errors == []


def test_a_view_can_be_cited(view: View) -> None:
    arrive(view, "atlas?on=2015-12-31")
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
    expect(view.map.locator(".cr-take-away")).to_contain_text("works on this computer alone")


def test_full_screen_takes_the_panels_along(view: View) -> None:
    view.map.get_by_role("button", name="Full screen").click()
    view.frame.wait_for_function("() => document.fullscreenElement === document.documentElement")
    expect(view.map.locator(".cr-time-bar")).to_be_visible()
    view.frame.evaluate("document.exitFullscreen()")  # as the Escape key does
    expect(view.map.get_by_role("button", name="Full screen", exact=True)).to_be_visible()


def test_data_of_the_page_can_be_downloaded(open_page: OpenPage, tmp_path: Path) -> None:
    view = open_page("atlas")
    data = panel(view, DATA)
    data.get_by_text("GeoPackage", exact=True).click()
    with view.page.expect_download() as saved:
        data.get_by_role("button", name=re.compile(r"Download members-sco-.*\.gpkg")).click()
    path = tmp_path / "sco.gpkg"
    saved.value.save_as(path)
    taken = geopandas.read_file(path)
    assert taken.crs.to_epsg() == 4326
    assert set(taken[taken["status"] == "member"]["id"]) == {
        "BY", "CN", "IN", "IR", "KG", "KZ", "PK", "RU", "TJ", "UZ",
    }  # fmt: skip
