"""One app and one browser for all tests in this folder."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from .chromium import launch_options
from .servers import running
from .views import PAGES, SIZES, THEMES, View, blank_view, open_view

pytest.register_assert_rewrite("tests.browser.engine")

ROOT = Path(__file__).resolve().parents[2]
OpenPage = Callable[..., View]


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """The machine's own Chromium where there is one, else Playwright's."""
    return launch_options()


@pytest.fixture(scope="session")
def app() -> Iterator[str]:
    """Address of the app."""
    with running(ROOT) as origin:
        yield origin


COMBINATIONS = [
    (path, size, theme)
    for path in PAGES
    for size in SIZES
    for theme in THEMES
    if (size, theme) != ("phone", "dark")  # the small window changes no colour
]


@pytest.fixture(
    scope="session",
    params=COMBINATIONS,
    ids=["-".join((path or "start", size, theme)) for path, size, theme in COMBINATIONS],
)
def view(request: pytest.FixtureRequest, browser: Browser, app: str) -> Iterator[View]:
    """Every page in each size and each theme, opened once for all tests that only look at it."""
    opened = open_view(browser, app, *request.param)
    yield opened
    opened.page.context.close()


@pytest.fixture
def open_page(browser: Browser, app: str) -> Iterator[OpenPage]:
    """Opens a page for one test that may do with it what it likes."""
    opened: list[View] = []

    def open_one(path: str, size: str = "desktop", theme: str = "light") -> View:
        opened.append(open_view(browser, app, path, size, theme))
        return opened[-1]

    yield open_one
    for one in opened:
        one.page.context.close()


@pytest.fixture
def new_window(browser: Browser, app: str) -> Iterator[OpenPage]:
    """Gives a window that shows nothing yet: for addresses that are no pages of ours."""
    opened: list[View] = []

    def open_one(path: str, origin: str = app) -> View:
        opened.append(blank_view(browser, origin, path, "desktop", "light"))
        return opened[-1]

    yield open_one
    for one in opened:
        one.page.context.close()
