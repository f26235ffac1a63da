"""What axe-core can find by itself, on the page and inside the map."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Frame

from .views import View

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
