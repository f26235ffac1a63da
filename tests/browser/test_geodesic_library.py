"""The browser's geodesics agree with PROJ's, which the server uses."""

import random
from typing import Any

import pytest
from playwright.sync_api import Browser
from pyproj import Geod

from crossroads.paths import STATIC

pytestmark = pytest.mark.browser

SCRIPT = STATIC / "vendor/geographiclib-geodesic-2.2.0/geographiclib-geodesic.min.js"
INVERSE = """(pairs) => pairs.map(([lon, lat, toLon, toLat]) =>
  window.geodesic.Geodesic.WGS84.Inverse(lat, lon, toLat, toLon).s12)"""
ASTANA, BEIJING = (71.43, 51.13), (116.40, 39.91)


@pytest.fixture
def inverse(browser: Browser) -> Any:
    """Distances in metres of pairs (lon, lat, lon, lat), reckoned in a blank page."""
    context = browser.new_context()
    page = context.new_page()
    page.add_script_tag(path=SCRIPT)
    yield lambda pairs: page.evaluate(INVERSE, pairs)
    context.close()


def test_astana_to_beijing(inverse: Any):
    assert inverse([[*ASTANA, *BEIJING]])[0] / 1000 == pytest.approx(3660, abs=5)


def test_distances_agree_with_proj_to_a_metre(inverse: Any):
    chance = random.Random(20261124)  # noqa: S311 - the same pairs in every run
    pairs = [
        [
            number
            for _ in range(2)
            for number in (chance.uniform(-180, 180), chance.uniform(-90, 90))
        ]
        for _ in range(50)
    ]
    geod = Geod(ellps="WGS84")
    theirs = [geod.inv(*pair)[2] for pair in pairs]
    assert min(theirs) < 4e6
    assert max(theirs) > 16e6
    assert inverse(pairs) == pytest.approx(theirs, abs=1, rel=0)
