"""What the explorer costs: another year on the map, and a search as one types.

The usual way rebuilds a map a year on the server (`server_cost` of the peer's map); ours
recolours the living one. The search is measured in Python and in the browser (with the list of
hits drawn), over the same queries.
"""

import statistics
import time
from dataclasses import dataclass

import yaml
from playwright.sync_api import Browser

from crossroads.paths import ROOT
from crossroads.search.entries import search_entries
from crossroads.search.matching import Searcher
from crossroads.ui.project import load_project
from tests.browser.explorer import search
from tests.browser.views import open_view

QUERIES = ROOT / "tests" / "data" / "search_queries.yaml"
RECOLOUR = """() => {
  const slider = document.querySelector(".cr-years");
  const seen = [];
  for (let year = 1991; year <= 2025; year += 1) {
    slider.value = year;
    const start = performance.now();
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    seen.push(performance.now() - start);
  }
  return seen;
}"""
FIND = """(queries) => {
  const field = document.querySelector(".cr-dock-head .cr-search-field");
  const find = (words) => {
    field.value = words;
    const start = performance.now();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return performance.now() - start;
  };
  queries.forEach(find); // warms up
  return queries.map(find);
}"""


@dataclass
class ExplorerCost:
    """Milliseconds, and messages."""

    recolour: float
    """Median of all years, SCO and EAEU on the map."""
    messages_to_server: int
    """Websocket frames that the browser sent for all years together."""
    find_in_python: list[float]
    find_in_browser: list[float]


def explorer_cost(browser: Browser, origin: str) -> ExplorerCost:
    """Cost of the explorer's page."""
    queries = [one["query"] for one in yaml.safe_load(QUERIES.read_text(encoding="utf-8"))]
    view = open_view(browser, origin, "atlas", "desktop", "light")
    before = len(view.frames_sent)
    years: list[float] = view.frame.evaluate(RECOLOUR)
    sent = len(view.frames_sent) - before
    search(view, "Almaty")  # for which the index of names comes
    in_browser: list[float] = view.frame.evaluate(FIND, queries)
    view.page.context.close()
    return ExplorerCost(statistics.median(years), sent, _python(queries), in_browser)


def _python(queries: list[str]) -> list[float]:
    project = load_project()
    searcher = Searcher(search_entries(project.library, project.atlas))
    for words in queries:
        searcher.find(words)  # warms up
    seen = []
    for words in queries:
        start = time.perf_counter()
        searcher.find(words)
        seen.append((time.perf_counter() - start) * 1000)
    return seen
