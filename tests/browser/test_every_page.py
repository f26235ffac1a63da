"""What holds of every page: it is opened once in each size, and everything is looked at there."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, CDPSession, Error, expect

from .axe import accessible_map, accessible_page, readable_colours
from .checks import Check, box, faults_of
from .conftest import OpenPage
from .connection import the_word_about_it_covers_no_button_of_the_map
from .labels import names_lie_apart, names_lie_apart_everywhere
from .late import SHOW_LATE, late
from .layout_shift import nothing_jumps_when_the_map_comes, record_shifts
from .legend import legend_tells_what_is_drawn, legend_tells_what_is_drawn_close_by
from .notes import (
    a_citation_leads_to_its_source,
    citations_have_their_sources,
    notes_open_on_focus,
    notes_open_under_the_pointer,
    tab_reaches_the_terms,
)
from .story import Story
from .views import PAGES, SECTIONS, SIZES, View, blank_view, opened

pytestmark = pytest.mark.browser

KILOBYTE = 1024
FIRST_VIEW = 90 * KILOBYTE
SHAPES = 400 * KILOBYTE
FILES = {"": 3, "atlas": 4, "teach?plan=bridge": 0, "about": 0}
"""Files of ours for code and style before a map is drawn; 3 for a chapter."""
NAMELESS = "quiz"
"""Page of which no name on the map may give an answer away."""
HEADED = ("atlas", "quiz")
"""Pages whose name stands above the map, on a phone, too."""
ASKED = 60
"""Frames for which names may go on being placed anew."""
FONT = "Source Sans 3 ExtraLight"  # as the variable font calls itself
IN_FRAME = "document.querySelector('iframe').contentDocument"
WORDS = {
    "page": "document.querySelector('h1')",
    "map": f"[...{IN_FRAME}.querySelectorAll('.cr-label, .cr-quiz h2')]"
    ".find(one => one.checkVisibility())",
    "below the map": f"{IN_FRAME}.querySelector('.cr-source-line')",
}
AT_REST = """document.fonts.ready
  .then(() => new Promise(requestAnimationFrame))
  .then(() => {element})"""
"""What a page has when its fonts are there, and a frame later than when it was asked before."""


def no_fault_in_silence(view: View) -> list[str]:
    return view.errors


def no_request_leaves_the_app(view: View) -> list[str]:
    return view.foreign_requests()


def few_files_of_code(view: View) -> Iterator[str]:
    ours = [url for url in view.requests if "/app/static/app/" in url]
    code = [url.rsplit("/", 1)[1] for url in ours if url.endswith((".js", ".css"))]
    if len(code) > FILES.get(view.path, 3):
        yield f"{code}"
    if view.has_map and not code:
        yield "none of ours, so that this check looks at the wrong place"


def first_view_is_light(view: View) -> Iterator[str]:
    if view.first_view_bytes > FIRST_VIEW:
        yield f"{view.first_view_bytes}; largest {sorted(view.frames_received)[-4:]}"


def shapes_are_light(view: View) -> Iterator[str]:
    sizes = {
        request.url.rsplit("/", 1)[1]: request.sizes()["responseBodySize"]
        for request in view.answered
        if "/published/shapes-" in request.url
    }
    if bool(sizes) != view.has_map or sum(sizes.values()) > SHAPES:
        yield f"{sizes}"


def words_are_in_our_own_font(view: View) -> Iterator[str]:
    if not any("/app/static/fonts/" in url and "woff2" in url for url in view.requests):
        yield "its file is not asked for"
    if view.has_map:
        Story(view).rest()
    for place, fonts in fonts_in_use(view).items():
        if fonts != {(FONT, True)}:
            yield f"{place}: {fonts}"


def fonts_in_use(view: View) -> dict[str, set[tuple[str, bool]]]:
    """Name of each font in which some words are drawn, and whether it came from a file."""
    session = view.page.context.new_cdp_session(view.page)
    for method in ("DOM.enable", "CSS.enable", "DOM.getDocument"):
        session.send(method)
    in_use: dict[str, set[tuple[str, bool]]] = {}
    for place, element in WORDS.items():
        if view.has_map or place == "page":
            in_use[place] = {
                (font["familyName"], font["isCustomFont"]) for font in fonts_of(session, element)
            }
    session.detach()
    return in_use


def fonts_of(session: CDPSession, element: str) -> list[dict[str, Any]]:
    """A name on the map may be placed anew between the question and the answer."""
    met: list[str] = []
    at_rest = {"expression": AT_REST.format(element=element), "awaitPromise": True}
    for _ in range(ASKED):
        found = session.send("Runtime.evaluate", at_rest)["result"]
        node = session.send("DOM.requestNode", {"objectId": found["objectId"]})
        try:
            fonts: list[dict[str, Any]] = session.send("CSS.getPlatformFontsForNode", node)["fonts"]
        except Error as error:
            met.append(error.message)
        else:
            if fonts:
                return fonts
            met.append("no font")
    raise AssertionError(f"gone each time it was asked for: {element}: {set(met)}")


def title_names_the_page(view: View) -> Iterator[str]:
    title = view.page.title()
    heading = view.page.locator("h1").first.inner_text().strip()
    if "Crossroads" not in title or (view.path and heading not in title):
        yield title


def page_does_not_scroll_sideways(view: View) -> Iterator[str]:
    main = "document.querySelector('[data-testid=stMain]')"
    if view.page.evaluate(f"{main}.scrollWidth > innerWidth"):
        yield f"{view.page.evaluate(f'{main}.scrollWidth')} pixels"


def map_is_drawn(view: View) -> Iterator[str]:
    container = view.map.locator(".leaflet-container")
    if (frames := view.map_frame.count()) != 1:
        yield f"{frames} frames"
    if (state := container.get_attribute("data-state")) != "ready":
        yield f"{state}"
    if view.map.locator("path.cr-home").count() == 0:
        yield "no Kazakhstan"
    if (shapes := view.map.locator("svg path.leaflet-interactive").count()) <= 100:
        yield f"{shapes} shapes"


def frame_is_named_for_screen_readers(view: View) -> Iterator[str]:
    name = view.map_frame.get_attribute("title") or ""
    if not name or "streamlit" in name:
        yield repr(name)


def theme_reaches_the_map(view: View) -> Iterator[str]:
    if (theme := view.frame.evaluate("document.documentElement.dataset.theme")) != view.theme:
        yield f"{theme}"


def map_has_room(view: View) -> Iterator[str]:
    window = SIZES[view.size]
    frame = box(view.map_frame)
    width, height = view.frame.evaluate("[map.getSize().x, map.getSize().y]")
    line = view.frame.evaluate("document.querySelector('.cr-source-line').offsetHeight")
    heading = box(view.page.locator("h1").first)
    below = frame["y"] + frame["height"]
    rules = [("the source line is below the map", line > 10)]
    if view.path == "atlas":  # panels stand around its map
        rules += [("much of the frame", width * height >= 0.6 * frame["width"] * frame["height"])]
    else:
        rules += [
            ("the frame's width", abs(width - frame["width"]) <= 4),
            ("the frame's height but for the line", abs(height + line - frame["height"]) <= 4),
        ]
    if view.size == "desktop":
        rules += [("half of the window's width", frame["width"] >= window["width"] / 2)]
    if not view.path:  # the start page opens with its name, the map follows
        rules += [("half of the window's height", frame["height"] >= window["height"] / 2)]
    elif view.size == "desktop":
        rules += [
            ("most of the window's height", frame["height"] >= 0.8 * window["height"]),
            ("ends in the window", below <= window["height"]),
        ]
    else:
        rules += [
            ("the whole width", frame["width"] >= window["width"] - 2 and abs(frame["x"]) <= 1),
            # The atlas has its years within reach of a thumb.
            ("in the first screen", below <= window["height"] if view.path == "atlas" else True),
            ("before the words", view.path in HEADED or frame["y"] < heading["y"]),
        ]
    yield from (f"not: {rule}, frame {frame}" for rule, holds in rules if not holds)


def name_stands_above_the_map(view: View) -> Iterator[str]:
    """In the first screen of a phone."""
    name = view.page.locator(".cr-map-name")
    heading = view.page.locator("h1").first.inner_text()
    if not name.is_visible() or name.inner_text() != heading:
        yield f"{name.all_inner_texts()}, not {heading!r}"
        return
    lies, frame = box(name), box(view.map_frame)
    if lies["y"] < 0 or lies["y"] + lies["height"] > frame["y"] + 1:
        yield f"name {lies}, map {frame}"
    if frame["y"] > SIZES["phone"]["height"] / 2:
        yield f"map only at {frame['y']}"


def map_is_not_called_late(view: View) -> Iterator[str]:
    if view.page.evaluate(SHOW_LATE):
        yield "once some seconds have passed"
    expect(late(view.page)).to_be_hidden()


FIRST: tuple[Check, ...] = (no_fault_in_silence, no_request_leaves_the_app)
"""Before anything else is asked for."""
WEIGHED: tuple[Check, ...] = (few_files_of_code, first_view_is_light, shapes_are_light)
"""Where nothing comes from the browser's cache."""
OF_PAGE: tuple[Check, ...] = (title_names_the_page, page_does_not_scroll_sideways)
OF_MAP: tuple[Check, ...] = (
    map_is_drawn,
    frame_is_named_for_screen_readers,
    theme_reaches_the_map,
    map_has_room,
    map_is_not_called_late,
    the_word_about_it_covers_no_button_of_the_map,
)
OF_NAMES: tuple[Check, ...] = (legend_tells_what_is_drawn, names_lie_apart)
OF_WORDS: tuple[Check, ...] = (
    citations_have_their_sources,
    notes_open_on_focus,
    tab_reaches_the_terms,
    a_citation_leads_to_its_source,
)
LOOKED_AT_EVERYWHERE = ("historical-context", "bridge")
"""Chapters whose maps together have every kind of name."""
POINTED_AT = "introduction"
"""The chapter whose notes are opened by the pointer, too, and by the focus on a phone."""
OTHER_CHAPTERS = [path for path in SECTIONS if path != POINTED_AT]
ON_THEIR_OWN = [path for path in PAGES if path not in OTHER_CHAPTERS]
"""One of each kind of page."""
WATCHED = ("", "bridge", "atlas")
"""One of each kind of map: whether anything jumps on a phone, too."""
DARK_FROM_THE_START = ("", "introduction", "atlas", "about")
"""One of each kind of page."""


@pytest.mark.parametrize("path", ON_THEIR_OWN, ids=lambda path: path or "start")
def test_large_window_light_then_dark(browser: Browser, app: str, path: str) -> None:
    view = blank_view(browser, app, path, "desktop", "light")
    record_shifts(view.page)
    opened(view)
    checks = (
        *FIRST,
        *((nothing_jumps_when_the_map_comes,) if view.has_map else ()),
        *WEIGHED,
        words_are_in_our_own_font,
        *OF_PAGE,
        accessible_page,
        *((*OF_MAP, accessible_map) if view.has_map else ()),
        *(OF_NAMES if view.has_map and path != NAMELESS else ()),
        *((legend_tells_what_is_drawn_close_by,) if view.has_map and path != NAMELESS else ()),
        *((*OF_WORDS, notes_open_under_the_pointer) if path == POINTED_AT else ()),
    )
    faults = [*faults_of(view, checks), *faults_in_the_dark(view)]
    view.page.context.close()
    assert faults == []


def faults_in_the_dark(view: View) -> list[str]:
    """Turns page and map dark."""
    view.turn("dark")
    of_theme = (theme_reaches_the_map,) if view.has_map else ()
    checks = (*of_theme, readable_colours, *FIRST)
    return [f"dark: {one}" for one in faults_of(view, checks)]


@pytest.mark.parametrize("path", OTHER_CHAPTERS)
def test_large_window_of_another_chapter(new_window: OpenPage, path: str) -> None:
    """Gone on to from another page; what its map asks for is weighed all the same."""
    view = new_window(path)
    session = view.page.context.new_cdp_session(view.page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    opened(view)
    session.detach()
    checks = (
        *FIRST,
        *WEIGHED,
        words_are_in_our_own_font,
        *OF_PAGE,
        accessible_page,
        *OF_MAP,
        accessible_map,
        *OF_NAMES,
        # While the map is in the window: elsewhere no frame of it is painted.
        *((names_lie_apart_everywhere,) if path in LOOKED_AT_EVERYWHERE else ()),
        legend_tells_what_is_drawn_close_by,
        *OF_WORDS,
        *FIRST,
    )
    assert [*faults_of(view, checks), *faults_in_the_dark(view)] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "start")
def test_phone(new_window: OpenPage, untouched_window: OpenPage, path: str) -> None:
    """One of each kind of page is dark from the start."""
    dark = path in DARK_FROM_THE_START
    window = untouched_window if path in WATCHED else new_window
    view = window(path, size="phone", theme="dark" if dark else "light")
    if path in WATCHED:
        record_shifts(view.page)
    opened(view)
    chapter = path in SECTIONS
    checks = (
        *FIRST,
        *((nothing_jumps_when_the_map_comes,) if path in WATCHED else ()),
        first_view_is_light,
        *((name_stands_above_the_map,) if chapter else ()),
        *OF_PAGE,
        *(OF_MAP if view.has_map else ()),
        *(OF_NAMES if view.has_map and path != NAMELESS else ()),
        *((notes_open_on_focus,) if path == POINTED_AT else ()),
        *((readable_colours,) if dark else ()),
        *FIRST,
    )
    assert faults_of(view, checks) == []
