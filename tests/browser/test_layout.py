"""Small and large windows: no control is covered, the walk has room, Tab shows where it is."""

import re

import pytest
from playwright.sync_api import Locator, ViewportSize, expect

from .checks import box
from .conftest import OpenPage
from .layout import controls_lie_clear, tab_shows_where_it_is
from .story import Story
from .views import WAIT, View, opened
from .walk import paint_nothing

pytestmark = pytest.mark.browser

WINDOWS: dict[str, ViewportSize] = {
    "school laptop": {"width": 1366, "height": 657},
    "small laptop": {"width": 1280, "height": 720},
    "tablet": {"width": 1024, "height": 768},
    "laptop at 200 %": {"width": 683, "height": 328},
    "frame in a course": {"width": 600, "height": 600},
    "phone lying": {"width": 640, "height": 360},
    "laptop at 400 %": {"width": 320, "height": 256},
}
LAPTOP = WINDOWS["school laptop"]
MANY_LAYERS = "eastern-connections?scene=clubs-on-top-of-each-other"
CLOSING = "bridge?scene=closing&present=1"
PAGES = (
    "eastern-connections",
    "",
    MANY_LAYERS,
    "atlas?pick=country:KZ",
    f"{MANY_LAYERS}&pick=country:KZ",
    CLOSING,
    f"{MANY_LAYERS}&present=1",
)
"""Each is another page than the one before, so that it can be gone on to."""
BY_KEYS = ("eastern-connections", MANY_LAYERS, f"{MANY_LAYERS}&present=1", "atlas?pick=country:KZ")
BY_KEYS_WHEN_SMALL = (MANY_LAYERS, "atlas?pick=country:KZ")
MOST = 130
"""Stops of the Tab key that are looked at."""
BEGIN = """() => {
  document.querySelector(".cr-button-begin").click();
  return map.getSize().x;
}"""
"""The width that the map has as soon as a walk begins."""


def open_calm(new_window: OpenPage, path: str, window: ViewportSize) -> Story:
    return Story(opened(new_window(path, window=window)))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "start")
def test_no_control_is_ever_covered_and_tab_shows_where_it_is(
    new_window: OpenPage, path: str
) -> None:
    """Nor when the legend is opened or closed."""
    story = open_calm(new_window, path, LAPTOP)
    view = story.view
    faults = list(tab_shows_where_it_is(view, most=MOST)) if path in BY_KEYS else []
    for name, window in WINDOWS.items():
        view.page.set_viewport_size(window)
        view.map_frame.scroll_into_view_if_needed()
        story.rest()
        for _ in range(2):
            faults += [f"{name}: {one}" for one in controls_lie_clear(view)]
            view.frame.evaluate("document.querySelector('.cr-legend-title').click()")
        if window == LAPTOP:
            paint_nothing(view)  # over controls in one window is over them in all
    if path in BY_KEYS_WHEN_SMALL:
        faults += [f"{name}: {one}" for one in tab_shows_where_it_is(view, most=MOST)]
    assert faults == []


def test_the_map_stays_beside_the_words_until_the_walk_takes_their_place_and_gives_it_back(
    new_window: OpenPage,
) -> None:
    story = open_calm(new_window, "bridge", LAPTOP)
    view = story.view
    view.page.locator(".cr-sources").scroll_into_view_if_needed()
    beside = box(view.map_frame)  # also far below
    assert beside["y"] > 0
    assert beside["y"] + beside["height"] <= LAPTOP["height"]

    words = view.page.locator(".cr-prose")
    main = view.page.locator("[data-testid=stMain]")
    main.evaluate("main => main.scrollTo(0, 500)")
    before = box(view.map_frame)
    view.mark()
    at_once = view.frame.evaluate(BEGIN)  # else it would be drawn twice, and move between
    story.press("ArrowRight")
    story.expect_scene(story.ids[1])
    assert at_once == view.frame.evaluate("innerWidth")
    expect(words).to_be_hidden()
    frame, panel = box(view.map_frame), box(story.panel)
    right = before["x"] + before["width"]
    assert frame["x"] < before["x"] - 300
    assert abs(frame["x"] + frame["width"] - right) <= 1
    assert panel["x"] == pytest.approx(frame["x"], abs=2)
    assert panel["height"] == pytest.approx(frame["height"], abs=40)  # but for the source line
    assert frame["width"] - panel["width"] > 0.55 * frame["width"]
    expect(view.map.locator(".cr-legend")).to_have_attribute("open", "")
    story.press("Escape")
    story.expect_scene("")
    expect(words).to_be_visible()
    assert box(view.map_frame) == before
    assert main.evaluate("main => main.scrollTop") == 500
    assert view.marked()


def test_a_narrow_walk_leaves_half_of_the_height_to_the_map(new_window: OpenPage) -> None:
    """And in a low window a presenter has all of it, and all within reach."""
    story = open_calm(new_window, MANY_LAYERS, WINDOWS["phone lying"])
    view = story.view
    for mode in ("reading", "presenting"):
        if mode == "presenting":
            story.follow(f"{MANY_LAYERS}&present=1")
        expect(view.map.locator(f"[data-mode={mode}]")).to_be_attached()
        for name in ("phone lying", "frame in a course", "laptop at 400 %"):
            view.page.set_viewport_size(WINDOWS[name])
            story.rest()
            panel, frame = box(view.map.locator(".cr-story")), box(view.map_frame)
            beside = panel["width"] <= frame["width"] / 2
            assert beside or panel["height"] <= frame["height"] / 2, (mode, name)
            expect(view.map.locator(".cr-legend")).not_to_have_attribute("open", "")
    for height in (256, 164):  # 164: the school laptop's at 400 %
        view.page.set_viewport_size({"width": 320, "height": height})
        story.rest()
        frame = box(view.map_frame)
        assert (frame["y"], frame["height"]) == (0, height)
        assert list(tab_shows_where_it_is(view, most=MOST)) == []


def test_type_on_the_projector_grows_to_what_the_panel_holds(new_window: OpenPage) -> None:
    story = open_calm(new_window, "bridge?scene=the-middle-corridor&present=1", LAPTOP)
    fill, size = story.view.map.locator(".cr-story-body").evaluate(
        """body => [
          [...body.children].reduce((sum, part) => sum + part.offsetHeight, 0) / body.clientHeight,
          parseFloat(getComputedStyle(body.querySelector(".cr-story-text")).fontSize),
        ]"""
    )
    assert size >= 26
    assert fill > 0.7
    assert story.view.map.locator(".cr-story-body").evaluate(
        "body => body.scrollHeight <= body.clientHeight"
    )


def groups(place: Locator) -> list[str]:
    return [
        str(one.get_attribute("data-layer")) for one in place.locator("section[data-layer]").all()
    ]


def test_the_legend_shows_first_what_the_scene_is_about(new_window: OpenPage) -> None:
    view = open_calm(new_window, MANY_LAYERS, LAPTOP).view
    first = groups(view.map.locator(".cr-legend > .cr-legend-entries"))
    assert first == ["members-sco", "members-eaeu", "members-ots"]
    always = view.map.locator(".cr-legend-always")
    assert "disputed" in groups(always)
    expect(always).not_to_have_attribute("open", "")
    always.locator("summary").click()
    expect(always.locator("[data-layer=disputed]")).to_be_visible()


def test_slash_leads_to_the_search_and_a_card_opened_by_it_has_the_focus_and_lies_in_view(
    new_window: OpenPage,
) -> None:
    story = open_calm(new_window, "atlas", LAPTOP)
    view = story.view
    field = view.map.locator(".cr-dock-head .cr-search-field")
    view.map.locator(".cr-years").focus()
    view.page.keyboard.press("/")
    expect(field).to_be_focused()
    card = view.map.locator(".cr-card")
    for window in WINDOWS.values():
        view.page.set_viewport_size(window)
        story.rest()
        field.fill("Almaty")
        expect(view.map.locator(".cr-dock-head [role=option]").first).to_be_visible()
        field.press("Enter")
        expect(card).to_be_focused()
        expect(card.locator("h2")).to_be_in_viewport()
        assert 0 <= box(card)["y"] < window["height"], window
        view.page.keyboard.press("Escape")
        expect(card).to_be_hidden()
        expect(field).to_be_focused()  # where it has come from
        expect(view.map.locator(".cr-dock-head .cr-hits")).to_be_hidden()


def test_the_one_opened_last_stays_where_card_and_legend_do_not_fit(new_window: OpenPage) -> None:
    view = open_calm(new_window, "bridge?pick=country:KZ", WINDOWS["phone lying"]).view
    card, legend = view.map.locator(".cr-card"), view.map.locator(".cr-legend")
    expect(card).to_be_visible()
    view.page.set_viewport_size({"width": 420, "height": 700})
    legend.locator(".cr-legend-title").click()
    expect(legend).to_have_attribute("open", "")
    expect(card).to_be_hidden()
    expect(view.page).to_have_url(re.compile("/bridge$"))


def test_tab_does_not_go_under_the_drawer(new_window: OpenPage) -> None:
    drawer = opened(new_window("atlas", size="phone"))
    drawer.map.get_by_role("button", name="Layers and tools").click()
    expect(drawer.map.locator("#cr-panel-layers")).to_be_visible()
    map_ = drawer.map.locator(".leaflet-container")
    expect(map_).to_have_attribute("inert", "")
    drawer.page.keyboard.press("Escape")
    expect(drawer.map.locator("#cr-panel-layers")).to_be_hidden()
    expect(map_).not_to_have_attribute("inert", "")
    expect(drawer.map.get_by_role("button", name="Layers and tools")).to_be_focused()


# Fingers ------------------------------------------------------------------------------------


def swipe(view: View, by: tuple[int, int], fingers: int = 1) -> None:
    """Draws fingers over the middle of the map, as far as these pixels."""
    session = view.page.context.new_cdp_session(view.page)
    frame = box(view.map.locator(".leaflet-container"))
    x, y = frame["x"] + frame["width"] / 2, frame["y"] + view.frame.evaluate(FREE) / 2

    def touch(kind: str, share: float) -> None:
        points = [
            {"x": x + 40 * finger + by[0] * share, "y": y + by[1] * share, "id": finger}
            for finger in range(fingers)
        ]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", 0)
    for step in range(1, 11):
        touch("touchMove", step / 10)
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    session.detach()


FREE = "parseFloat(map.getContainer().style.getPropertyValue('--free-height'))"
SCROLLED = "() => document.querySelector('[data-testid=stMain]').scrollTop"


def expect_page_to_scroll(view: View) -> None:
    """One finger scrolls past the map and two move it."""
    hint = view.map.locator(".cr-touch-hint")
    expect(hint).to_be_hidden()  # again, where it was shown before
    Story(view).rest()
    camera = view.camera()
    swipe(view, (0, -250))
    view.page.wait_for_function(f"() => ({SCROLLED})() > 100", timeout=WAIT)
    expect(hint).to_have_text("Move the map with two fingers")
    assert not view.moved_since(camera)
    view.page.locator("[data-testid=stMain]").evaluate("main => main.scrollTo(0, 0)")
    swipe(view, (0, -90), fingers=2)
    expect_moved(view, camera)


def expect_moved(view: View, camera: list[float]) -> None:
    view.frame.wait_for_function("lat => map.getCenter().lat < lat - 1", arg=camera[0])


def test_one_finger_scrolls_past_the_explorer_and_a_mouse_moves_it(new_window: OpenPage) -> None:
    """On a machine that has both."""
    view = opened(new_window("atlas", size="phone"))
    expect_page_to_scroll(view)
    Story(view).rest()
    camera, frame = view.camera(), box(view.map_frame)
    x, y = frame["x"] + frame["width"] / 2, frame["y"] + frame["height"] / 2
    view.page.mouse.move(x, y)
    view.page.mouse.down()
    view.page.mouse.move(x, y - 80, steps=6)
    view.page.mouse.up()
    expect_moved(view, camera)


def test_one_finger_scrolls_past_an_embedded_explorer(new_window: OpenPage) -> None:
    window = WINDOWS["frame in a course"]
    expect_page_to_scroll(opened(new_window("atlas?embed=true", size="phone", window=window)))


def test_one_finger_moves_the_map_that_fills_the_screen_and_scrolls_past_any_other(
    new_window: OpenPage,
) -> None:
    """Presenting, then with a scene beside the words, then without one."""
    view = opened(new_window("bridge?scene=the-middle-corridor&present=1", size="phone"))
    story = Story(view)
    story.rest()
    camera = view.camera()
    swipe(view, (0, -120))
    expect_moved(view, camera)
    expect(view.map.locator(".cr-touch-hint")).to_be_hidden()
    story.press("Escape")
    expect(view.map.locator("[data-mode=reading]")).to_be_attached()
    expect_page_to_scroll(view)
    story.press("Escape")
    story.expect_scene("")
    expect_page_to_scroll(view)
