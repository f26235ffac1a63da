"""Addresses that mean nothing here: a friendly word, never a traceback or a dialog."""

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenPage
from .views import PAGES, WAIT

pytestmark = pytest.mark.browser

UNKNOWN = ("no-such-page", "Introduction?x=1", "foo%20bar", "%3Cscript%3E")
# Not a/b/c: below a second slash Streamlit's own page finds its scripts no more.
NONSENSE = (
    "bridge?scene=%3Cimg%20src%3Dx%20onerror%3D%22window.__markup%3D1%22%3E",
    "introduction?nonsense=%3Cimg%20src%3Dx%20onerror%3D%22window.__markup%3D1%22%3E",
    "?%3Cimg%20src%3Dx%20onerror%3D%22window.__markup%3D1%22%3E=1",
    "bridge?date=31-31-31&layers=&layers=%00&%60=%60",
    "about?x",
)
MARKDOWN = "%0A%0A!%5Bx%5D(https://x.example/x.png)"
"""An empty line, and then a picture of another host in Markdown."""


def expect_no_fault(page: Page) -> None:
    assert page.locator("[role=dialog]").count() == 0
    assert page.locator("[data-testid=stException]").count() == 0
    assert "Traceback" not in page.inner_text("body")


@pytest.mark.parametrize("path", UNKNOWN)
def test_unknown_page(new_window: OpenPage, path: str):
    view = new_window(path)
    view.page.goto(f"{view.origin}/{path}")
    expect(view.page.get_by_text("There is no page at this address")).to_be_visible(timeout=WAIT)
    view.wait_until_idle()
    expect_no_fault(view.page)
    expect(
        view.page.locator("[data-testid=stMain] a[data-testid=stPageLink-NavLink]")
    ).to_have_count(len(PAGES))
    assert view.foreign_requests() == []
    assert view.errors == []


@pytest.mark.parametrize("path", NONSENSE)
def test_nonsense_in_the_query(new_window: OpenPage, path: str):
    view = new_window(path)
    view.page.goto(f"{view.origin}/{path}")
    expect(view.page.locator("h1").first).to_be_visible(timeout=WAIT)
    if "scene=" not in path:  # an unknown scene opens the page as usual
        expect(view.page.get_by_text("We did not understand")).to_be_visible()
    view.wait_until_idle()
    expect_no_fault(view.page)
    assert view.page.evaluate("window.__markup") is None
    assert view.page.locator("img[src=x]").count() == 0
    assert view.errors == []


@pytest.mark.parametrize("path", [f"about?{MARKDOWN}=1", f"bridge?on={MARKDOWN}"])
def test_markdown_in_the_query_is_told_back_as_it_is(new_window: OpenPage, path: str) -> None:
    view = new_window(path)
    view.page.goto(f"{view.origin}/{path}")
    told = view.page.locator("[data-testid=stAlert]")
    expect(told.locator("code")).to_have_text("![x](https://x.example/x.png)", timeout=WAIT)
    assert told.locator("img, a").count() == 0
    view.wait_until_idle()
    assert view.foreign_requests() == []
