"""`python -m benchmarks [--runs N] [WHAT ...]`: our maps beside the usual ones, as ratios.

WHAT is the id of a section, whose map is measured, or `sessions`, what a visitor's session costs
the server beside an empty app's, or `lines`, when the first map is there on a near and a far line,
or `first`, what the first visitor of a fresh process waits for, or `export`, what the tour costs as
files in all languages, or `spacing`, how well the quiz foretells what pupils still know.
Where nothing is said, all of it is measured.
"""

import argparse
import logging
import statistics
import sys
from functools import partial

from playwright.sync_api import Browser

from benchmarks.bare import served_bare
from benchmarks.browser_cost import (
    LINES,
    Line,
    first_map,
    opened_browser,
    our_cost,
    peer_cost,
    served_peer,
)
from benchmarks.explorer_cost import ExplorerCost, explorer_cost
from benchmarks.export_cost import OURS, USUAL, export_cost
from benchmarks.first_cost import first_cost
from benchmarks.served import served_by_nginx
from benchmarks.server_cost import ours, peers, server_cost
from benchmarks.session_cost import VISITORS, session_cost
from benchmarks.site import served_site
from benchmarks.spacing import PUPILS, foretold
from benchmarks.step_cost import step_cost
from benchmarks.table import heading, row
from crossroads.content.library import load_library
from crossroads.paths import ROOT
from tests.browser.servers import running

KILOBYTE = 1024
THOUSAND = 1000
SESSIONS = "sessions"
FIRST_MAP = "lines"
FIRST_VISITOR = "first"
EXPORT = "export"
SPACING = "spacing"
OTHERS = (SESSIONS, FIRST_MAP, FIRST_VISITOR, EXPORT, SPACING)


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "what",
        nargs="*",
        help=f"ids of sections, or {', '.join(OTHERS)}; all where nothing is said",
    )
    parser.add_argument("--runs", type=int, default=5, help="runs a median is taken of")
    given = parser.parse_args()
    logging.disable(logging.WARNING)
    sections = [one.id for one in load_library().sections_in_order()]
    wanted = [what for what in given.what if what not in OTHERS] if given.what else sections
    if wanted:
        _maps(wanted, given.runs)
    if FIRST_MAP in given.what or not given.what:
        _first_map(sections[0], given.runs)
    for what, measure in (
        (FIRST_VISITOR, _first_visitor),
        (SESSIONS, _sessions),
        (EXPORT, _export),
    ):
        if what in given.what or not given.what:
            if sys.platform == "linux":
                measure(sections[0], given.runs)
            else:
                print(f"{what}: measured on Linux only")
    if SPACING in given.what or not given.what:
        _spacing()


def _spacing() -> None:
    """Prints how far forecasts are off beside the best constant guess (Brier scores)."""
    heading("forecast", usual="constant")
    for pace, who in ((1.0, ""), (2.0, ", fast"), (0.5, ", slow")):
        seen = foretold(pace)
        scores = seen.brier * THOUSAND, seen.constant * THOUSAND
        row(f"{PUPILS} pupils{who}", "Brier in thousandths", *scores)
        row(f"{PUPILS} pupils{who}", "forecasts", len(seen.pairs))


def _first_visitor(chapter: str, runs: int) -> None:
    """Prints what the first visitor of a process waits for, and what his browser fetches."""
    heading("first visitor", usual="empty app")
    with opened_browser() as browser:
        for name, cold in (("files in memory", False), ("files on disk", True)):
            own, usual = first_cost(browser, chapter, runs, cold=cold)
            row(name, "server CPU ms", own.cpu * 1000, usual.cpu * 1000)
            row(name, "page done ms", own.whole * 1000, usual.whole * 1000)
            for what, seconds in (
                ("sign of ours", own.sign),
                ("words", own.words),
                ("map", own.drawn),
            ):
                row(name, f"{what} ms", (seconds or 0) * 1000, usual.whole * 1000)
            row(name, "files", own.files, usual.files)
            row(name, "KB", own.kilobytes, usual.kilobytes)
            row(name, "shift in hundredths", own.shifts * 100)


def _export(_chapter: str, runs: int) -> None:
    """Prints what writing the tour in all languages costs, median runs."""
    heading("tour, all languages", usual="folium's")
    ours, usual = (
        sorted((export_cost(module) for _ in range(runs)), key=lambda one: one.seconds)[runs // 2]
        for module in (OURS, USUAL)
    )
    row(EXPORT, "export s", ours.seconds, usual.seconds)
    row(EXPORT, "export memory MB", ours.memory, usual.memory)
    row(EXPORT, "files MB", ours.size, usual.size)


def _sessions(chapter: str, runs: int) -> None:
    """Prints what sessions cost: at the start page, in a chapter, in the explorer."""
    names = {"": "start", chapter: chapter, "atlas": "atlas"}
    heading("session", usual="empty app")
    cost = session_cost(list(names), chapter, runs)
    for page, name in names.items():
        row(name, "server CPU ms", *cost.cpu[page])
        row(name, "websocket KB", cost.sent[page] / KILOBYTE)
    row(chapter, f"{VISITORS} at once: last ms", *cost.crowd)


def _first_map(chapter: str, runs: int) -> None:
    """Prints when the first map is there, with nothing in the browser's cache.

    Ours by Streamlit alone, behind nginx, and as files; the usual map; a bare page of Leaflet's.
    """
    heading("line")
    pages = (chapter, "atlas")
    with (
        opened_browser() as browser,
        running(ROOT) as app,
        served_peer() as peer,
        served_bare(*pages) as bare,
        served_site() as site,
        served_by_nginx() as service,
    ):
        for line in LINES:
            seconds = partial(_seconds_to_map, browser, runs, line)
            usual = seconds(peer, f"?section={chapter}")
            for page in pages:
                row(line.name, f"{page} s", seconds(app, page), usual)
                simplest, as_files = seconds(bare, f"{page}.html"), seconds(site, f"{page}.html")
                row(line.name, f"{page}, bare Leaflet s", simplest, usual)
                row(line.name, f"{page}, site s", as_files, usual)
                row(line.name, "- beside bare Leaflet", as_files, simplest)
                if service is not None:
                    row(line.name, f"{page}, nginx s", seconds(service, page), usual)


def _seconds_to_map(browser: Browser, runs: int, line: Line, origin: str, page: str) -> float:
    return first_map(browser, origin, page, runs, line).seconds


def _maps(sections: list[str], runs: int) -> None:
    """Prints what the sections' maps cost, and the explorer."""
    heading("section")
    new_map = {section: _server(section, runs) for section in sections}
    with opened_browser() as browser, running(ROOT) as app, served_peer() as peer:
        for section in sections:
            own = our_cost(browser, app, section, runs)
            usual = peer_cost(browser, peer, section, runs)
            sizes = own.websocket_bytes / KILOBYTE, usual.websocket_bytes / KILOBYTE
            row(section, "websocket KB", *sizes)
            row(section, "drawn after s", own.seconds, usual.seconds)
            step = step_cost(browser, app, section)
            row(section, "step: first frame ms", step.milliseconds_to_first_frame, new_map[section])
            row(section, "step: messages", step.messages_to_server, 1)
        _explorer(explorer_cost(browser, app), max(new_map.values()))


def _explorer(cost: ExplorerCost, new_map: float) -> None:
    """Prints what the explorer costs beside a new map a year, in ms."""
    row("atlas", "another year ms", cost.recolour, new_map)
    row("atlas", "another year: messages", cost.messages_to_server, 1)
    for where, seen in (("Python", cost.find_in_python), ("browser", cost.find_in_browser)):
        row("atlas", f"search {where} ms", statistics.median(seen))
        row("atlas", f"- slowest of {len(seen)}", max(seen))


def _server(section: str, runs: int) -> float:
    """Prints what a map costs the server; gives the usual one's milliseconds."""
    own = server_cost(section, ours, runs, render=False)
    usual = server_cost(section, peers, runs, render=True)
    row(section, "server ms", own.milliseconds, usual.milliseconds)
    for part, milliseconds in own.parts.items():
        row(section, f"- {part} ms", milliseconds, usual.parts[part])
    row(section, "script KB", own.script_bytes / KILOBYTE, usual.script_bytes / KILOBYTE)
    return usual.milliseconds


if __name__ == "__main__":
    main()
