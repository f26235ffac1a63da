"""The world repeats: east of 180 degrees, and west of it, lies land again."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from .conftest import OpenPage
from .views import View

pytestmark = pytest.mark.browser

LOS_ANGELES = (34.05, 360 - 118.24)
ALASKA = (65, 360 - 154)
CHUKOTKA = (67.5, 360 - 178)
SHAANXI = (34, 109 - 360)
"""Latitude and longitude, in the copy that is looked at."""

LOOK = """([center, zoom]) => new Promise((done) => {
  map.setView(center, zoom, { animate: false });
  requestAnimationFrame(() => requestAnimationFrame(done));
})"""
PLACE = "at => { const { x, y } = map.latLngToContainerPoint(at); return { x, y }; }"
# Middles of what is drawn of one look, in pixels of the map.
DOTS = """look => [...document.querySelectorAll(look)].map((one) => {
  const map = document.querySelector(".leaflet-container").getBoundingClientRect();
  const { left, top, width, height } = one.getBoundingClientRect();
  return { x: left + width / 2 - map.left, y: top + height / 2 - map.top };
})"""
LAND = """at => {
  const { left, top } = map.getContainer().getBoundingClientRect();
  const { x, y } = map.latLngToContainerPoint(at);
  return document.elementFromPoint(left + x, top + y)?.dataset.feature ?? null;
}"""
# Classes of the areas that are drawn over a place.
AREAS = """at => {
  const { x, y } = map.latLngToLayerPoint(at);
  return [...document.querySelectorAll(".leaflet-cr-areas-pane path")]
    .filter((path) => path.isPointInFill(new DOMPoint(x, y)))
    .map((path) => path.getAttribute("class"));
}"""
ON_THE_LINE = """at => {
  const { x, y } = map.latLngToLayerPoint(at);
  return [...document.querySelectorAll("path.cr-border")]
    .filter((path) => path.isPointInStroke(new DOMPoint(x, y)))
    .map((path) => path.dataset.feature);
}"""
# From the westernmost to the easternmost thing that is drawn, in degrees, and how many there are.
DRAWN = """() => {
  const paths = [...document.querySelectorAll(".leaflet-pane path")];
  const boxes = paths.filter((path) => path.getTotalLength() > 0).map((path) => path.getBBox());
  const lng = (x) => map.layerPointToLatLng([x, 0]).lng;
  return {
    west: lng(Math.min(...boxes.map(({ x }) => x))),
    east: lng(Math.max(...boxes.map(({ x, width }) => x + width))),
    paths: paths.length,
    pictures: document.querySelectorAll(".leaflet-image-layer").length,
  };
}"""


def look(view: View, at: tuple[float, float], zoom: float) -> None:
    view.frame.evaluate(LOOK, [list(at), zoom])


def place(view: View, at: tuple[float, float]) -> Any:
    return view.frame.evaluate(PLACE, list(at))


def asked(view: View, name: str) -> str:
    return parse_qs(urlsplit(view.page.url).query)[name][0]


def test_a_line_over_the_pacific_ends_on_land(open_page: OpenPage) -> None:
    view = open_page("atlas?from=city:beijing&to=-118.24,34.05")
    end = place(view, LOS_ANGELES)
    dots = view.frame.evaluate(DOTS, ".cr-measured-end")
    assert len(dots) == 2
    assert min(abs(dot["x"] - end["x"]) + abs(dot["y"] - end["y"]) for dot in dots) < 3
    assert view.frame.evaluate(LAND, [34.05, 360 - 115]) == "US"
    line = view.map.locator(".cr-measured-line").bounding_box()
    frame = view.map_frame.bounding_box()
    assert line
    assert frame
    assert line["x"] + line["width"] - frame["x"] - frame["width"] < 0
    container = view.map.locator(".leaflet-container").bounding_box()
    assert container
    assert abs(line["x"] + line["width"] - container["x"] - end["x"]) < 6


def test_a_copy_is_as_good_as_the_original_and_the_search_goes_to_the_nearest(
    open_page: OpenPage,
) -> None:
    view = open_page("atlas")
    paths = view.frame.evaluate(DRAWN)["paths"]
    look(view, (62, 180), 3)
    assert view.frame.evaluate(LAND, ALASKA) == "US"
    assert view.frame.evaluate(LAND, CHUKOTKA) == "RU"
    assert view.frame.evaluate(ON_THE_LINE, [67, 180]) == []
    assert view.frame.evaluate(DRAWN)["paths"] == paths, "shapes are there twice"
    view.map.locator(".leaflet-container").hover(position=place(view, ALASKA))
    expect(view.map.locator(".cr-tooltip")).to_have_text("United States")
    expect(view.map.locator(".cr-pointer")).to_contain_text("154.")
    view.map.locator(".leaflet-container").click(position=place(view, ALASKA))
    expect(view.map.locator(".cr-card")).to_have_attribute("data-feature", "US")
    assert asked(view, "pick") == "country:US"

    look(view, (45, 230), 3)
    expect(view.map.locator(".cr-label", has_text="Canada")).to_have_count(1)
    expect(view.map.locator(".cr-label", has_text="United States")).to_have_count(1)
    view.page.keyboard.press("Escape")

    view.map.locator("#cr-tab-measure").click()
    view.map.locator('[data-end="to"]').click()
    view.map.locator(".leaflet-container").click(position=place(view, (45, 250)))
    expect(view.map.locator(".cr-measured-end")).to_have_count(1)
    assert asked(view, "to").startswith("-110")

    look(view, (46, 73 - 360), 4)
    view.map.locator(".cr-dock-head input").fill("Almaty")
    view.map.locator(".cr-dock-head [role=option]").first.click()
    view.frame.wait_for_function("() => map.getZoom() === 7.5")
    _, lng, _ = view.camera()
    assert -285 < lng < -281, "not the nearest copy"
    picked = view.frame.evaluate(DOTS, "path.cr-picked")
    at = place(view, (43.25, 76.92 - 360))
    assert any(abs(one["x"] - at["x"]) + abs(one["y"] - at["y"]) < 6 for one in picked)


def test_a_copy_is_coloured_by_the_year(open_page: OpenPage) -> None:
    view = open_page("atlas?layers=members-sco,relief-eurasia")
    pictures = view.frame.evaluate(DRAWN)["pictures"]
    look(view, (46, 73 - 360), 4)
    assert "full" in " ".join(view.frame.evaluate(AREAS, SHAANXI))
    assert view.frame.evaluate(DRAWN)["pictures"] > pictures, "no relief"
    years = view.map.get_by_label("Year", exact=True)
    years.fill("1997")
    expect(view.map.locator(".cr-day")).to_contain_text("1997")
    assert all("cr-absent" in one for one in view.frame.evaluate(AREAS, SHAANXI))
    years.fill("2003")
    assert "full" in " ".join(view.frame.evaluate(AREAS, SHAANXI))


def test_a_chapter_at_rest_holds_no_copies(open_page: OpenPage) -> None:
    view = open_page("introduction")
    drawn = view.frame.evaluate(DRAWN)
    assert drawn["pictures"] == 1  # the finer relief is for closer views
    assert drawn["west"] > -181
    assert drawn["east"] < 191
    look(view, (62, 180), 3)
    assert view.frame.evaluate(DRAWN)["east"] > 200
