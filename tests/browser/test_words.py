"""Notes to terms and figures, citations and sources."""

from typing import Any

import pytest
from playwright.sync_api import expect

from .conftest import OpenPage
from .views import SIZES, WAIT, View

pytestmark = pytest.mark.browser

# Corners of the open note that are outside the window or covered by something else.
HIDDEN_CORNERS = """(note) => {
  const { left, top, right, bottom } = note.getBoundingClientRect();
  const corners = [[left, top], [right, top], [left, bottom], [right, bottom]];
  const inward = ([x, y]) => [x + (x === left ? 4 : -4), y + (y === top ? 4 : -4)];
  return corners.map(inward).filter(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return !(hit && note.contains(hit));
  });
}"""

# The words may run over two lines; their bounding box is then no place to point at.
FIRST_LETTER = """(word) => {
  const { left, top, height } = word.getClientRects()[0];
  return [left + 3, top + height / 2];
}"""


def check_notes(view: View) -> list[str]:
    """What is wrong with the notes of the page."""
    words = view.page.locator(".cr-term, .cr-fact")
    faults: list[str] = []
    for index in range(words.count()):
        word = words.nth(index)
        note = word.locator(".cr-note")
        # Near the middle of the window, clear of the page's header.
        word.evaluate("one => one.scrollIntoView({block: 'center', behavior: 'instant'})")
        for way in ("hover", "focus"):
            if way == "hover" and view.size == "desktop":
                view.page.mouse.move(*word.evaluate(FIRST_LETTER))
            else:
                word.focus()
            expect(note).to_be_visible()
            hidden: list[Any] = note.evaluate(HIDDEN_CORNERS)
            if hidden:
                faults.append(f"{way} {word.text_content()!r:.40}: hidden corners {hidden}")
            view.page.mouse.move(2, 2)
            word.blur()
    return faults


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", ["introduction", "eastern-connections"])
def test_notes_open_inside_the_window(open_page: OpenPage, path: str, size: str):
    view = open_page(path, size)
    assert view.page.locator(".cr-term").count() > 0
    assert check_notes(view) == []


def test_tab_reaches_the_terms(open_page: OpenPage):
    view = open_page("introduction")
    assert view.page.locator(".cr-term:not([tabindex='0'])").count() == 0
    view.page.locator(".cr-term").first.focus()
    view.page.keyboard.press("Shift+Tab")
    view.page.keyboard.press("Tab")
    expect(view.page.locator(".cr-term").first).to_be_focused()
    expect(view.page.locator(".cr-term .cr-note").first).to_be_visible()


def test_a_citation_leads_to_its_source(open_page: OpenPage):
    view = open_page("introduction")
    link = view.page.locator(".cr-cite a").last
    anchor = link.get_attribute("href")
    view.mark()
    view.page.evaluate("window.__marker = 'the same page'")
    received = len(view.frames_received)
    link.click()
    expect(view.page.locator(f"[id='{str(anchor)[1:]}']")).to_be_in_viewport(timeout=WAIT)
    view.wait_until_idle()
    assert len(view.frames_received) == received, "the page ran again"
    assert view.page.evaluate("window.__marker") == "the same page"
    assert view.marked()
