"""Presenter mode: for the teacher at the projector."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from .conftest import OpenPage
from .story import Story
from .views import WAIT
from .walk import paint_nothing

pytestmark = pytest.mark.browser
PACES = (8, 15, 30)
"""Seconds that a scene stays; after the last the playing ends."""
ASK_FOR = """scene => parent.dispatchEvent(
  new parent.CustomEvent("crossroads:ask", { detail: { scene } }))"""
"""As a link in the page's words does."""


def test_keys_of_the_presenter(story: Story) -> None:
    view = story.visit("bridge").view
    ids = story.ids
    view.mark()
    paint_nothing(view)
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
    # A click on an empty side steps as well.
    story.press("p")
    expect(view.page).to_have_url(re.compile("present=1"))
    story.click(".cr-edge-right")
    story.expect_scene(ids[2])
    story.click(".cr-edge-left")
    story.expect_scene(ids[1])
    # What is shown has a link, and a code for it.
    view.page.wait_for_url(re.compile(ids[1]))
    story.click(".cr-button-share")
    dialog = view.map.locator(".cr-share")
    expect(dialog.locator("input[readonly]")).to_have_value(view.page.url)
    expect(dialog.last).to_contain_text("works on this computer alone")
    expect(dialog.locator(".cr-qr svg")).to_be_visible(timeout=WAIT)
    assert view.foreign_requests() == []
    dialog.get_by_role("button", name="Copy link").click()
    expect(dialog.get_by_role("button", name="Copied")).to_be_visible()


def test_whoever_does_something_ends_the_playing(new_window: OpenPage) -> None:
    """That it goes on by itself is in test_story.py."""
    view = new_window("bridge")
    view.page.clock.install()
    story = Story(view)
    story.load("bridge?scene=title")
    paint_nothing(view)
    notice = view.map.locator(".cr-story-notice")
    container = view.map.locator(".leaflet-container")
    next_ = view.map.locator(".cr-button-next")
    play = view.map.locator(".cr-button-play")

    def past_each_pace() -> None:
        for _ in PACES:
            play.click()

    done: dict[str, Callable[[], None]] = {
        "drag": lambda: container.dispatch_event("pointerdown"),
        "button": next_.click,
        "button by key": lambda: next_.press("Enter"),
        "the same button, past each pace": past_each_pace,
        "key": lambda: story.press("ArrowRight"),
        "the words' link": lambda: view.frame.evaluate(ASK_FOR, story.ids[1]),
        "back": lambda: story.follow("bridge?scene=title"),
    }
    for what, do in done.items():
        play.click()
        expect(notice, what).to_contain_text("8 seconds")
        do()
        expect(notice, what).to_be_hidden()
        shown = story.panel.get_attribute("data-scene")
        view.page.clock.fast_forward(9_000)
        expect(story.panel, what).to_have_attribute("data-scene", str(shown))
    # So does another chapter, opened as by the menu.
    play.click()
    link = view.page.locator(".st-key-previous-next a").last
    link.evaluate("link => link.click()")  # hidden while one walks
    expect(view.map.locator('.cr-story[data-section="conclusion"]')).to_be_attached(timeout=WAIT)
    view.path = "conclusion"
    view.wait_until_drawn()
    view.page.clock.fast_forward(20_000)
    expect(story.panel).to_have_attribute("data-kind", "overview")
    expect(view.page).to_have_url(re.compile("/conclusion$"))
