"""One service behind nginx for all tests in this folder, and the browser of the browser tests."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.chromium import launch_options
from tests.browser.views import View, blank_view

from .service import Service, served

pytest.register_assert_rewrite("tests.deploy.crowd")

NewVisitor = Callable[..., View]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The test that kills a process comes last: nginx leaves that process alone for a while."""
    items.sort(key=lambda item: item.path.name == "test_takeover.py")


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """The machine's own Chromium where there is one, else Playwright's."""
    return launch_options()


@pytest.fixture(scope="session")
def service() -> Iterator[Service]:
    """Two processes behind nginx."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)  # nginx reads it as a user of its own
        with served(Path(folder)) as running:
            yield running


@pytest.fixture
def new_visitor(browser: Browser, service: Service) -> Iterator[NewVisitor]:
    """Gives a window with an empty cache and no cookie, which shows nothing yet."""
    given: list[View] = []

    def come(path: str, theme: str = "light") -> View:
        given.append(blank_view(browser, service.origin, path, "desktop", theme))
        return given[-1]

    yield come
    for view in given:
        view.page.context.close()
