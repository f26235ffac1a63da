"""What holds of every page, in a large and a small window, light and dark."""

import pytest
from playwright.sync_api import FloatRect, Locator

from .views import SIZES, View

pytestmark = pytest.mark.browser

KILOBYTE = 1024
FIRST_VIEW = 60 * KILOBYTE
SHAPES = 400 * KILOBYTE


def box(locator: Locator) -> FloatRect:
    found = locator.bounding_box()
    assert found is not None
    return found


def test_map_is_drawn(view: View):
    if not view.has_map:
        pytest.skip("this page has no map")
    assert view.map_frame.count() == 1
    container = view.map.locator(".leaflet-container")
    assert container.get_attribute("data-state") == "ready"
    assert view.map.locator("path.cr-home").count() > 0
    assert view.map.locator("svg path.leaflet-interactive").count() > 100


def test_nothing_goes_wrong_in_silence(view: View):
    assert view.errors == []


def test_no_request_leaves_the_app(view: View):
    assert view.foreign_requests() == []


def test_title_names_the_page(view: View):
    title = view.page.title()
    assert "Crossroads" in title
    if view.path:
        assert view.page.locator("h1").first.inner_text().strip() in title


def test_frame_is_named_for_screen_readers(view: View):
    if not view.has_map:
        pytest.skip("this page has no map")
    name = view.map_frame.get_attribute("title")
    assert name
    assert "streamlit" not in name


def test_theme_reaches_the_map(view: View):
    if not view.has_map:
        pytest.skip("this page has no map")
    assert view.frame.evaluate("document.documentElement.dataset.theme") == view.theme


def test_map_has_room(view: View):
    if not view.has_map:
        pytest.skip("this page has no map")
    view.page.locator("h1").first.scroll_into_view_if_needed()
    window = SIZES[view.size]
    frame = box(view.map_frame)
    inner = view.frame.evaluate("[map.getSize().x, map.getSize().y]")
    if view.path == "atlas":  # panels stand around its map
        assert inner[0] * inner[1] >= 0.6 * frame["width"] * frame["height"]
    else:
        assert inner == pytest.approx([frame["width"], frame["height"]], abs=4)
    if view.size == "desktop":
        assert frame["width"] >= window["width"] / 2
    if not view.path:  # the start page opens with its name, the map follows
        assert frame["height"] >= window["height"] / 2
    elif view.size == "desktop":
        assert frame["height"] >= 0.8 * window["height"]
        assert frame["y"] + frame["height"] <= window["height"]
    else:
        assert frame["width"] >= window["width"] - 2
        assert frame["x"] == pytest.approx(0, abs=1)
        if view.path == "atlas":  # its years must be within reach of a thumb
            assert frame["y"] + frame["height"] <= window["height"]
        else:
            assert frame["y"] < box(view.page.locator("h1").first)["y"]


def test_every_citation_has_its_source(view: View):
    lost: list[str] = view.page.evaluate(
        "[...document.querySelectorAll('.cr-cite a')]"
        ".map(link => link.getAttribute('href'))"
        ".filter(href => !href.startsWith('#') || !document.getElementById(href.slice(1)))"
    )
    assert lost == []


def test_page_does_not_scroll_sideways(view: View):
    assert view.page.evaluate(
        "document.querySelector('[data-testid=stMain]').scrollWidth <= innerWidth"
    )


def test_first_view_is_light(view: View):
    largest = sorted(view.frames_received, reverse=True)[:4]
    assert view.first_view_bytes <= FIRST_VIEW, f"largest messages: {largest}"


def test_shapes_are_light(view: View):
    sizes = {
        request.url.rsplit("/", 1)[1]: request.sizes()["responseBodySize"]
        for request in view.answered
        if "/published/" in request.url and request.url.endswith(".geojson")
    }
    assert bool(sizes) == view.has_map
    assert sum(sizes.values()) <= SHAPES, sizes
