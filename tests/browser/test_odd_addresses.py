"""Addresses that mean nothing here: a friendly word, never a traceback or a dialog."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from .checks import Check, faults_of
from .conftest import OpenPage
from .views import PAGES, WAIT, View

pytestmark = pytest.mark.browser

UNKNOWN = ("no-such-page", "Introduction?x=1", "foo%20bar", "%3Cscript%3E")
# Not a/b/c: below a second slash Streamlit's own page finds its scripts no more.
NONSENSE = (
    "bridge?scene=%3Cimg%20src%3Dx%20onerror%3D%22window.__markup%3D1%22%3E",
    "introduction?nonsense=%3Cimg%20src%3Dx%20onerror%3D%22window.__markup%3D1%22%3E",
    "?%3Cimg%20src%3Dx%20onerror%3D%22window.__markup%3D1%22%3E=1",
    "quiz?chapter=%3Cimg%20src%3Dx%20onerror%3D%22window.__markup%3D1%22%3E"
    "&kinds=%E2%80%AE&seed=%3Cimg%20src%3Dx%20onerror%3D%22window.__markup%3D1%22%3E",
    "bridge?date=31-31-31&layers=&layers=%00&%60=%60",
    "about?x",
)
"""No two of one page after each other."""
_PICTURE = "%0A%0A!%5Bx%5D(https://x.example/x.png)"
"""An empty line, and then a picture of another host in Markdown."""
MARKDOWN = (f"bridge?on={_PICTURE}", f"about?{_PICTURE}=1")


def no_fault_is_shown(view: View) -> Iterator[str]:
    if view.page.locator("[role=dialog], [data-testid=stException]").count() > 0:
        yield "a dialog"
    if "Traceback" in view.page.inner_text("body"):
        yield "a traceback"
    yield from view.errors
    yield from view.foreign_requests()
    view.errors.clear()


def unknown_page(view: View) -> Iterator[str]:
    expect(view.page.get_by_text("There is no page at this address")).to_be_visible(timeout=WAIT)
    view.wait_until_idle()
    links = view.page.locator("[data-testid=stMain] a[data-testid=stPageLink-NavLink]")
    expect(links).to_have_count(len(PAGES))
    yield from ()


def nonsense(view: View) -> Iterator[str]:
    view.wait_until_drawn()
    # An unknown scene opens the page as usual, and so does a quiz of what there is not.
    if "scene=" in view.page.url or view.path.startswith("quiz"):
        expect(view.map.locator(".cr-story-notice")).to_contain_text("<img src=x")
    else:
        expect(view.page.get_by_text("We did not understand")).to_be_visible()
    for place in (view.page.main_frame, *([view.frame] if view.has_map else ())):
        if place.evaluate("window.__markup") or place.locator("img[src=x]").count() > 0:
            yield "markup"


def markdown(view: View) -> Iterator[str]:
    """Is told back as it is."""
    told = view.page.locator("[data-testid=stAlert]")
    expect(told.locator("code")).to_have_text("![x](https://x.example/x.png)", timeout=WAIT)
    if told.locator("img, a").count() > 0:
        yield "markup"
    view.wait_until_idle()


def test_odd_addresses(new_window: OpenPage) -> None:
    """Of pages that there are, one is loaded; to the others the browser's Back button leads."""
    view = new_window("")
    faults: list[str] = []
    for path in UNKNOWN:
        view.go(path)
        faults += told(view, unknown_page)
    for number, path in enumerate(NONSENSE):
        if number == 0:
            view.go(path)
        else:
            view.show(path)
        faults += told(view, nonsense)
    for path in MARKDOWN:
        view.show(path)
        faults += told(view, markdown)
    assert faults == []


def told(view: View, shows: Check) -> list[str]:
    return [f"{view.path}: {one}" for one in faults_of(view, (shows, no_fault_is_shown))]
