"""`python -m benchmarks [--runs N] [SECTION ...]`: our maps beside the usual ones, as ratios."""

import argparse
import logging
import statistics

from benchmarks.browser_cost import opened_browser, our_cost, peer_cost, served_peer
from benchmarks.explorer_cost import ExplorerCost, explorer_cost
from benchmarks.server_cost import ours, peers, server_cost
from benchmarks.step_cost import step_cost
from crossroads.content.library import load_library
from crossroads.paths import ROOT
from tests.browser.servers import running

BUDGET = {
    "server ms": 25.0,
    "websocket KB": 60.0,
    "another year: messages": 0.0,
    "search Python ms": 10.0,
    "search browser ms": 10.0,
}
KILOBYTE = 1024
LINE = "{:<24} {:<21} {:>10} {:>10} {:>8} {:>8}"


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("sections", nargs="*", help="ids of sections; all where none is given")
    parser.add_argument("--runs", type=int, default=5, help="runs a median is taken of")
    given = parser.parse_args()
    logging.disable(logging.WARNING)
    sections = given.sections or [one.id for one in load_library().sections_in_order()]
    print(LINE.format("section", "measure", "ours", "usual", "ratio", "budget"))
    new_map = {section: _server(section, given.runs) for section in sections}
    with opened_browser() as browser, running(ROOT) as app, served_peer() as peer:
        for section in sections:
            own = our_cost(browser, app, section, given.runs)
            usual = peer_cost(browser, peer, section, given.runs)
            sizes = own.websocket_bytes / KILOBYTE, usual.websocket_bytes / KILOBYTE
            _row(section, "websocket KB", *sizes)
            _row(section, "drawn after s", own.seconds, usual.seconds)
            step = step_cost(browser, app, section)
            _row(
                section, "step: first frame ms", step.milliseconds_to_first_frame, new_map[section]
            )
            _row(section, "step: messages", step.messages_to_server, 1)
        _explorer(explorer_cost(browser, app), max(new_map.values()))


def _explorer(cost: ExplorerCost, new_map: float) -> None:
    """Prints what the explorer costs beside a new map a year, in ms."""
    _row("atlas", "another year ms", cost.recolour, new_map)
    _row("atlas", "another year: messages", cost.messages_to_server, 1)
    for where, seen in (("Python", cost.find_in_python), ("browser", cost.find_in_browser)):
        _row("atlas", f"search {where} ms", statistics.median(seen))
        _row("atlas", f"- slowest of {len(seen)}", max(seen))


def _server(section: str, runs: int) -> float:
    """Prints what a map costs the server; gives the usual one's milliseconds."""
    own = server_cost(section, ours, runs, render=False)
    usual = server_cost(section, peers, runs, render=True)
    _row(section, "server ms", own.milliseconds, usual.milliseconds)
    for part, milliseconds in own.parts.items():
        _row(section, f"- {part} ms", milliseconds, usual.parts[part])
    _row(section, "script KB", own.script_bytes / KILOBYTE, usual.script_bytes / KILOBYTE)
    return usual.milliseconds


def _row(section: str, measure: str, own: float, usual: float | None = None) -> None:
    ratio = f"{own / usual:.3f}" if usual else "-"
    budget = f"{BUDGET[measure]:g}" if measure in BUDGET else ""
    print(
        LINE.format(
            section, measure, f"{own:.1f}", "-" if usual is None else f"{usual:.1f}", ratio, budget
        ),
        flush=True,
    )


if __name__ == "__main__":
    main()
