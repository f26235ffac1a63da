"""From page to page, there and back."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import OpenPage
from .views import WAIT, View

pytestmark = pytest.mark.browser


def expect_map(view: View, path: str) -> None:
    """The page at this address with its own map, drawn, and no second or empty frame."""
    expect(view.page).to_have_url(f"{view.origin}/{path}")
    expect(view.map_frame).to_have_count(1, timeout=WAIT)
    expect(view.map.locator(".leaflet-container")).to_have_attribute(
        "data-state", "ready", timeout=WAIT
    )
    view.wait_until_idle()
    assert view.map.locator("path.cr-home").count() > 0
    assert view.page.locator("iframe").count() == 1


def test_next_page_by_its_link_and_back(open_page: OpenPage):
    view = open_page("introduction")
    view.page.evaluate("window.__marker = 'the same page'")
    first = view.map_frame.get_attribute("title")
    links = view.page.locator(".st-key-previous-next a")
    links.last.click()
    expect(view.page.locator("h1").first).to_have_text("Historical Context")
    expect_map(view, "historical-context")
    expect(view.map_frame).not_to_have_attribute("title", first or "")
    view.page.locator(".st-key-previous-next a").first.click()
    expect_map(view, "introduction")
    expect(view.map_frame).to_have_attribute("title", first or "")
    assert view.page.evaluate("window.__marker") == "the same page"
    assert view.errors == []


def test_browsers_own_back_and_forward(open_page: OpenPage):
    view = open_page("introduction")
    view.page.locator(".st-key-previous-next a").last.click()
    expect(view.page.locator("h1").first).to_have_text("Historical Context")
    expect_map(view, "historical-context")
    view.page.go_back()
    expect(view.page.locator("h1").first).to_have_text("The Crossroads")
    expect_map(view, "introduction")
    view.page.go_forward()
    expect(view.page.locator("h1").first).to_have_text("Historical Context")
    expect_map(view, "historical-context")
    assert view.errors == []


def test_start_page_leads_into_the_story(open_page: OpenPage):
    view = open_page("")
    view.page.locator(".st-key-hero a").first.click()
    expect(view.page).to_have_url(re.compile("/introduction$"))
    expect_map(view, "introduction")
