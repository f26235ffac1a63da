"""A file of ours that does not come: the visitor is told what, and one click asks for it again."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Route, expect

from .axe import accessible_map, accessible_page
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
CITIES = re.compile(r"/shapes-cities\.\w+\.json")
PICTURE = re.compile(r"/relief-eurasia\.\w+\.webp")
CATALOGUE = re.compile(r"/catalogue\.\w+\.json")
SCENES = re.compile(r"/scenes-bridge\.\w+\.json")
SEARCH = re.compile(r"/search\.\w+\.json")
REFERENCE = re.compile(r"/reference\.\w+\.json")
DOSSIERS = re.compile(r"/dossiers\.\w+\.json")
STYLE = re.compile(r"/app/chapter\.\w+\.css")
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


def opened_without(view: View, file: re.Pattern[str], spoil: Spoil = missing) -> View:
    """The window, once the map has all but a file."""
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


def button_is_there(view: View) -> Iterator[str]:
    expect(again(view)).to_be_visible()
    yield from ()


COVERS_NOTHING: tuple[Check, ...] = (button_is_there, controls_lie_clear, accessible_map)


def expect_whole(view: View) -> None:
    expect(map_of(view)).to_have_attribute("data-state", "ready", timeout=WAIT)
    expect(told(view)).to_have_text("")
    expect(again(view)).to_be_hidden()


@pytest.mark.parametrize("spoil", [missing, truncated, no_network])
def test_a_layer_that_fails_is_named_and_comes_when_asked_again(
    window: OpenPage, spoil: Spoil
) -> None:
    view = opened_without(window("bridge"), LAYER, spoil)
    view.mark()
    expect(told(view)).to_have_text(
        "Not loaded: Transport corridors. The rest of the map can be used."
    )
    lines = view.map.locator(".leaflet-pane path.cr-route-middle")
    expect(lines).to_have_count(0)
    # The rest goes on: the walk, and a card.
    story = Story(view)
    story.click(".cr-button-begin")
    story.expect_scene("title")
    story.press("Escape")
    again(view).click()
    expect(map_of(view)).to_have_attribute("data-state", "failed")
    expect(told(view)).to_contain_text("Transport corridors")
    asked = [url for url in view.requests if "/published/" in url]
    view.page.unroute(LAYER)
    again(view).click()
    expect_whole(view)
    assert lines.count() > 0
    more = [url for url in view.requests if "/published/" in url][len(asked) :]
    assert [LAYER.search(url) is not None for url in more] == [True]  # and nothing else
    assert view.marked()


def test_a_picture_that_fails_comes_when_asked_again(window: OpenPage) -> None:
    view = opened_without(window("bridge"), PICTURE)
    expect(told(view)).to_contain_text("Not loaded: Relief.")
    view.page.unroute(PICTURE)
    again(view).click()
    expect_whole(view)
    view.frame.wait_for_function(PICTURES_ARE_THERE, timeout=WAIT)  # they follow the shapes


def test_the_keyboard_reaches_the_button_and_goes_on_at_the_map(window: OpenPage) -> None:
    view = opened_without(window("bridge"), LAYER)
    view.page.unroute(LAYER)
    map_of(view).focus()
    for _ in range(30):
        if again(view).evaluate("button => button === document.activeElement"):
            break
        view.page.keyboard.press("Tab")
    view.page.keyboard.press("Enter")
    expect_whole(view)
    expect(map_of(view)).to_be_focused()


def test_a_layer_that_is_switched_off_is_missed_no_more(window: OpenPage) -> None:
    view = opened_without(window("bridge"), LAYER)
    view.map.locator(".leaflet-control-layers").hover()
    box = view.map.locator(".leaflet-control-layers-overlays label", has_text="Transport corridors")
    box.click()
    expect_whole(view)
    view.page.unroute(LAYER)
    box.click()
    expect(view.map.locator(".leaflet-pane path.cr-route-middle")).not_to_have_count(0)
    expect_whole(view)


def test_without_the_catalogue_the_map_says_so(window: OpenPage) -> None:
    view = opened_without(window("bridge?scene=the-middle-corridor"), CATALOGUE, truncated)
    expect(told(view)).to_have_text("The map could not be loaded.")
    expect(view.page.locator(".cr-prose")).to_be_visible()
    view.page.unroute(CATALOGUE)
    again(view).click()
    expect_whole(view)
    assert view.map.locator("path.cr-home").count() > 0


def test_without_its_style_sheet_the_map_says_so(window: OpenPage) -> None:
    view = opened_without(window("bridge"), STYLE)
    expect(told(view)).to_be_visible()
    expect(told(view)).to_have_text("The map could not be loaded.")
    view.page.unroute(STYLE)
    again(view).click()
    expect_whole(view)
    assert view.map.locator(".leaflet-container").evaluate(
        "map => getComputedStyle(map).position === 'absolute'"
    )


def test_without_its_scenes_a_chapter_has_its_map(window: OpenPage) -> None:
    view = opened_without(window("bridge?scene=the-middle-corridor"), SCENES)
    expect(told(view)).to_contain_text("Not loaded: the scenes of this chapter.")
    assert view.map.locator(".leaflet-pane path.cr-route-middle").count() > 0
    view.page.unroute(SCENES)
    again(view).click()
    Story(view).expect_scene("the-middle-corridor")
    expect_whole(view)


def test_without_its_panels_the_atlas_has_its_map(window: OpenPage) -> None:
    view = opened_without(window("atlas"), REFERENCE, no_network)
    expect(told(view)).to_contain_text("Not loaded: search and panels.")
    assert view.map.locator("path.cr-fill-east-full").count() > 0
    view.page.unroute(REFERENCE)
    again(view).click()
    expect_whole(view)
    expect(view.map.locator(".cr-dock")).to_be_visible()


def test_without_the_index_of_names_the_atlas_has_all_but_its_search(window: OpenPage) -> None:
    view = opened_without(window("atlas"), SEARCH, no_network)
    expect(told(view)).to_have_text("Not loaded: the search. The rest of the map can be used.")
    choose_year(view, 2016)
    expect_parameter(view, "on", "2016-12-31")
    search_field(view).fill("алматы")
    search_field(view).press("Enter")  # who does not wait for the hits takes the first one
    said = view.map.locator(".cr-dock-head [role=status]")
    expect(said).to_have_text("Searching …")
    view.page.unroute(SEARCH)
    again(view).evaluate("button => button.click()")  # the field keeps the focus
    expect_whole(view)
    expect(said).to_have_text("")
    expect_parameter(view, "pick", "city:almaty")
    expect(view.map.locator(".cr-card h2")).to_have_text("Almaty")


def test_a_card_says_that_there_is_more(window: OpenPage) -> None:
    view = window("atlas?pick=country:KZ")
    view.page.route(DOSSIERS, missing)
    view.page.goto(f"{view.origin}/{view.path}")
    expect(told(view)).to_contain_text("what cards tell more", timeout=WAIT)
    more = view.map.locator(".cr-card-more")
    expect(more).to_be_empty()
    view.page.unroute(DOSSIERS)
    again(view).click()
    expect(more).not_to_be_empty()
    expect_whole(view)


@pytest.mark.parametrize(
    ("path", "file", "size", "theme"),
    [
        ("bridge?scene=the-middle-corridor&present=1", LAYER, "desktop", "light"),
        ("bridge?scene=the-middle-corridor&present=1", LAYER, "phone", "light"),
        ("atlas", CITIES, "desktop", "dark"),
        ("atlas", CITIES, "phone", "light"),
    ],
)
def test_the_word_about_it_covers_nothing(
    window: OpenPage, path: str, file: re.Pattern[str], size: str, theme: str
) -> None:
    view = opened_without(window(path, size=size, theme=theme), file)
    faults = faults_of(view, COVERS_NOTHING)
    if size == "phone" and path.startswith("bridge"):
        Story(view).press("Escape", "Escape")
        Story(view).expect_scene("")
        view.turn("dark")
        faults += [f"in the dark: {one}" for one in faults_of(view, COVERS_NOTHING)]
    assert faults == []


# The map's own script ------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["bridge?scene=the-middle-corridor", "atlas"])
def test_where_the_engine_does_not_come_the_page_offers_to_load_again(
    window: OpenPage, path: str
) -> None:
    view = window(path)
    view.page.route(ENGINE, missing)
    view.page.goto(f"{view.origin}/{path}")
    view.page.locator(f'{MAP_FRAME}[title="streamlit_folium.st_folium"]').wait_for(timeout=WAIT)
    expect(late(view.page)).to_be_hidden()  # at first: the line may be slow
    view.page.wait_for_function(SHOW_LATE)
    expect(late(view.page)).to_be_visible()
    assert list(accessible_page(view)) == []
    view.page.unroute(ENGINE)
    address = view.page.url
    late(view.page).get_by_role("link", name="Load the page again").click()
    view.wait_until_drawn()
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
    view.wait_until_idle()
    view.page.clock.run_for(61_000)
    theirs = view.page.get_by_text("having trouble loading")
    theirs.wait_for(state="attached")
    expect(theirs).to_be_hidden()
    view.page.wait_for_function(SHOW_LATE)
    expect(late(view.page)).to_be_visible()
