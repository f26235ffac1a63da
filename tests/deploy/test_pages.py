"""Every kind of page behind nginx: no rule of the browser is broken, and nobody else is asked."""

import json
import re
from typing import Literal
from urllib.parse import quote

import pytest
from playwright.sync_api import ConsoleMessage, Route, expect

from tests.browser.lesson import served_lesson
from tests.browser.story import Story
from tests.browser.views import PATIENCE, WAIT, View
from tests.browser.walk import paint_nothing

from .conftest import NewVisitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("deploy")]

TILES = "https://tile.openstreetmap.org/"
TELL = """addEventListener("securitypolicyviolation", (event) => {
  console.debug("POLICY " + JSON.stringify([event.effectiveDirective, event.blockedURI]));
});"""
SHIFTS = """
window.__shifts = 0;
new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) window.__shifts += shift.value;
}).observe({ type: "layout-shift", buffered: true });"""
MOST_SHIFTS = 0.05
COLOURS: dict[Literal["light", "dark"], str] = {
    "light": "rgb(42, 40, 37)",
    "dark": "rgb(240, 236, 226)",
}
"""Of our words, as `.streamlit/config.toml` has them."""


class Watched:
    """A window and every rule that was broken in it."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.story = Story(view)
        self.broken: list[list[str]] = []
        view.page.context.add_init_script(TELL)
        view.page.on("console", self._hear)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.text.startswith("POLICY "):
            self.broken.append(json.loads(message.text.removeprefix("POLICY ")))

    def expect_no_fault(self) -> None:
        assert self.broken == []
        assert self.view.errors == []
        assert self.view.foreign_requests() == []


def test_start_page_and_about(new_visitor: NewVisitor) -> None:
    watched = Watched(new_visitor(""))
    for show, path in (
        (watched.story.load, "no-such-page"),
        (watched.story.load, ""),
        (watched.view.show, "about"),
    ):
        show(path)
        expect(watched.view.page.locator(".first-look")).to_have_count(0)
    watched.expect_no_fault()


def test_a_chapter_is_walked_and_presented_and_may_ask_for_the_street_map(
    new_visitor: NewVisitor,
) -> None:
    watched = Watched(new_visitor("bridge", "dark"))
    view, story = watched.view, watched.story
    view.page.add_init_script(SHIFTS)
    story.load("bridge")
    assert view.page.evaluate("window.__shifts") < MOST_SHIFTS
    view.page.locator("[class*=table-box] summary").click()
    view.page.locator("[data-testid=stDataFrame]").first.wait_for(timeout=WAIT)
    paint_nothing(view)
    story.press("p")
    for scene in story.step_through():
        assert scene
    watched.expect_no_fault()
    story.press("Escape")
    told: list[str | None] = []

    def hold_back(route: Route) -> None:
        told.append(route.request.headers.get("referer"))
        route.abort()

    view.page.route(f"{TILES}**", hold_back)
    view.map.locator(".leaflet-control-layers").hover()
    with view.page.expect_event("requestfailed", lambda one: one.url.startswith(TILES)):
        view.map.get_by_label(re.compile("internet")).check()
    assert watched.broken == []
    assert set(told) == {f"{view.origin}/"}  # the site alone, not what is looked at


def test_the_atlas_with_its_charts_table_picture_and_file(new_visitor: NewVisitor) -> None:
    watched = Watched(new_visitor("atlas"))
    view, page = watched.view, watched.view.page
    watched.story.load("atlas?pick=country:KZ")  # a card has a flag
    view.map.locator("#cr-tab-take_away").click()
    with page.expect_download() as picture:
        view.map.locator(".cr-picture").click()
    assert picture.value.path().read_bytes().startswith(b"\x89PNG")
    page.locator(".cr-bars").first.wait_for(timeout=WAIT)
    page.get_by_role("tab").nth(1).click()
    page.locator("[data-testid=stDataFrame]").first.wait_for(timeout=WAIT)
    page.get_by_role("tab").nth(2).click()
    with page.expect_download() as file:
        page.locator("[data-testid=stDownloadButton] button").first.click()
    assert json.loads(file.value.path().read_text(encoding="utf-8"))["features"]
    watched.expect_no_fault()


def test_who_gets_no_web_socket_is_told_why_and_whom_to_ask(new_visitor: NewVisitor) -> None:
    watched = Watched(new_visitor("bridge"))
    page = watched.view.page
    blocked = True
    page.route_web_socket(
        re.compile("_stcore/stream"),
        lambda socket: socket.close() if blocked else socket.connect_to_server(),
    )
    page.clock.install()
    page.goto(f"{watched.view.origin}/bridge?scene=closing")
    look = page.locator(".first-look")
    expect(look).to_contain_text("Crossroads")
    trouble = page.locator("div[lang=en] .first-look-trouble")
    expect(trouble).to_be_hidden()
    page.locator("[data-testid=stApp]").wait_for(state="attached", timeout=WAIT)
    page.clock.fast_forward(PATIENCE)
    expect(trouble).to_be_visible()
    expect(trouble).to_contain_text("web sockets to " + watched.view.origin.split("//")[1])
    for theme, colour in COLOURS.items():
        page.emulate_media(color_scheme=theme)
        expect(look).to_have_css("color", colour)
    blocked = False
    page.get_by_role("button", name="Try again").click()
    watched.view.wait_until_drawn()
    watched.story.expect_scene("closing")
    expect(look).to_have_count(0)
    watched.expect_no_fault()


def test_a_course_page_of_another_site_may_embed_a_scene(new_visitor: NewVisitor) -> None:
    watched = Watched(new_visitor("bridge"))
    page, origin = watched.view.page, watched.view.origin
    with served_lesson() as course:
        page.goto(f"{course}/?{quote(f'{origin}/bridge?scene=closing&embed=true')}")
        map_ = page.frame_locator("iframe").frame_locator("iframe")
        map_.locator(".leaflet-container[data-state=ready]").wait_for(timeout=WAIT)
        expect(map_.locator(".cr-story")).to_have_attribute("data-scene", "closing")
        assert page.context.cookies(origin) == []  # and goes without
    assert watched.broken == []
