"""From page to page, there and back."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import OpenPage
from .story import Story
from .views import WAIT, View

pytestmark = pytest.mark.browser


def expect_map(view: View, path: str, heading: str) -> str:
    """The page at this address with its own map, drawn, and no second or empty frame.

    Gives the name of the map.
    """
    expect(view.page).to_have_url(f"{view.origin}/{path}")
    expect(view.page.locator("h1").first).to_have_text(heading, timeout=WAIT)
    expect(view.map_frame).to_have_count(1, timeout=WAIT)
    expect(view.map.locator(".leaflet-container")).to_have_attribute(
        "data-state", "ready", timeout=WAIT
    )
    view.wait_until_idle()
    assert view.map.locator("path.cr-home").count() > 0
    assert view.page.locator("iframe").count() == 1
    return view.map_frame.get_attribute("title") or ""


def test_links_and_the_browsers_own_back_and_forward(open_page: OpenPage) -> None:
    view = open_page("")
    view.page.evaluate("window.__marker = 'the same page'")
    view.page.get_by_role("link", name=re.compile("tour")).click()
    expect(view.page).to_have_url(re.compile(r"/introduction\?scene=title$"), timeout=WAIT)
    Story(view).expect_scene("title")
    view.page.go_back()
    links = view.page.locator(".st-key-previous-next a")
    view.page.locator(".st-key-hero a").first.click()
    expect(view.page).to_have_url(re.compile("/introduction$"))
    first = expect_map(view, "introduction", "The Crossroads")
    links.last.click()
    second = expect_map(view, "historical-context", "Historical Context")
    assert first != second
    links.first.click()
    assert expect_map(view, "introduction", "The Crossroads") == first
    view.page.go_back()
    assert expect_map(view, "historical-context", "Historical Context") == second
    view.page.go_forward()
    assert expect_map(view, "introduction", "The Crossroads") == first
    assert view.page.evaluate("window.__marker") == "the same page"
    assert view.errors == []
