"""One app and one browser for all tests in this folder."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from .chromium import launch_options
from .servers import running
from .story import Story, walking_window
from .views import SIZES, View, blank_page, new_context, opened

pytest.register_assert_rewrite("tests.browser.engine")

ROOT = Path(__file__).resolve().parents[2]
OpenPage = Callable[..., View]


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """The machine's own Chromium where there is one, else Playwright's.

    All windows share one process, which has compiled the page's scripts already.
    """
    options = launch_options()
    return {**options, "args": [*options["args"], "--process-per-site"]}


@pytest.fixture(scope="session")
def app() -> Iterator[str]:
    """Address of the app."""
    with running(ROOT) as origin:
        yield origin


@pytest.fixture(scope="session")
def profiles(browser: Browser) -> Iterator[Mapping[str, BrowserContext]]:
    """One profile for each size, so that what has been fetched once need not be fetched again."""
    made = {size: new_context(browser, size) for size in SIZES}
    yield made
    for one in made.values():
        one.close()


@pytest.fixture
def new_window(profiles: Mapping[str, BrowserContext], app: str) -> Iterator[OpenPage]:
    """Gives a window that shows nothing yet, for a test that may do with it what it likes."""
    given: list[View] = []

    def open_one(path: str, origin: str = app, size: str = "desktop", theme: str = "light") -> View:
        given.append(blank_page(profiles[size], origin, path, size, theme))
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


@pytest.fixture(scope="module")
def walking(browser: Browser, app: str) -> Iterator[View]:
    """One window a module for all its walks."""
    view = walking_window(browser, app)
    yield view
    view.page.context.close()


@pytest.fixture
def story(walking: View) -> Story:
    """Visits any address; every visit loads its page anew."""
    return Story(walking)
