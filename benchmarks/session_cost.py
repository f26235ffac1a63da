"""What a visitor's session costs the server, beside an empty Streamlit app's as shipped.

Both servers run at once and are measured in turns. A session runs from connecting to leaving,
with all that Streamlit itself does for it; nothing is drawn, so that no browser takes part.
"""

import asyncio
import statistics
from dataclasses import dataclass

from benchmarks.crowd import last_of, served_empty_app
from benchmarks.served import Served, served
from crossroads.paths import ROOT
from deploy.visitor import visit

SESSIONS = 10
"""Sessions that a figure of CPU time is the mean of."""
VISITORS = 30
"""Visitors who come at once."""
LEAVING_SECONDS = 0.3
"""What a server may take to clear a session away after its visitor has left."""


@dataclass
class SessionCost:
    """Medians over the runs; of a pair the first is ours, the second the empty app's."""

    cpu: dict[str, tuple[float, float]]
    """Milliseconds of CPU time a new session takes, by page."""
    sent: dict[str, int]
    """Bytes that our app sends over the web socket, by page."""
    crowd: tuple[float, float]
    """Milliseconds until the last of many visitors has the page."""


def session_cost(pages: list[str], crowded: str, runs: int) -> SessionCost:
    """Cost of new sessions at pages (`""` is the start page), and of a crowd at one of them."""
    with served(ROOT / "app.py") as ours, served_empty_app() as empty:
        # Each page's first visit warms the server up.
        sent = {page: asyncio.run(visit(ours.origin, page)).bytes for page in pages}
        cpu = {
            page: _medians([(_cpu(ours, page), _cpu(empty, "")) for _ in range(runs)])
            for page in pages
        }
        crowd = [(_crowd(ours, crowded), _crowd(empty, "")) for _ in range(runs)]
    return SessionCost(cpu, sent, _medians(crowd))


def _cpu(server: Served, page: str) -> float:
    """Milliseconds of CPU time of a session, one visitor after another."""

    async def visits() -> None:
        for _ in range(SESSIONS):
            await visit(server.origin, page)
        await asyncio.sleep(LEAVING_SECONDS)

    before = server.cpu_seconds()
    asyncio.run(visits())
    return (server.cpu_seconds() - before) / SESSIONS * 1000


def _crowd(server: Served, page: str) -> float:
    """Milliseconds until the last visitor has the page."""
    return last_of(VISITORS, server, page) * 1000


def _medians(pairs: list[tuple[float, float]]) -> tuple[float, float]:
    ours, empty = zip(*pairs, strict=True)
    return statistics.median(ours), statistics.median(empty)
