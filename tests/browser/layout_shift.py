"""How much of what is seen jumps while a page comes: Chromium's own measure, page and frame."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

from .views import View

MOST = 0.05
# Begins with the document, in the page and in every frame of it. What a hand has caused within half
# a second is no jump, as the measure's authors have it.
RECORD = """
window.__shifts = [];
window.__stands = Infinity;
const look = () => {
  const words = document.querySelector(".stApp h1");
  const held = "[data-testid=stElementContainer] > [data-testid=stSkeleton]:only-child";
  const stands = words && getComputedStyle(words).visibility === "visible"
    && document.querySelector(".cr-connection")
    && document.querySelector("[data-testid=stCustomComponentV1]")
    && !document.querySelector(held);
  // A frame later: what the words themselves have moved by coming is then behind.
  if (stands) requestAnimationFrame(() => { window.__stands = performance.now(); });
  else requestAnimationFrame(look);
};
requestAnimationFrame(look);
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if (entry.hadRecentInput) continue;
    const moved = entry.sources.map(({ node, previousRect: from, currentRect: to }) => {
      const element = node?.nodeType === 1 ? node : node?.parentElement;
      const name = element
        ? `${element.tagName.toLowerCase()}.${element.className?.baseVal ?? element.className}`
          + (element.dataset?.testid ? `[${element.dataset.testid}]` : "")
        : "gone";
      const box = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(",");
      return `${name}: ${box(from)} -> ${box(to)}`;
    });
    window.__shifts.push({ value: entry.value, at: entry.startTime, moved });
  }
}).observe({ type: "layout-shift", buffered: true });
"""


@dataclass(frozen=True)
class Shifts:
    """What has jumped in a page and in its map's frame."""

    page: float
    """Sum of all scores: share of the window that has moved, times the share by how far."""
    later: float
    """Of that, what has moved since the page's words stood and its map had a place."""
    frame: float
    """The same in the frame, whose window is its own; 0 where there is none."""
    told: tuple[str, ...]
    """What has moved whence and whither, in pixels: left, top, width, height."""


def record_shifts(page: Page) -> None:
    """Records from the next document on."""
    page.add_init_script(RECORD)


def shifts(view: View) -> Shifts:
    """All that has jumped so far in a window whose shifts are recorded."""
    in_page = view.page.evaluate("__shifts")
    in_frame = view.frame.evaluate("__shifts") if view.has_map else []
    later = [one for one in in_page if one["at"] > view.page.evaluate("__stands")]
    told = _told("page", in_page) + _told("map", in_frame)
    return Shifts(_sum(in_page), _sum(later), _sum(in_frame), tuple(told))


def nothing_jumps_when_the_map_comes(view: View) -> Iterator[str]:
    """Once a page's words stand, nothing jumps, nor then (docs/faults.md: the rest)."""
    found = shifts(view)
    if found.later + found.frame >= MOST:
        yield from found.told


def _sum(found: list[dict[str, Any]]) -> float:
    return sum(float(one["value"]) for one in found)


def _told(place: str, found: list[dict[str, Any]]) -> list[str]:
    return [f"{place} {float(one['value']):.4f} {moved}" for one in found for moved in one["moved"]]
