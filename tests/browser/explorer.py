"""Drives the explorer in a browser test: by keys and clicks, read from page and address alone."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, expect

from .story import Story
from .views import AS_BACK_WOULD, PATIENCE, POLL, WAIT, View

SILENCE = 700
"""Milliseconds without a message after which none is expected any more; panels wait for 350."""


def arrive(view: View, path: str) -> None:
    """Goes to an address of the same page as the browser's Back button would."""
    sent, received = len(view.frames_sent), len(view.frames_received)
    view.page.evaluate(AS_BACK_WOULD, f"/{path}")
    wait_for_message(view, sent)
    view.wait_for_more_than(received)
    view.wait_until_idle()
    view.wait_until_drawn()


def wait_for_message(view: View, sent: int) -> None:
    """Waits until the page has sent more messages than these."""
    for _ in range(PATIENCE // POLL):
        if len(view.frames_sent) > sent:
            return
        view.page.wait_for_timeout(POLL)
    raise AssertionError("the page says nothing")


def start_afresh(view: View) -> None:
    """Makes of a used page what its plain address shows."""
    arrive(view, "atlas")
    tidy(view)


def tidy(view: View) -> None:
    """Takes back what an address does not say."""
    view.map_frame.scroll_into_view_if_needed()
    view.frame.evaluate("() => { map.setView([48, 68], 4, {animate: false}); }")
    view.map.locator("#cr-tab-layers").click()
    search_field(view).fill("")
    view.errors.clear()


def rest(view: View) -> None:
    """Waits until the camera has come to rest and everything is drawn."""
    Story(view).rest()


def fall_silent(view: View) -> None:
    """Waits until page and server have nothing more to tell each other."""
    for _ in range(WAIT // SILENCE):
        sent = len(view.frames_sent)
        view.page.wait_for_timeout(SILENCE)
        view.wait_until_idle()
        if len(view.frames_sent) == sent:
            return
    raise AssertionError("page and server never stop talking")


@contextmanager
def expect_messages(view: View, most: int, least: int = 0) -> Iterator[None]:
    """Expects that the page, silent before, sends so many messages until it and the server are."""
    sent = len(view.frames_sent)
    yield
    fall_silent(view)
    assert least <= len(view.frames_sent) - sent <= most


def parameters(view: View) -> dict[str, str]:
    query = parse_qs(urlsplit(view.page.url).query)
    return {name: values[0] for name, values in query.items()}


def expect_parameter(view: View, name: str, value: str) -> None:
    expect(view.page).to_have_url(re.compile(rf"[?&]{name}={re.escape(value)}(&|$)"))


def choose_year(view: View, year: int) -> None:
    view.map.locator(".cr-years").fill(str(year))


def search_field(view: View) -> Locator:
    return view.map.locator(".cr-dock-head .cr-search-field")


def search(view: View, words: str) -> None:
    field = search_field(view)
    field.fill(words)
    expect(view.map.locator(".cr-dock-head [role=option]").first).to_be_visible()
    field.press("Enter")


def measure(view: View, **ends: str) -> None:
    """Names the ends of a measure: From, To, Around."""
    view.map.locator("#cr-tab-measure").click()
    for field, name in ends.items():
        box = view.map.get_by_role("combobox", name=field, exact=True)
        box.fill(name)
        box.press("Enter")


def answers(view: View) -> Locator:
    """What the measuring tells: the distance, and how many places are near."""
    return view.map.locator(".cr-measure .cr-answer")


def areas(view: View) -> Locator:
    """Coloured countries."""
    return view.map.locator(".leaflet-cr-areas-pane path[data-feature]:not(.cr-absent)")


def panel(view: View, tab: str) -> Locator:
    """A panel below the map, opened by its tab."""
    view.page.get_by_role("tab", name=tab, exact=True).click()
    view.wait_until_idle()
    return view.page.get_by_role("tabpanel", name=tab, exact=True)


def day_in(panel: Locator) -> Locator:
    """The day in a panel's field, in the browser's own form, which nobody sees."""
    return panel.locator("[data-stale=false] [data-testid=stDateInput] input[type=date]")
