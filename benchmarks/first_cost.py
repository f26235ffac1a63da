"""What the very first visitor of a fresh process waits for, and what his browser fetches.

A process is started; as soon as it says that it is well, a browser with nothing in its cache opens
a page. An empty Streamlit app is opened the same way in turns.
"""

import contextlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

from benchmarks.browser_cost import DRAWN_PATHS, SHAPES_DRAWN
from benchmarks.crowd import EMPTY_APP
from benchmarks.served import POLL_SECONDS, START_SECONDS, Served
from crossroads.paths import ROOT
from deploy.process import HOST, app_command, healthy
from tests.browser.servers import free_port
from tests.browser.views import WAIT, blank_view

WATCH = """
window.__seen = {sign: null, words: null, whole: null, shifts: 0};
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.__seen.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true });
const look = () => {
  const seen = window.__seen;
  const now = performance.now() / 1000;
  const drawn = (one) => one && one.checkVisibility({visibilityProperty: true});
  if (drawn(document.querySelector(".first-look, .cr-first-look"))) seen.sign ??= now;
  if (drawn(document.querySelector(".stApp h1"))) seen.words ??= now;
  const app = document.querySelector(".stApp");
  const still = app?.dataset.testConnectionState === "CONNECTED"
    && app.dataset.testScriptState === "notRunning";
  // The very first run of a process begins anew at once (crossroads/ui/first_run.py).
  if (still && (seen.words || location.pathname === "/")) seen.whole ??= now;
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""


@dataclass
class FirstCost:
    """Seconds are counted from the beginning of the visit."""

    sign: float | None = None
    """Until something of ours is seen; None where an app shows nothing."""
    words: float | None = None
    """Until the page's heading is seen."""
    whole: float = 0
    """Until the page's script has ended."""
    drawn: float | None = None
    """Until the shapes of the map are drawn."""
    cpu: float = 0
    """Seconds of the server's processor, from its start until the page's script has ended."""
    shifts: float = 0
    """All that has jumped in the page, by Chromium's own measure."""
    files: int = 0
    kilobytes: float = 0
    """Over the wire, without the web socket's."""


def first_cost(browser: Browser, page: str, runs: int, *, cold: bool) -> tuple[FirstCost, ...]:
    """Medians for our app and for an empty one.

    `cold`: what both read is dropped from the system's memory before each start, as far as no
    other process holds it.
    """
    ours: list[FirstCost] = []
    usual: list[FirstCost] = []
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty_app.py"
        empty.write_text(EMPTY_APP, encoding="utf-8")
        for _ in range(runs):
            for script, where, seen in ((ROOT / "app.py", page, ours), (empty, "", usual)):
                if cold:
                    forget_files()
                seen.append(_visit(browser, script, where))
    return _median(ours), _median(usual)


def _visit(browser: Browser, script: Path, where: str) -> FirstCost:
    cost = FirstCost()
    with fresh(script) as server:
        view = blank_view(browser, server.origin, where, "desktop", "light")
        page = view.page
        page.add_init_script(WATCH)
        sizes = _sizes(page)
        start = time.perf_counter()
        page.goto(f"{server.origin}/{where}", wait_until="commit", timeout=WAIT)
        page.wait_for_function("() => window.__seen.whole !== null", timeout=WAIT, polling=20)
        cost.cpu = server.cpu_seconds()
        if where:
            page.wait_for_function(SHAPES_DRAWN, arg=DRAWN_PATHS, timeout=WAIT, polling=20)
            cost.drawn = time.perf_counter() - start
            view.wait_until_drawn()
        page.wait_for_load_state("networkidle")
        seen: dict[str, Any] = page.evaluate("window.__seen")
        cost.sign, cost.words, cost.whole = seen["sign"], seen["words"], seen["whole"]
        cost.shifts = seen["shifts"]
        sent = [size for size in sizes if size > 0]  # the others are in the cache by then
        cost.files, cost.kilobytes = len(sent), sum(sent) / 1024
        page.context.close()
    return cost


def _sizes(page: Page) -> list[int]:
    """Bytes of each answer, as they come."""
    sizes: list[int] = []
    session: CDPSession = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    return sizes


@contextlib.contextmanager
def fresh(script: Path) -> Iterator[Served]:
    """A process that nobody has visited; the block begins as soon as it says that it is well."""
    port = free_port()
    process = subprocess.Popen(
        app_command(script.name, port),
        cwd=script.parent,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        deadline = time.monotonic() + START_SECONDS
        while not healthy(port):
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{script} did not start")
            time.sleep(POLL_SECONDS)
        yield Served(f"http://{HOST}:{port}", process.pid)
    finally:
        process.kill()
        process.wait()


def forget_files() -> None:
    """Asks the system to drop from its memory what an app reads; on Linux only."""
    for folder in (Path(sys.prefix) / "lib", ROOT / "crossroads", ROOT / "content", ROOT / "geo"):
        for path in folder.rglob("*"):
            if path.is_file():
                file = os.open(path, os.O_RDONLY)
                os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
                os.close(file)


def _median(seen: list[FirstCost]) -> FirstCost:
    def middle(name: str) -> Any:
        known = [getattr(one, name) for one in seen if getattr(one, name) is not None]
        return statistics.median(known) if known else None

    return FirstCost(**{name: middle(name) for name in FirstCost.__dataclass_fields__})
