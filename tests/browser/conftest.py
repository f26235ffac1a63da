"""One browser for all tests in this folder."""

import contextlib
import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, ViewportSize

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.lesson.choice import TOUR, lesson_named
from crossroads.lesson.document import lesson_html

from .chromium import launch_options
from .firefox import Firefox, opened_firefox
from .site import BASE, SiteView, served_files
from .story import Story
from .views import SIZES, FileView, View, blank_page, new_context, opened

pytest.register_assert_rewrite("tests.browser.engine", "tests.browser.walk")

LONG = ("test_walk.py", "test_studio.py")
"""Files of tests that take half a minute, which must not be the last ones that are begun."""
OpenPage = Callable[..., View]
OpenFile = Callable[[str], FileView]
STICK = "Мои уроки 2026"
"""A folder with spaces and letters that an address can't hold as they are."""
LARGEST_FILE = 3_000_000
"""Bytes that a lesson has at most; the tour is the largest."""
LARGE_TILES = ("--default-tile-width=1024", "--default-tile-height=1024")
"""Without a graphics card each of many small tiles costs."""
NO_OPTIMIZING = "--js-flags=--no-opt"
"""A page lives too short here for that to pay."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.path.name not in LONG)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """The machine's own Chromium where there is one, else Playwright's.

    Each window has a process of its own: where nine share one, a page takes twice as long to load.
    """
    options = launch_options()
    return {**options, "args": [*options["args"], *LARGE_TILES, NO_OPTIMIZING]}


@pytest.fixture(scope="session")
def profiles(browser: Browser) -> Iterator[Mapping[str, BrowserContext]]:
    """One profile for each size, so that what has been fetched once need not be fetched again."""
    made = {size: new_context(browser, size) for size in SIZES}
    yield made
    for one in made.values():
        one.close()


@pytest.fixture(scope="session")
def used_windows() -> list[View]:
    """Windows that no test has now; a page comes in one of them for less than in a new one."""
    return []


@pytest.fixture
def new_window(
    profiles: Mapping[str, BrowserContext], app: str, used_windows: list[View]
) -> Iterator[OpenPage]:
    """Gives a window that goes nowhere by itself; what a test routes and emulates ends with it."""
    given: list[View] = []

    def open_one(
        path: str,
        origin: str = app,
        size: str = "desktop",
        theme: str = "light",
        window: ViewportSize | None = None,
    ) -> View:
        view = _used(used_windows, size, window or SIZES[size])
        if view is None:
            view = blank_page(profiles[size], origin, path, size, theme)
            view.page.set_viewport_size(window or SIZES[size])
        else:
            elsewhere, view.origin, view.path = view.origin != origin, origin, path
            if elsewhere:  # where the page that is left would go on asking for its own server
                view.page.goto("about:blank")
                view.forget_records()
            view.emulate(theme)
        given.append(view)
        return view

    yield open_one
    used_windows += given


def _used(windows: list[View], size: str, window: ViewportSize) -> View | None:
    """A used window of a size, as new; one that the browser has given up meanwhile is let go."""
    for view in [one for one in windows if one.size == size]:
        windows.remove(view)
        with contextlib.suppress(Error):
            view.forget(window)
            return view
    return None


@pytest.fixture
def untouched_window(profiles: Mapping[str, BrowserContext], app: str) -> Iterator[OpenPage]:
    """Gives a window of which a test may take clock, scripts and web sockets into its hands."""
    given: list[View] = []

    def open_one(path: str, size: str = "desktop", theme: str = "light") -> View:
        given.append(blank_page(profiles[size], app, path, size, theme))
        return given[-1]

    yield open_one
    for one in given:
        one.page.close()


@pytest.fixture
def open_page(new_window: OpenPage, app: str) -> OpenPage:
    """Gives a window that shows a page."""

    def open_one(path: str, size: str = "desktop", theme: str = "light") -> View:
        return opened(new_window(path, app, size, theme))

    return open_one


@pytest.fixture(scope="session")
def walking(profiles: Mapping[str, BrowserContext], app: str) -> View:
    """One window for all walks."""
    return blank_page(profiles["desktop"], app, "", "desktop", "light")


@pytest.fixture
def story(walking: View) -> Story:
    """Visits any address; a visit loads its page anew where a test does not say otherwise."""
    return Story(walking)


@pytest.fixture(scope="session")
def open_file(
    browser: Browser, library: Library, atlas: Atlas, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[OpenFile]:
    """Gives a window for a lesson's file by its name, in a browser without any net.

    Files take seconds, so that who asks for them bears the mark `xdist_group("lesson-file")`.
    """
    folder = tmp_path_factory.mktemp("stick") / STICK
    folder.mkdir()
    context = new_context(browser, "desktop")
    context.set_offline(True)

    def open_one(name: str) -> FileView:
        path: Path = folder / f"урок {name}.html"
        if not path.exists():
            text = lesson_html(lesson_named(name, library), library, atlas, dt.date.today())
            path.write_text(text, encoding="utf-8")
            assert path.stat().st_size < LARGEST_FILE
        view = FileView(context.new_page(), f"{path.as_uri()}#", name, "desktop", "light")
        view.listen()
        return view

    yield open_one
    context.close()


@pytest.fixture(scope="session")
def walking_file(open_file: OpenFile) -> Story:
    """The window for all walks in the tour's file."""
    return Story(open_file(TOUR))


@pytest.fixture(scope="session")
def site_origin(site: Path) -> Iterator[str]:
    """Of a plain web server that has the site at `BASE`."""
    with served_files(site.parent.parent) as origin:
        yield origin


@pytest.fixture(scope="session")
def walking_site(browser: Browser, site_origin: str) -> Iterator[Story]:
    """The window for all walks on the site."""
    with new_context(browser, "desktop") as context:
        origin = f"{site_origin}{BASE}en"
        view = SiteView(context.new_page(), origin, "", "desktop", "light")
        view.listen()
        yield Story(view)


@pytest.fixture(scope="session")
def firefox() -> Iterator[Firefox]:
    """The window of a Firefox, which takes seconds to start; in the tests of the group `site`."""
    with opened_firefox() as window:
        yield window
