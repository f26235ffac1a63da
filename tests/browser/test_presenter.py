"""Presenter mode: for the teacher at the projector."""

import re

import pytest
from playwright.sync_api import ViewportSize, expect

from .conftest import OpenPage
from .story import Story
from .views import SECTIONS, WAIT

pytestmark = pytest.mark.browser
PROJECTOR: ViewportSize = {"width": 1920, "height": 1080}
COLD = "historical-context"
"""The section of whose scenes one is opened in a page loaded anew."""
SMALLEST_TYPE = 28
"""Pixels at 1080 lines that the back row can read."""

PLACEMENT = """() => {
  const box = (element) => element && element.getBoundingClientRect();
  const apart = (a, b) => !a || !b || a.right <= b.left || b.right <= a.left
    || a.bottom <= b.top || b.bottom <= a.top;
  const panel = box(document.querySelector('.cr-story'));
  const legend = box(document.querySelector('.cr-legend:not([hidden])'));
  const callout = box(document.querySelector('.cr-callout'));
  const body = document.querySelector('.cr-story-body');
  const faults = [];
  if (callout && !apart(callout, panel)) faults.push('callout under the panel');
  if (callout && !apart(callout, legend)) faults.push('callout on the legend');
  if (callout && (callout.left < 0 || callout.top < 0 || callout.bottom > innerHeight)) {
    faults.push('callout cut off');
  }
  if (!apart(panel, legend)) faults.push('legend under the panel');
  if (body.scrollHeight > body.clientHeight + 2) faults.push('words longer than the panel');
  const points = [...document.querySelectorAll('path.cr-point.cr-emphasis')].map(box);
  for (const point of points) {
    if (!apart(point, panel) || point.left < 0 || point.top < 0) faults.push('a point out of view');
  }
  return faults;
}"""


@pytest.mark.parametrize("section", SECTIONS)
def test_nothing_overlaps_in_any_scene_and_links_show_it(story: Story, section: str) -> None:
    view = story.view
    story.visit(f"{section}?scene=title&present=1", size=PROJECTOR, anew=False)
    assert 6 <= len(story.ids) <= 10
    faults, stepped = {}, {}
    for scene in story.step_through():
        stepped[scene] = story.state()
        found = view.frame.evaluate(PLACEMENT)
        if found:
            faults[scene] = found
        size = view.map.locator(".cr-story-text").evaluate(
            "(text) => parseFloat(getComputedStyle(text).fontSize)"
        )
        assert size >= SMALLEST_TYPE
    assert faults == {}
    assert len({str(one) for one in stepped.values()}) > len(stepped) / 2
    story.expect_links_to_show(stepped, every=2, cold=section == COLD)
    assert view.errors == []


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


def test_link_and_qr_code(story: Story) -> None:
    view = story.visit("bridge?scene=title&present=1").view
    story.click(".cr-button-share")
    dialog = view.map.locator(".cr-share")
    expect(dialog.locator("input[readonly]")).to_have_value(view.page.url)
    expect(dialog.locator(".cr-qr svg")).to_be_visible(timeout=WAIT)
    assert view.foreign_requests() == []
    dialog.get_by_role("button", name="Copy link").click()
    expect(dialog.get_by_role("button", name="Copied")).to_be_visible()


def test_a_present_link_without_a_scene_begins_with_the_title(story: Story) -> None:
    story.visit("conclusion?present=1").expect_scene("title")
