"""What a map costs the visitor: websocket bytes of the first view and time to a drawn map."""

import contextlib
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.peer import LEAFLET
from crossroads.paths import ROOT
from tests.browser.chromium import launch_options
from tests.browser.servers import running
from tests.browser.views import WAIT, View, blank_view

LEAFLET_DIST = ROOT / "browser" / "node_modules" / "leaflet" / "dist"
DRAWN_PATHS = 100
"""Shapes after which the peer's map counts as drawn; its script draws all of them at once."""


SHAPES_DRAWN = """least => {
  const frame = document.querySelector("iframe");
  const paths = (frame?.contentDocument ?? document).querySelectorAll(".leaflet-map-pane path");
  return paths.length > least;
}"""
SHAPES_AT_REST = """() => new Promise((resolve) => {
  let before = 0;
  const look = () => {
    const frame = document.querySelector("iframe");
    const map = (frame?.contentDocument ?? document).querySelector(".leaflet-map-pane");
    const now = map?.querySelectorAll("path").length ?? 0;
    if (now > 0 && now === before) resolve(now);
    before = now;
    setTimeout(look, 1000);
  };
  look();
})"""


@dataclass
class BrowserCost:
    """Medians over the runs, each with an empty cache."""

    websocket_bytes: float
    seconds: float


@dataclass(frozen=True)
class Line:
    """How a visitor is connected; Chromium slows everything but the web socket down to it."""

    name: str
    milliseconds: float
    """Of latency."""
    bytes_a_second: float


AT_HOME = Line("this machine", 0, -1)
LINES = (
    AT_HOME,
    Line("100 ms, 1.5 MB/s", 100, 1_500_000),
    Line("150 ms, 200 KB/s", 150, 200_000),
)


@contextlib.contextmanager
def served_peer() -> Iterator[str]:
    """The peer's app, in a folder of its own beside the Leaflet that we bundle, too."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(ROOT / "benchmarks" / "peer_app.py", folder)
        shutil.copytree(ROOT / ".streamlit", Path(folder) / ".streamlit")
        shutil.copytree(LEAFLET_DIST, Path(folder) / "static" / LEAFLET)
        before = os.environ.get("PYTHONPATH")
        os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), before]))
        try:
            with running(Path(folder), "peer_app.py") as origin:
                yield origin
        finally:
            if before is None:
                del os.environ["PYTHONPATH"]
            else:
                os.environ["PYTHONPATH"] = before


@contextlib.contextmanager
def opened_browser() -> Iterator[Browser]:
    """A browser without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options())
        try:
            yield browser
        finally:
            browser.close()


def our_cost(
    browser: Browser, origin: str, page: str, runs: int, line: Line = AT_HOME
) -> BrowserCost:
    """Cost of a whole page of ours: words, map and table."""
    return _cost(browser, origin, page, View.wait_until_drawn, runs, line)


def first_map(
    browser: Browser, origin: str, page: str, runs: int, line: Line = AT_HOME
) -> BrowserCost:
    """Until all shapes of a page's map are drawn, in a frame of its own or not."""
    least = shapes_at_rest(browser, origin, page) - 1

    def wait(view: View) -> None:
        view.page.wait_for_function(SHAPES_DRAWN, arg=least, timeout=4 * WAIT, polling=20)

    return _cost(browser, origin, page, wait, runs, line)


def shapes_at_rest(browser: Browser, origin: str, page: str) -> int:
    """How many shapes a page's map has drawn once no more come."""
    view = blank_view(browser, origin, page, "desktop", "light")
    view.page.goto(f"{origin}/{page}", timeout=4 * WAIT)
    count: int = view.page.evaluate(SHAPES_AT_REST)
    view.page.context.close()
    return count


def peer_cost(
    browser: Browser, origin: str, section: str, runs: int, line: Line = AT_HOME
) -> BrowserCost:
    """Cost of the peer's page: a heading and the map."""

    def wait(view: View) -> None:
        view.map.locator(".leaflet-container").wait_for(timeout=4 * WAIT)
        view.frame.wait_for_function(
            "least => document.querySelectorAll('svg path').length > least",
            arg=DRAWN_PATHS,
            timeout=4 * WAIT,
        )
        view.wait_until_idle()

    return _cost(browser, origin, f"?section={section}", wait, runs, line)


def _cost(
    browser: Browser,
    origin: str,
    path: str,
    wait: Callable[[View], None],
    runs: int,
    line: Line,
) -> BrowserCost:
    seen = []
    for _ in range(runs + 1):  # the first one warms the server up
        view = blank_view(browser, origin, path, "desktop", "light")
        _slow_down(view, line)
        start = time.perf_counter()
        view.page.goto(f"{origin}/{path}", wait_until="commit", timeout=4 * WAIT)
        wait(view)
        seen.append((sum(view.frames_received), time.perf_counter() - start))
        view.page.context.close()
    sizes, seconds = zip(*seen[1:], strict=True)
    return BrowserCost(statistics.median(sizes), statistics.median(seconds))


def _slow_down(view: View, line: Line) -> None:
    if line is AT_HOME:
        return
    session = view.page.context.new_cdp_session(view.page)
    session.send("Network.enable")
    conditions = {
        "offline": False,
        "latency": line.milliseconds,
        "downloadThroughput": line.bytes_a_second,
        "uploadThroughput": line.bytes_a_second,
    }
    session.send("Network.emulateNetworkConditions", conditions)
