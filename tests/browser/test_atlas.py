"""The explorer: one map, and everything around it works in the browser alone."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import quote, urlsplit
from xml.etree import ElementTree

import geopandas
import pytest
from playwright.sync_api import BrowserContext, expect
from pyproj import Geod

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.search.entries import search_entries
from crossroads.search.entry import Entry

from .checks import box
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
    tidy,
    wait_for_message,
)
from .story import Story
from .views import PATIENCE, SIZES, WAIT, View, blank_page, opened

pytestmark = pytest.mark.browser

COMPARE, TABLE, DATA = "Compare", "The map as a table", "Take the data with you"
SVG = "{http://www.w3.org/2000/svg}"
EARTH = Geod(ellps="WGS84")


@pytest.fixture(scope="module")
def shared(profiles: Mapping[str, BrowserContext], app: str) -> Iterator[View]:
    """One page for the tests that leave it as they found it, but for what is seen."""
    view = opened(blank_page(profiles["desktop"], app, "atlas", "desktop", "light"))
    yield view
    view.page.close()


@pytest.fixture
def view(shared: View) -> View:
    """The explorer as its plain address shows it."""
    come_back(shared)
    start_afresh(shared)
    return shared


@pytest.fixture
def anywhere(shared: View) -> View:
    """The explorer for a test that begins with an address of its own."""
    come_back(shared)
    tidy(shared)
    return shared


def come_back(view: View) -> None:
    """From another page, size or way to move, where a test has left it there."""
    view.page.set_viewport_size(SIZES[view.size])
    Story(view).fly(False)
    if urlsplit(view.page.url).path != "/atlas":
        view.show("atlas")


@pytest.fixture(scope="module")
def places(library: Library, atlas: Atlas) -> dict[str, Entry]:
    """What the search finds, by its name in addresses."""
    return {f"{one.kind}:{one.id}": one for one in search_entries(library, atlas)}


# Search, cards, addresses -------------------------------------------------------------------


def test_a_small_place_is_found_and_drawn(view: View, places: dict[str, Entry]) -> None:
    """By its name in any script, as often as it is searched: it comes and goes with the zoom, and
    after its card.
    """
    Story(view).fly(True)
    at = places["city:baikonur"].at
    assert at is not None
    for name in ("Байқоңыр", "Baikonur"):
        search(view, name)
        expect(view.map.locator(".cr-card h2")).to_have_text("Baikonur")
        expect(view.map.locator("path.cr-point.cr-picked")).to_have_count(1)
        rest(view)
        lat, lon, zoom = view.camera()
        assert abs(lon - at[0]) < 2  # in the middle of what the card leaves free
        assert abs(lat - at[1]) < 1
        assert zoom > 6
        expect_parameter(view, "pick", "city:baikonur")
        start_afresh(view)
        Story(view).fly(False)


def test_click_and_search_give_one_address(view: View) -> None:
    """As an old link does; see test_addresses.py."""
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
    assert clicked == view.page.url == f"{view.origin}/atlas?pick=country:KZ"


def test_the_search_works_by_keyboard_alone(view: View) -> None:
    """It comes first; from the map the keyboard goes on to its buttons, past the shapes."""
    search_field(view).focus()
    tags = []
    for _ in range(12):
        view.page.keyboard.press("Tab")
        tags.append(view.frame.evaluate("document.activeElement.tagName.toLowerCase()"))
    assert "path" not in tags
    view.map.locator(".leaflet-container").focus()
    view.page.keyboard.press("/")
    view.page.keyboard.type("qqqqzzzz")
    expect(view.map.locator(".cr-dock-head [role=status]")).to_contain_text("Nothing found")
    view.page.keyboard.press("Control+A")
    view.page.keyboard.type("SCO")
    option = view.map.locator(".cr-dock-head [role=option]").first
    expect(option).to_have_attribute("aria-selected", "true")
    view.page.keyboard.press("ArrowDown")
    view.page.keyboard.press("ArrowUp")
    view.page.keyboard.press("Enter")
    expect(view.map.locator(".cr-card h2")).to_contain_text("Shanghai Cooperation Organisation")
    view.page.keyboard.press("Escape")
    expect(view.map.locator(".cr-card")).to_be_hidden()


def test_what_is_searched_lies_clear_of_its_card(anywhere: View) -> None:
    view = anywhere
    for size in SIZES:
        arrive(view, "atlas")
        view.page.set_viewport_size(SIZES[size])
        arrive(view, "atlas?pick=country:KZ")
        card = view.map.locator(".cr-card")
        expect(card).to_be_visible()
        rest(view)
        home, lies = box(view.map.locator("path.cr-border.cr-home")), box(card)
        beside = home["x"] + home["width"] <= lies["x"] + 40
        above = home["y"] + home["height"] <= lies["y"] + 20
        assert beside or above, size


def test_a_card_tells_what_a_country_shares_with_kazakhstan(anywhere: View) -> None:
    arrive(anywhere, "atlas?pick=UZ&on=2010-06-01")
    card = anywhere.map.locator(".cr-card")
    expect(card).to_contain_text("Oʻzbekiston")
    expect(card).to_contain_text("2,356.7 km")
    expect(card.locator(".cr-card-shared")).to_contain_text("SCO (since 15 Jun 2001)")
    expect(card.locator("img")).to_have_js_property("complete", True)


def test_odd_addresses_get_a_friendly_line(anywhere: View) -> None:
    view = anywhere
    arrive(view, "atlas?layers=members-sco,atlantis&pick=nowhere&scene=x&on=2015-13-45")
    notice = view.map.locator(".cr-notice")
    expect(notice).to_contain_text("atlantis")
    expect(notice).to_contain_text("nowhere")
    expect(view.page.get_by_text("is no date of the form")).to_be_visible()
    expect(view.map.locator(".cr-legend [data-layer=members-sco]")).to_be_visible()
    for pick in ("route:nonsense", "<b>"):
        arrive(view, f"atlas?pick={quote(pick)}")
        expect(notice).to_contain_text(pick)
        expect(view.map.locator(".cr-card")).to_be_hidden()
    assert view.errors == []


def test_a_shared_camera_shows_just_that_until_the_map_is_led_elsewhere(anywhere: View) -> None:
    view = anywhere
    for pick in ("", "&pick=city:almaty"):
        arrive(view, f"atlas?camera=60.5,45.25,5{pick}")
        rest(view)
        assert not view.moved_since([45.25, 60.5, 5])
    search(view, "Otrar")
    rest(view)
    assert view.moved_since([45.25, 60.5, 5])
    assert "camera" not in parameters(view)
    start_afresh(view)
    arrive(view, "atlas?pick=city:almaty")  # which names no camera
    view.frame.wait_for_function("() => map.getZoom() > 6")


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
    fall_silent(view)
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


def test_the_whole_page_follows_the_slider(anywhere: View) -> None:
    view = anywhere
    arrive(view, "atlas?pick=organization:EU&layers=members-eu,members-cis")
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


def test_a_day_chosen_in_the_comparison_goes_to_the_map(view: View) -> None:
    view.mark()
    compare = panel(view, COMPARE)
    fall_silent(view)
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
    # Who leaves by a card and comes back is not asked again what has been asked once.
    arrive(view, "atlas?pick=UZ")
    view.map.locator(".cr-card").get_by_role("link", name="Eastern Connections").click()
    expect(view.page.locator("h1").first).to_have_text("Eastern Connections", timeout=WAIT)
    view.page.get_by_role("link", name="Atlas").first.click()
    expect(view.page.locator("h1").first).to_have_text("Atlas", timeout=WAIT)
    view.wait_until_drawn()
    fall_silent(view)
    assert view.page.url == f"{view.origin}/atlas"


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
    arrive(view, "atlas?layers=members-eu&on=2020-12-31")
    view.map.locator("#cr-tab-years").click()
    expect(years).to_contain_text("United Kingdom: no longer member from 1 Feb 2020")


def test_the_years_play_by_themselves(anywhere: View) -> None:
    view = anywhere
    arrive(view, f"atlas?on={date.today().year - 2}-12-31")
    view.map.locator(".cr-play").click()
    expect(view.map.locator(".cr-day span")).to_have_text("today", timeout=PATIENCE)
    expect(view.map.locator(".cr-play")).to_have_attribute("aria-label", "Play by itself")


def test_an_exact_day_can_be_asked_for(anywhere: View) -> None:
    view = anywhere
    arrive(view, "atlas?on=2017-06-08&layers=members-sco")
    members = areas(view).and_(view.map.locator(".cr-fill-east-full"))
    expect(members).to_have_count(6)
    all_of_them = areas(view).count()
    view.map.locator("#cr-tab-years").click()
    view.map.locator("input[type=date]").fill("2017-06-09")
    expect(members).to_have_count(8)
    assert areas(view).count() == all_of_them


def test_a_day_that_can_not_be_shown_is_said(view: View) -> None:
    view.mark()
    for day, shown in (
        ("1800-01-01", "1 Jan 1991"),
        ("2015-02-30", "today"),
        (str(date.today() + timedelta(days=400)), "today"),
    ):
        arrive(view, f"atlas?on={day}")
        expect(view.map.locator(".cr-notice")).not_to_be_empty()
        expect(view.map.locator(".cr-day span")).to_have_text(shown)
        arrive(view, "atlas")
        expect(view.map.locator(".cr-notice")).to_be_empty()
    assert view.marked()  # no notice on the page has moved the map


# Layers -------------------------------------------------------------------------------------


def test_layers_are_in_the_address_and_come_back(view: View) -> None:
    view.map.locator("summary", has_text="Corridors of today").click()
    view.map.get_by_label("Transport corridors", exact=True).check()
    expect(view.map.locator("[data-state=ready]")).to_be_attached()
    shown = parameters(view)["layers"].split(",")
    assert "corridors" in shown
    assert "members-sco" in shown
    arrive(view, "atlas")
    expect(view.map.locator(".cr-legend [data-layer=corridors]")).to_have_count(0)
    arrive(view, f"atlas?layers={','.join(shown)}")
    expect(view.map.locator(".cr-legend [data-layer=corridors]")).to_have_count(1)
    expect(view.map.get_by_label("Transport corridors", exact=True)).to_be_checked()
    view.map.locator("summary", has_text="Corridors of today").click()


def test_two_bodies_never_look_the_same(anywhere: View) -> None:
    view = anywhere
    bodies = ["members-sco", "members-eaeu", "members-csto", "members-cica", "members-ots"]
    arrive(view, f"atlas?on=2016-06-01&layers={','.join(bodies)}")
    looks = view.map.locator(".cr-legend [data-layer^=members]").evaluate_all(
        "groups => groups.map((one) => one.querySelector('.cr-swatch > :last-child')"
        ".classList.item(1).replace(/-(full|half|light)$/, ''))"
    )
    assert len(looks) == len(bodies)
    assert len(set(looks)) == len(looks)


def test_opacity_measure_and_comparison_come_back_with_their_address(
    view: View, open_page: OpenPage, places: dict[str, Entry]
) -> None:
    view.mark()
    view.requests.clear()
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
    expect_what_proj_says(said, places)
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


def expect_what_proj_says(said: list[str], places: dict[str, Entry]) -> None:
    """PROJ's geodesics between the same points."""
    astana, beijing, almaty = (places[f"city:{one}"].at for one in ("astana", "beijing", "almaty"))
    assert astana is not None
    assert beijing is not None
    assert almaty is not None
    assert "Astana to Beijing" in said[0]
    told = re.search(r"([\d,]+) km", said[0])
    assert told is not None
    km = int(told[1].replace(",", ""))
    assert km == round(EARTH.inv(*astana, *beijing)[2] / 1000)
    assert 3_600 < km < 3_700
    assert "within 250 km of Almaty" in said[1]
    near = [
        one
        for one in places.values()
        if one.kind in ("city", "place")
        and one.at is not None
        and 50 < EARTH.inv(*almaty, *one.at)[2] <= 250_000
    ]
    assert int(said[1].split()[0]) == len(near)
    assert len(near) > 3


# Tools --------------------------------------------------------------------------------------


def test_a_point_can_be_taken_from_the_map(view: View) -> None:
    view.map.locator("#cr-tab-measure").click()
    button = view.map.locator("[data-end=from]")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    view.page.keyboard.press("Escape")  # which ends the aiming
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    view.map.locator(".leaflet-container").click(position={"x": 500, "y": 300})
    expect(view.map.get_by_role("combobox", name="From")).to_have_value(re.compile(r"° N, .*° E"))
    expect(view.map.locator(".cr-card")).to_be_hidden()


def saved(view: View, button: str) -> bytes:
    with view.page.expect_download() as download:
        view.map.locator(button).click()
    return download.value.path().read_bytes()


def size_of_png(data: bytes) -> tuple[int, int]:
    assert data.startswith(b"\x89PNG")
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def test_a_large_legend_stands_beside_the_map_in_a_picture(anywhere: View) -> None:
    view = anywhere
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


def test_a_view_is_told_in_words_cited_and_taken_as_a_picture(anywhere: View) -> None:
    view = anywhere
    arrive(view, "atlas?on=2015-12-31")
    view.map.locator("#cr-tab-in_words").click()
    words = view.map.locator("#cr-panel-in_words .cr-in-words")
    expect(words).to_contain_text("Memberships as on 31 Dec 2015")
    eaeu = "member: 5 (Armenia, Belarus, Kazakhstan, Kyrgyzstan, and Russia)"
    expect(words).to_contain_text(eaeu)
    expect(view.map.locator("#cr-in-words")).to_contain_text(eaeu)
    expect(view.map.locator("#cr-in-words")).to_contain_text(
        re.compile(r"Contested areas: .*Crimea")
    )
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
    data = saved(view, ".cr-picture")
    map_width = view.frame.evaluate("map.getSize().x")
    assert size_of_png(data)[0] == 3 * map_width
    assert len(data) > 200_000
    assert view.errors == []


def test_full_screen_takes_the_panels_along(view: View) -> None:
    view.map.get_by_role("button", name="Full screen").click()
    view.frame.wait_for_function("() => document.fullscreenElement === document.documentElement")
    expect(view.map.locator(".cr-time-bar")).to_be_visible()
    view.frame.evaluate("document.exitFullscreen()")  # as the Escape key does
    expect(view.map.get_by_role("button", name="Full screen", exact=True)).to_be_visible()


def test_data_of_the_page_can_be_downloaded(view: View, tmp_path: Path) -> None:
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
