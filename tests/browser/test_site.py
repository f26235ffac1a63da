"""The site as files below a path: walked as the app is, in each language, and without a net."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from .engine import READY
from .explorer import areas, choose_year, expect_parameter, search
from .firefox import Firefox
from .site import BASE, SiteView
from .story import Story
from .views import View, new_context

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]
MOST_REQUESTS, MOST_BYTES = 15, 600_000
"""Of the first page that somebody opens."""


AMISS = """() => {
  const isRing = (vertices) => vertices[0] instanceof L.LatLng;
  const ringsOf = (vertices) => isRing(vertices) ? [vertices] : vertices.flatMap(ringsOf);
  const copyOf = (vertices) =>
    isRing(vertices) ? vertices.map((vertex) => vertex.clone()) : vertices.map(copyOf);
  const found = { vertices: 0, amiss: 0, outlines: 0 };
  const look = () => {
    const shapes = [];
    map.eachLayer((one) => { if (one._rings) shapes.push(one) });
    for (const { _rings, _latlngs, _path, options, constructor } of shapes) {
      ringsOf(_latlngs).forEach((ring, part) => ring.forEach((vertex, place) => {
        found.vertices += 1;
        if (!map.latLngToLayerPoint(vertex).equals(_rings[part][place])) found.amiss += 1;
      }));
      const own = new constructor(copyOf(_latlngs), options).addTo(map);
      if (own._path.getAttribute("d") !== _path.getAttribute("d")) found.outlines += 1;
      own.remove();
    }
  };
  const here = map.getCenter();
  look();
  map.panBy(map.getSize().divideBy(2), { animate: false });
  look();
  for (const at of [[45, 60], here]) {
    map.setView(at, map.getZoom(), { reset: true });
    look();
  }
  return found;
}"""
"""Vertices that are drawn, here and where the map moves to, those that are not where Leaflet itself
would have them, and outlines that are not as Leaflet draws vertices that it does not know."""


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has never been here."""
    with new_context(browser, "desktop") as context:
        yield context


def opened(context: BrowserContext, origin: str, path: str, language: str = "en") -> SiteView:
    view = SiteView(context.new_page(), f"{origin}{BASE}{language}", path, "desktop", "light")
    view.listen()
    view.go(path)
    view.wait_until_drawn()
    return view


def expect_nothing_wrong(view: View) -> None:
    assert view.errors == []
    assert view.foreign_requests() == []


def test_a_chapter_leads_to_the_next_and_back(walking_site: Story) -> None:
    story = walking_site.visit("bridge?scene=closing&present=1", anew=False)
    view = story.view
    view.page.evaluate("window.sameDocument = true")
    story.press("ArrowRight")
    story.expect_scene("title")
    expect(view.page).to_have_url(re.compile(r"/en/conclusion\.html\?scene=title&present=1$"))
    assert view.page.evaluate("window.sameDocument")  # so that full screen lives on
    view.page.go_back()
    story.expect_scene("closing")
    expect(view.page).to_have_title(re.compile("^The Bridge between East and West"))
    story.press("Escape")
    view.page.locator(".cr-tables summary").click()
    expect(view.page.locator(".cr-tables table").first).to_be_visible()
    story.load("geopolitical-challenges")
    box = view.page.locator(".cr-boxes details").first
    box.locator("summary").click()
    box.locator(".cr-show-box").click()
    expect_parameter(view, "scene", str(box.get_attribute("id")))
    expect_nothing_wrong(view)


def test_the_atlas_travels_finds_and_speaks_another_language(
    context: BrowserContext, site_origin: str
) -> None:
    view = opened(context, site_origin, "atlas")
    now = areas(view).count()
    choose_year(view, 2016)
    expect_parameter(view, "on", "2016-12-31")
    expect(areas(view)).not_to_have_count(now)
    search(view, "алматы")
    expect_parameter(view, "pick", "city:almaty")
    asked = [urlsplit(url).path.rpartition("/")[2].partition(".")[0] for url in view.requests]
    assert asked.index("search") > asked.index("relief-eurasia")  # which follows the shapes
    found = view.frame.evaluate(AMISS)
    assert found["vertices"] > 40_000
    assert found["amiss"] == 0
    assert found["outlines"] == 0
    view.page.get_by_role("link", name="Қазақша").click()
    expect(view.page).to_have_url(
        re.compile(rf"{BASE}kk/atlas\.html\?.*on=2016-12-31.*pick=city(:|%3A)almaty$")
    )
    view.wait_until_drawn()
    expect(view.map.locator(".cr-card h2")).to_have_text("Алматы")
    view.map.locator("#cr-tab-take_away").click()
    with view.page.expect_download() as begun:
        view.map.locator(".cr-picture").click()
    assert begun.value.suggested_filename == "crossroads-2016-12-31.png"
    expect_nothing_wrong(view)


def test_firefox_shows_each_page_and_not_only_the_first(firefox: Firefox, site_origin: str) -> None:
    for page in ("kk/bridge.html", "en/atlas.html"):
        firefox.go(f"{site_origin}{BASE}{page}")
        firefox.wait_in_map(READY)
        assert firefox.errors() == []
        firefox.wait_for(f"document.documentElement.dataset.kept === '{page[:2]}'")


def test_old_addresses_lead_to_the_page_in_the_visitors_language(
    browser: Browser, site_origin: str
) -> None:
    kazakh = browser.new_context(locale="kk-KZ", reduced_motion="reduce")
    with kazakh:
        page = kazakh.new_page()
        page.goto(f"{site_origin}{BASE}")
        expect(page).to_have_url(f"{site_origin}{BASE}kk/index.html")
        page.goto(f"{site_origin}{BASE}en/bridge.html?scene=title&lang=kk")
        expect(page).to_have_url(f"{site_origin}{BASE}kk/bridge.html?scene=title")


def test_the_first_page_is_light_and_after_it_no_net_is_needed(
    context: BrowserContext, site_origin: str, site: Path
) -> None:
    view = opened(context, site_origin, "bridge", "kk")
    view.wait_until_kept()
    asked = list(dict.fromkeys(url for url in view.requests if url.startswith(site_origin)))
    shown = [url for url in asked if not url.endswith("worker.js")]
    files = [site / urlsplit(url).path.removeprefix(BASE) for url in shown]
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) < MOST_BYTES
    assert len(shown) <= MOST_REQUESTS, shown
    assert context.cookies() == []
    assert view.page.evaluate("localStorage.length + sessionStorage.length") == 0
    context.set_offline(True)
    story = Story(view).visit("bridge?scene=title")
    story.expect_scene("title")
    story.follow("conclusion?scene=closing&present=1")  # of which nothing has been shown yet
    story.expect_scene("closing")
    view.go("atlas?pick=city:almaty")
    view.wait_until_drawn()
    expect(view.map.locator(".cr-card h2")).to_have_text("Алматы")
    view.page.goto(f"{view.origin}/")
    expect(view.page.locator("h1")).to_contain_text("Жолдар тоғысы")
    expect_nothing_wrong(view)
