"""The legend and the layer control against what is drawn."""

from typing import Any

import pytest
from playwright.sync_api import Frame, expect

from .conftest import OpenPage
from .views import WAIT, View

pytestmark = pytest.mark.browser

STREET_MAP = "Street map from the internet"
DRAWN = """() => [...map.crossroads.shown.values()]
  .filter(({ spec }) => spec.categories.length > 0)
  .map((layer) => {
    const classes = new Set();
    const walk = (one) => {
      if (one.eachLayer) return one.eachLayer(walk);
      const path = one.getElement && one.getElement();
      if (path && path.classList.contains(`cr-${layer.spec.swatch}`))
        classes.add(path.getAttribute("class"));
    };
    layer.eachLayer(walk);
    const group = document.querySelector(`.cr-legend [data-layer="${layer.spec.id}"]`);
    const swatches = group ? [...group.querySelectorAll("li")].map((row) => ({
      title: row.textContent.trim(),
      look: row.querySelector("svg > :not(defs)").getAttribute("class"),
    })) : null;
    return { id: layer.spec.id, sparse: layer.spec.sparse, classes: [...classes], swatches };
  })"""


def looks(classes: str) -> set[str]:
    """Classes that make the look, without those that mark a state."""
    return set(classes.split()) - {"leaflet-interactive", "cr-home", "cr-hover", "cr-picked"}


def check_legend(frame: Frame) -> None:
    drawn: list[dict[str, Any]] = frame.evaluate(DRAWN)
    groups = frame.evaluate(
        "[...document.querySelectorAll('.cr-legend [data-layer]')].map(one => one.dataset.layer)"
    )
    assert sorted(groups) == sorted(layer["id"] for layer in drawn)
    for layer in drawn:
        shapes = {frozenset(looks(one)) for one in layer["classes"]}
        explained = {frozenset(looks(one["look"])) for one in layer["swatches"]}
        assert shapes <= explained, f"{layer['id']}: drawn but not explained"
        if not layer["sparse"]:  # the rest of its points waits for closer views
            assert shapes == explained, f"{layer['id']}: explained but not drawn"
        assert all(one["title"] for one in layer["swatches"])


WITH_ALL_LAYERS = ("", "geopolitical-challenges", "diplomatic-balancing", "conclusion")
"""Pages whose maps together have every kind of layer."""
FINER = {"relief-central-asia"}
"""Comes and goes with the coarse relief."""


def shown(frame: Frame) -> list[str]:
    ids: list[str] = frame.evaluate("[...map.crossroads.shown.keys()]")
    return ids


def settled(view: View) -> None:
    expect(view.map.locator(".leaflet-container")).to_have_attribute(
        "data-state", "ready", timeout=WAIT
    )


@pytest.mark.parametrize("path", WITH_ALL_LAYERS, ids=lambda path: path or "start")
def test_legend_follows_the_layer_control(open_page: OpenPage, path: str):
    view = open_page(path)
    frame = view.frame
    check_legend(frame)
    view.mark()
    view.map.locator(".leaflet-control-layers").hover()
    rows = view.map.locator(".leaflet-control-layers-overlays label")
    expect(rows.first).to_be_visible()
    titles = [title.strip() for title in rows.all_inner_texts()]
    assert len(set(titles)) == len(titles), "two layers of the same name"
    camera: list[float] | None = None
    for index, title in enumerate(titles):
        if title == STREET_MAP:
            continue
        before = shown(frame)
        box = rows.nth(index).locator("input")
        was = box.is_checked()
        box.click()
        settled(view)
        camera = camera or view.camera()
        changed = (set(before) ^ set(shown(frame))) - FINER
        assert len(changed) == 1, title
        assert (len(shown(frame)) < len(before)) == was, title
        check_legend(frame)
        box.click()
        settled(view)
        assert sorted(shown(frame)) == sorted(before), title
        check_legend(frame)
        assert not view.moved_since(camera), title
    assert view.marked()
    assert view.errors == []


def test_street_map_is_asked_for_only_when_wanted_and_does_no_harm(open_page: OpenPage):
    view = open_page("introduction")
    host = "tile.openstreetmap.org"
    view.page.context.route(f"**://{host}/**", lambda route: route.abort())
    assert view.foreign_requests() == []
    view.map.locator(".leaflet-control-layers").hover()
    box = view.map.get_by_label(STREET_MAP)
    expect(box).not_to_be_checked()
    with view.page.expect_event("requestfailed", lambda request: host in request.url, timeout=WAIT):
        box.check()
    settled(view)
    assert {url.split("/")[2] for url in view.foreign_requests()} == {host}
    check_legend(view.frame)
    zoom = view.camera()[2]
    view.map.locator(".leaflet-control-zoom-in").click()
    view.frame.wait_for_function("zoom => map.getZoom() > zoom", arg=zoom, timeout=WAIT)
    settled(view)
    view.map.locator(".leaflet-control-layers").hover()
    box.uncheck()
    settled(view)
