"""What axe-core can find by itself, on the page and inside the map."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Frame, expect

from .conftest import OpenPage
from .views import THEMES, View

pytestmark = pytest.mark.browser

AXE = (Path(__file__).parent / "vendor" / "axe-core-4.14.1" / "axe.min.js").read_text()
GRAVE = ("serious", "critical")
NOT_OURS = [['[data-testid="stSidebarNavItems"]']]
"""Selectors of markup that we can't change: Streamlit's menu on a phone has a div in its list."""


def findings(frame: Frame, exclude: list[list[str]]) -> list[str]:
    frame.evaluate(AXE)
    result: dict[str, Any] = frame.evaluate(
        "exclude => axe.run({include: [['html']], exclude}, "
        "{iframes: false, resultTypes: ['violations']})",
        exclude,
    )
    return [
        f"{finding['id']} ({finding['impact']}): {node['target']} {node['html'][:160]}"
        f" {node['failureSummary'][:300]}"
        for finding in result["violations"]
        if finding["impact"] in GRAVE
        for node in finding["nodes"]
    ]


def test_page(view: View):
    if view.size != "desktop":
        pytest.skip("the same markup as in the large window")
    assert findings(view.page.main_frame, NOT_OURS) == []


def test_map(view: View):
    if not view.has_map or view.size != "desktop":
        pytest.skip("no map, or the same markup as in the large window")
    assert findings(view.frame, []) == []


@pytest.mark.parametrize("theme", THEMES)
def test_every_panel_of_the_explorer(open_page: OpenPage, theme: str):
    view = open_page("atlas?pick=UZ&on=2017-12-31", "desktop", theme)
    expect(view.map.locator(".cr-card-shared")).to_be_visible()
    view.map.locator(".cr-legend-words summary").click()
    for name in ("layers", "years", "measure", "in_words", "take_away"):
        view.map.locator(f"#cr-tab-{name}").click()
        assert findings(view.frame, []) == [], name
    field = view.map.locator(".cr-dock-head .cr-search-field")
    field.fill("Taraz")
    expect(view.map.locator(".cr-dock-head [role=option]").first).to_be_visible()
    assert findings(view.frame, []) == [], "hits"


@pytest.mark.parametrize("theme", THEMES)
def test_everything_below_the_explorer(open_page: OpenPage, theme: str):
    view = open_page("atlas", "desktop", theme)
    view.page.get_by_text("Organizations", exact=True).click()
    expect(view.page.get_by_text("Which countries are in exactly which of them")).to_be_visible()
    assert findings(view.page.main_frame, NOT_OURS) == [], "compare"
    for title, sign in (("The map as a table", "Show as a table"), ("Take the data", "Format")):
        view.page.get_by_role("tab", name=title).click()
        expect(view.page.get_by_text(sign, exact=True).first).to_be_visible()
        view.wait_until_idle()
        assert findings(view.page.main_frame, NOT_OURS) == [], title
