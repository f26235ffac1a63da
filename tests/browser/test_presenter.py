"""Presenter mode: for the teacher at the projector."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from .conftest import OpenPage
from .story import Story
from .views import WAIT

pytestmark = pytest.mark.browser
ASK_FOR = """scene => parent.dispatchEvent(
  new parent.CustomEvent("crossroads:ask", { detail: { scene } }))"""
"""As a link in the page's words does."""


def test_keys_of_the_presenter(story: Story) -> None:
    view = story.visit("bridge").view
    ids = story.ids
    view.mark()
    story.press("p")
    story.expect_scene("title")
    expect(view.page).to_have_url(re.compile("present=1"))
    frame = view.map_frame.bounding_box()
    assert frame is not None
    assert (frame["x"], frame["y"]) == (0, 0)
    assert (frame["width"], frame["height"]) == (1400, 900)
    on_top = view.page.evaluate("() => document.elementFromPoint(700, 20).tagName")
    assert on_top == "IFRAME"  # and not Streamlit's own buttons
    story.press("PageDown", "PageDown")
    story.expect_scene(ids[2])
    story.press("PageUp")
    story.expect_scene(ids[1])
    notes = view.map.locator(".cr-story-notes")
    expect(notes).to_be_hidden()
    story.press("n")
    expect(notes).to_be_visible()
    black = view.map.locator(".cr-black")
    story.press("b")
    expect(black).to_be_visible()
    story.press("b")
    expect(black).to_be_hidden()
    story.press("End")
    story.expect_scene("closing")
    story.press("Home")
    story.expect_scene("title")
    story.press("ArrowRight", "Escape")
    expect(view.page).not_to_have_url(re.compile("present"))
    story.expect_scene(ids[1])
    box = view.map_frame.bounding_box()
    assert box is not None
    assert box["x"] > 0
    assert box["y"] > 50  # below the page's own header
    assert view.marked()


def test_a_click_on_an_empty_side_steps(story: Story) -> None:
    story.visit("bridge?scene=title&present=1").click(".cr-edge-right")
    story.expect_scene(story.ids[1])
    story.click(".cr-edge-left")
    story.expect_scene("title")


def test_autoplay_goes_on_by_itself(untouched_window: OpenPage) -> None:
    view = untouched_window("bridge")
    view.page.clock.install()
    story = Story(view)
    story.load("bridge?scene=title&present=1")
    story.click(".cr-button-play")
    notice = view.map.locator(".cr-story-notice")
    expect(notice).to_contain_text("8 seconds")
    view.page.clock.run_for(8_500)
    story.expect_scene(story.ids[1])
    for _ in range(3):
        story.click(".cr-button-play")
    expect(notice).to_be_hidden()


def test_whoever_does_something_ends_the_playing(new_window: OpenPage) -> None:
    view = new_window("bridge")
    view.page.clock.install()
    story = Story(view)
    story.load("bridge?scene=title")
    notice = view.map.locator(".cr-story-notice")
    container = view.map.locator(".leaflet-container")
    next_ = view.map.locator(".cr-button-next")
    done: dict[str, Callable[[], None]] = {
        "drag": lambda: container.dispatch_event("pointerdown"),
        "button": next_.click,
        "button by key": lambda: next_.press("Enter"),
        "key": lambda: story.press("ArrowRight"),
        "the words' link": lambda: view.frame.evaluate(ASK_FOR, story.ids[1]),
        "back": lambda: story.follow("bridge?scene=title"),
    }
    for what, do in done.items():
        story.click(".cr-button-play")
        expect(notice, what).to_contain_text("8 seconds")
        do()
        expect(notice, what).to_be_hidden()
        shown = story.panel.get_attribute("data-scene")
        view.page.clock.run_for(9_000)
        expect(story.panel, what).to_have_attribute("data-scene", str(shown))


def test_playing_ends_with_its_walk(new_window: OpenPage) -> None:
    """Another chapter, opened as by the menu, does not go on with it."""
    view = new_window("bridge")
    view.page.clock.install()
    story = Story(view)
    story.load("bridge?scene=title")
    story.click(".cr-button-play")
    link = view.page.locator(".st-key-previous-next a").last
    link.evaluate("link => link.click()")  # hidden while one walks
    expect(view.map.locator('.cr-story[data-section="conclusion"]')).to_be_attached(timeout=WAIT)
    view.path = "conclusion"
    view.wait_until_drawn()
    view.page.clock.run_for(20_000)
    expect(story.panel).to_have_attribute("data-kind", "overview")
    expect(view.page).to_have_url(re.compile("/conclusion$"))


def test_link_and_qr_code(story: Story) -> None:
    view = story.visit("bridge?scene=title&present=1").view
    story.click(".cr-button-share")
    dialog = view.map.locator(".cr-share")
    expect(dialog.locator("input[readonly]")).to_have_value(view.page.url)
    expect(dialog.last).to_contain_text("works on this computer alone")
    expect(dialog.locator(".cr-qr svg")).to_be_visible(timeout=WAIT)
    assert view.foreign_requests() == []
    dialog.get_by_role("button", name="Copy link").click()
    expect(dialog.get_by_role("button", name="Copied")).to_be_visible()


def test_a_present_link_without_a_scene_begins_with_the_title(story: Story) -> None:
    story.visit("conclusion?present=1", anew=True).expect_scene("title")
