"""What a visitor does with a map, none of which may rebuild or move it."""

import re

import pytest
from playwright.sync_api import Locator, expect

from .conftest import OpenPage
from .views import View

pytestmark = pytest.mark.browser

# A place in the frame where nothing lies over Kazakhstan, near its middle.
ON_KAZAKHSTAN = """() => {
  const candidates = [];
  for (let lat = 45; lat <= 52; lat += 0.5)
    for (let lng = 55; lng <= 80; lng += 0.5) candidates.push([lat, lng]);
  candidates.sort((one, other) =>
    Math.hypot(one[0] - 48, one[1] - 67) - Math.hypot(other[0] - 48, other[1] - 67));
  for (const at of candidates) {
    const { x, y } = map.latLngToContainerPoint(at);
    const hit = document.elementFromPoint(x, y);
    if (hit && hit.matches("path.cr-home.cr-border")) return { x, y };
  }
  return null;
}"""

SCROLL_TO = """(one) => new Promise((done) => {
  one.scrollIntoView({ block: "center", behavior: "instant" });
  requestAnimationFrame(() => requestAnimationFrame(() => done()));
})"""


def open_list(view: View, picker: Locator) -> None:
    """Opens a list of choices; it closes again when the page still scrolls or moves."""
    options = view.page.get_by_role("option")
    for _ in range(4):
        picker.get_by_role("button", name="Open").click()
        view.page.wait_for_timeout(100)
        if options.count() > 0:
            return
    raise AssertionError("the list of layers does not open")


def container(view: View) -> Locator:
    return view.map.locator(".leaflet-container")


@pytest.mark.parametrize("path", ["", "introduction", "conclusion"])
def test_click_opens_a_card_with_facts_and_a_source(open_page: OpenPage, path: str):
    view = open_page(path)
    view.mark()
    received = len(view.frames_received)
    place = view.frame.evaluate(ON_KAZAKHSTAN)
    camera = view.camera()
    container(view).click(position=place)
    card = view.map.locator(".cr-card")
    expect(card).to_be_visible()
    expect(card).to_have_attribute("data-feature", "KZ")
    expect(card.locator("h2")).to_have_text("Kazakhstan")
    assert card.locator("dl .cr-card-row").count() >= 3
    expect(card.locator("dd", has_text="km²").first).to_be_visible()
    expect(card.locator(".cr-card-source")).to_have_text(re.compile(r"Source: \S+"))
    assert view.marked()
    assert not view.moved_since(camera)
    view.page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    container(view).click(position=place)
    expect(card).to_be_visible()
    card.get_by_role("button", name="Close").click()
    expect(card).to_be_hidden()
    view.wait_until_idle()
    assert view.marked()
    assert not view.moved_since(camera)
    assert len(view.frames_received) == received, "the page ran again"


def test_pointing_at_a_country_names_it(open_page: OpenPage):
    view = open_page("introduction")
    place = view.frame.evaluate(ON_KAZAKHSTAN)
    container(view).hover(position=place)
    expect(view.map.locator(".cr-tooltip")).to_contain_text("Kazakhstan")


def test_scale_attribution_and_full_screen(open_page: OpenPage):
    view = open_page("bridge")
    expect(view.map.locator(".leaflet-control-scale-line").first).to_contain_text("km")
    credits_ = view.map.locator(".leaflet-control-attribution")
    expect(credits_).to_contain_text("Leaflet")
    expect(credits_).to_contain_text("Natural Earth")
    button = view.map.get_by_role("button", name="Full screen")
    expect(button).to_be_visible()
    view.mark()
    button.click()
    view.frame.wait_for_function("document.fullscreenElement !== null")
    view.map.get_by_role("button", name="Leave full screen").click()
    view.frame.wait_for_function("document.fullscreenElement === null")
    assert view.marked()


def test_the_table_leaves_the_map_alone(open_page: OpenPage):
    view = open_page("conclusion")
    view.mark()
    camera = view.camera()
    picker = view.page.locator("[data-testid=stSelectbox]")
    choice = picker.get_by_role("combobox")
    before = choice.input_value()
    received = len(view.frames_received)
    expect(view.page.locator("[data-testid=stDataFrame] canvas").first).to_be_visible()
    picker.evaluate(SCROLL_TO)
    open_list(view, picker)
    view.page.get_by_role("option").nth(2).click()
    expect(view.page.get_by_role("option")).to_have_count(0)
    expect(view.page.locator("[data-testid=stDataFrame] canvas").first).to_be_visible()
    expect(choice).not_to_have_value(before)
    view.wait_for_more_than(received)
    view.wait_until_idle()
    heading = {"x": 60.0, "y": 16.0}
    view.page.locator("[data-testid=stDataFrame]").first.click(position=heading)
    view.wait_until_idle()
    assert view.map_frame.count() == 1
    assert view.marked()
    assert not view.moved_since(camera)
    assert view.errors == []


def test_the_start_page_has_a_table_too(open_page: OpenPage):
    view = open_page("")
    view.mark()
    view.page.get_by_text("The map as a table").click()
    expect(view.page.locator("[data-testid=stDataFrame]")).to_be_visible()
    assert view.marked()
