"""A file of ours that does not come: the visitor is told what, and one click asks for it again."""

import re
from collections.abc import Callable, Iterator
from itertools import permutations

import pytest
from playwright.sync_api import Locator, Route, expect

from .axe import findings
from .checks import Check, faults_of
from .conftest import OpenPage
from .explorer import choose_year, expect_parameter, search_field
from .late import SHOW_LATE, late
from .layout import controls_lie_clear
from .story import Story
from .views import MAP_FRAME, WAIT, View

pytestmark = pytest.mark.browser

Spoil = Callable[[Route], None]
LAYER = re.compile(r"/shapes-corridors\.\w+\.json")
PLACES = re.compile(r"/shapes-corridor-places\.\w+\.json")
CITIES = re.compile(r"/shapes-cities\.\w+\.json")
PICTURE = re.compile(r"/relief-eurasia\.\w+\.webp")
CATALOGUE = re.compile(r"/catalogue\.\w+\.json")
SCENES = re.compile(r"/scenes-bridge\.\w+\.json")
SEARCH = re.compile(r"/search\.\w+\.json")
REFERENCE = re.compile(r"/reference\.\w+\.json")
DOSSIERS = re.compile(r"/dossiers\.\w+\.json")
STYLE = re.compile(r"/app/atlas\.\w+\.css")
ENGINE = re.compile(r"/app/(chapter|atlas)\.\w+\.js")
COMPONENT = re.compile(r"/component/streamlit_folium\.st_folium/index\.html")

PICTURES_ARE_THERE = """() => {
  const pictures = [...document.querySelectorAll("img.cr-image")];
  return pictures.length > 0 && pictures.every((one) => one.complete && one.naturalWidth > 0);
}"""


def missing(route: Route) -> None:
    route.fulfill(status=404)


def truncated(route: Route) -> None:
    route.fulfill(status=200, content_type="application/json", body='{"features": [{"type"')


def no_network(route: Route) -> None:
    route.abort()


@pytest.fixture
def window(new_window: OpenPage) -> OpenPage:
    """Gives a window in which nothing has been asked for yet, so that nothing lies in its cache."""
    return new_window


def opened_without(view: View, *files: re.Pattern[str], spoil: Spoil = missing) -> View:
    """The window, once the map has all but some files."""
    for file in files:
        view.page.route(file, spoil)
    view.page.goto(f"{view.origin}/{view.path}")
    expect(map_of(view)).to_have_attribute("data-state", "failed", timeout=WAIT)
    view.wait_until_idle()
    return view


def map_of(view: View) -> Locator:
    return view.map.locator(".leaflet-container")


def told(view: View) -> Locator:
    return view.map.locator(".cr-faults [role=status]")


def again(view: View) -> Locator:
    return view.map.get_by_role("button", name="Try again")


def expect_told(view: View, *parts: str) -> None:
    """Names of what is missing, in the order in which it was missed."""
    lists = "|".join(re.escape(", ".join(one)) for one in permutations(parts))
    rest = r"The rest of the map can be used\."
    expect(told(view)).to_have_text(re.compile(rf"^Not loaded: ({lists})\. {rest}$"), timeout=WAIT)


def button_is_there(view: View) -> Iterator[str]:
    expect(again(view)).to_be_visible()
    yield from ()


def word_is_accessible(view: View) -> list[str]:
    return findings(view.frame, [], within=".cr-faults")


COVERS_NOTHING: tuple[Check, ...] = (button_is_there, controls_lie_clear, word_is_accessible)


def expect_whole(view: View) -> None:
    expect(map_of(view)).to_have_attribute("data-state", "ready", timeout=WAIT)
    expect(told(view)).to_have_text("")
    expect(again(view)).to_be_hidden()


def files_asked_for(view: View) -> list[str]:
    return [url for url in view.requests if "/published/" in url]


def test_parts_that_fail_are_named_and_come_when_asked_again(window: OpenPage) -> None:
    path = "bridge?scene=the-middle-corridor&present=1"
    view = opened_without(window(path), LAYER, PLACES, PICTURE, SCENES)
    view.mark()
    story = Story(view)
    layer, places = "Transport corridors", "Nodes of the corridors"
    expect_told(view, layer, places, "Relief", "the scenes of this chapter")
    assert view.map.locator("path.cr-home").count() > 0
    view.page.unroute(SCENES)
    again(view).click()
    # The rest goes on: a scene, with a layer of its own from the same file, and its end.
    story.expect_scene("the-middle-corridor")
    expect_told(view, "Middle Corridor", "Relief")
    assert faults_of(view, COVERS_NOTHING) == []
    story.press("Escape", "Escape")
    story.expect_scene("")
    expect_told(view, layer, places, "Relief")
    lines = view.map.locator(".leaflet-pane path.cr-route-middle")
    expect(lines).to_have_count(0)

    # What is switched off is missed no more.
    view.map.locator(".leaflet-control-layers").hover()
    box = view.map.locator(".leaflet-control-layers-overlays label", has_text=places)
    box.click()
    expect_told(view, layer, "Relief")

    for spoil in (truncated, no_network):
        view.page.unroute(LAYER)
        view.page.route(LAYER, spoil)
        asked = len(files_asked_for(view))
        again(view).click()
        expect_told(view, layer, "Relief")
        assert [url for url in files_asked_for(view)[asked:] if LAYER.search(url)]

    view.page.unroute(PICTURE)
    again(view).click()
    expect_told(view, layer)
    view.frame.wait_for_function(PICTURES_ARE_THERE, timeout=WAIT)  # they follow the shapes

    # By keys, which go on at the map.
    view.page.unroute(LAYER)
    asked = len(files_asked_for(view))
    map_of(view).focus()
    for _ in range(30):
        if again(view).evaluate("button => button === document.activeElement"):
            break
        view.page.keyboard.press("Tab")
    view.page.keyboard.press("Enter")
    expect_whole(view)
    expect(map_of(view)).to_be_focused()
    expect(lines).not_to_have_count(0)
    more = files_asked_for(view)[asked:]
    assert [LAYER.search(url) is not None for url in more] == [True]  # and nothing else

    view.page.unroute(PLACES)
    view.map.locator(".leaflet-control-layers").hover()
    box.click()
    expect(view.map.locator(".leaflet-cr-points-pane path")).not_to_have_count(0)
    expect_whole(view)
    assert view.marked()


def test_without_its_files_the_atlas_has_its_map_and_what_has_come(window: OpenPage) -> None:
    """Without its panels, its index of names, and what cards tell more: one after the other."""
    view = window("atlas", theme="dark")
    for file in (REFERENCE, SEARCH):
        view.page.route(file, no_network)
    opened_without(view, DOSSIERS, CITIES)
    expect_told(view, "search and panels", "Cities")
    assert view.map.locator("path.cr-fill-east-full").count() > 0
    view.page.unroute(REFERENCE)
    again(view).click()
    expect(view.map.locator(".cr-dock")).to_be_visible()
    expect_told(view, "Cities", "the search")
    assert faults_of(view, COVERS_NOTHING) == []
    view.page.unroute(CITIES)
    again(view).click()
    expect_told(view, "the search")

    choose_year(view, 2016)
    expect_parameter(view, "on", "2016-12-31")
    search_field(view).fill("алматы")
    with view.page.expect_event("requestfailed", lambda one: SEARCH.search(one.url) is not None):
        search_field(view).press("Enter")  # who does not wait for the hits takes the first one
    said = view.map.locator(".cr-dock-head [role=status]")
    expect(said).to_have_text("Searching …")
    view.page.unroute(SEARCH)
    again(view).evaluate("button => button.click()")  # the field keeps the focus
    expect(view.map.locator(".cr-card h2")).to_have_text("Almaty")
    expect(said).to_have_text("")
    expect_parameter(view, "pick", "city:almaty")

    expect_told(view, "what cards tell more")
    more = view.map.locator(".cr-card-more")
    expect(more).to_be_empty()
    view.page.unroute(DOSSIERS)
    again(view).click()
    expect(more).not_to_be_empty()
    expect_whole(view)


def test_the_word_about_it_covers_nothing_of_the_walk_on_a_phone(window: OpenPage) -> None:
    path = "bridge?scene=the-middle-corridor&present=1"
    view = opened_without(window(path, size="phone"), LAYER)
    faults = faults_of(view, COVERS_NOTHING)
    Story(view).press("Escape", "Escape")
    Story(view).expect_scene("")
    view.turn("dark")
    faults += [f"in the dark: {one}" for one in faults_of(view, COVERS_NOTHING)]
    assert faults == []


def test_the_word_about_it_covers_nothing_of_the_atlas_on_a_phone(window: OpenPage) -> None:
    view = opened_without(window("atlas", size="phone"), CITIES)
    assert faults_of(view, COVERS_NOTHING) == []


# The map's own script ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "file", "spoil"),
    [
        ("bridge?scene=the-middle-corridor", CATALOGUE, truncated),
        ("atlas", STYLE, missing),
    ],
)
def test_where_the_engine_does_not_come_the_page_offers_to_load_again(
    window: OpenPage, path: str, file: re.Pattern[str], spoil: Spoil
) -> None:
    """Where then catalogue or style sheet are missing, the map says so."""
    view = window(path)
    view.page.route(ENGINE, missing)
    view.page.goto(f"{view.origin}/{path}")
    view.page.locator(f'{MAP_FRAME}[title="streamlit_folium.st_folium"]').wait_for(timeout=WAIT)
    expect(late(view.page)).to_be_hidden()  # at first: the line may be slow
    view.page.wait_for_function(SHOW_LATE)
    expect(late(view.page)).to_be_visible()
    assert findings(view.page.main_frame, [], within=".cr-late") == []
    view.page.unroute(ENGINE)
    view.page.route(file, spoil)
    address = view.page.url
    late(view.page).get_by_role("link", name="Load the page again").click()
    expect(told(view)).to_be_visible(timeout=WAIT)
    expect(told(view)).to_have_text("The map could not be loaded.")
    expect(view.page.locator("h1")).to_be_visible()
    view.page.unroute(file)
    again(view).click()
    expect_whole(view)
    assert view.map.locator("path.cr-home").count() > 0
    assert map_of(view).evaluate("map => getComputedStyle(map).position === 'absolute'")
    assert view.page.url == address
    expect(late(view.page)).to_be_hidden()


def test_where_the_component_does_not_come_streamlits_words_stay_away(
    untouched_window: OpenPage,
) -> None:
    view = untouched_window("bridge")
    view.page.clock.install()
    view.page.route(COMPONENT, missing)
    view.page.goto(f"{view.origin}/bridge")
    view.map_frame.wait_for(state="attached", timeout=WAIT)
    view.page.clock.run_for(5_000)  # for which the words wait for their map
    view.wait_until_idle()
    view.page.clock.run_for(61_000)
    theirs = view.page.get_by_text("having trouble loading")
    theirs.wait_for(state="attached")
    expect(theirs).to_be_hidden()
    view.page.wait_for_function(SHOW_LATE)
    expect(late(view.page)).to_be_visible()
