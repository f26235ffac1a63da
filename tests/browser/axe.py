"""What axe-core can find by itself, on the page and inside the map."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Frame

from .views import View

AXE = (Path(__file__).parent / "vendor" / "axe-core-4.14.1" / "axe.min.js").read_text()
GRAVE = ("serious", "critical")
COLOURS = ("color-contrast", "link-in-text-block")
"""Rules that another theme can break."""
NOT_OURS = [['[data-testid="stSidebarNavItems"]']]
"""Selectors of markup that we can't change: Streamlit's menu on a phone has a div in its list."""
RUN = """([within, exclude, rules]) => axe.run({include: [[within]], exclude}, {
  iframes: false,
  resultTypes: ['violations'],
  ...(rules.length > 0 && {runOnly: {type: 'rule', values: rules}}),
})"""


def findings(
    frame: Frame, exclude: list[list[str]], rules: Sequence[str] = (), within: str = "html"
) -> list[str]:
    """Grave faults of a document, or of what a selector finds there.

    `rules`: names of those that count; none for all.
    """
    if not frame.evaluate("'axe' in window"):
        frame.evaluate(AXE)
    result: dict[str, Any] = frame.evaluate(RUN, [within, exclude, list(rules)])
    return [
        f"{finding['id']} ({finding['impact']}): {node['target']} {node['html'][:160]}"
        f" {node['failureSummary'][:300]}"
        for finding in result["violations"]
        if finding["impact"] in GRAVE
        for node in finding["nodes"]
    ]


def accessible_page(view: View) -> list[str]:
    return findings(view.page.main_frame, NOT_OURS)


def accessible_map(view: View) -> list[str]:
    return findings(view.frame, []) if view.has_map else []


def readable_colours(view: View) -> Iterator[str]:
    yield from findings(view.page.main_frame, NOT_OURS, COLOURS)
    if view.has_map:
        yield from findings(view.frame, [], COLOURS)
