"""While a map is on its way: its frame stands, with a quiet sign of progress; relief comes last."""

import pytest
from playwright.sync_api import Route, expect

from .checks import box
from .conftest import OpenPage
from .views import WAIT, View

pytestmark = pytest.mark.browser

BAR_ON_PAGE = """() => {
  const frame = document.querySelector("iframe");
  const place = frame?.closest("[data-testid=stElementContainer]");
  return Boolean(place) && getComputedStyle(place, "::after").height === "3px";
}"""
BAR_IN_MAP = """() => {
  const map = document.querySelector(".leaflet-container[data-state]");
  return Boolean(map) && getComputedStyle(map, "::before").height === "3px";
}"""


class Gate:
    """Holds back what a page asks for, until it is opened."""

    def __init__(self, view: View, *addresses: str) -> None:
        self.view = view
        self.held: list[Route] = []
        self.open = False
        for address in addresses:
            view.page.route(address, self._meet)

    def _meet(self, route: Route) -> None:
        if self.open:
            route.continue_()
        else:
            self.held.append(route)

    def let_through(self) -> None:
        self.open = True
        for route in self.held:
            route.continue_()


def expect_sign_of_progress(view: View) -> None:
    """Loads the page, and waits until its map is drawn."""
    script = Gate(view, "**/static/app/*.js")
    shapes = Gate(view, "**/published/shapes-basemap.*")
    view.page.goto(f"{view.origin}/{view.path}")
    view.page.wait_for_function(BAR_ON_PAGE, timeout=WAIT)
    expect(view.map_frame).to_be_visible(timeout=WAIT)
    before = box(view.map_frame)
    assert before["height"] > 300
    script.let_through()
    container = view.map.locator(".leaflet-container[data-state=loading]")
    container.wait_for(state="attached", timeout=WAIT)
    view.frame.wait_for_function(BAR_IN_MAP, timeout=WAIT)
    assert not view.page.evaluate(BAR_ON_PAGE)
    shapes.let_through()
    view.wait_until_drawn()
    assert not view.frame.evaluate(BAR_IN_MAP)
    assert box(view.map_frame) == before


@pytest.mark.parametrize("path", ["", "atlas"], ids=lambda path: path or "start")
def test_a_sign_of_progress_stands_in_the_maps_place(new_window: OpenPage, path: str) -> None:
    expect_sign_of_progress(new_window(path))


def test_the_relief_comes_after_the_shapes_and_no_finer_than_it_is_looked_at(
    new_window: OpenPage,
) -> None:
    view = new_window("bridge")
    relief = Gate(view, "**/published/relief-*")
    expect_sign_of_progress(view)  # without any
    relief.let_through()
    pictures = view.map.locator("img.cr-image")
    expect(pictures).to_have_count(1)
    expect(pictures).to_have_js_property("complete", True)
    assert view.frame.evaluate("map.getZoom()") < 4.5
    view.frame.evaluate("() => { map.setView([48, 67], 5, {animate: false}); }")
    expect(pictures).to_have_count(2)
    expect(pictures.last).to_have_js_property("complete", True)
    assert view.errors == []
