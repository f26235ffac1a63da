"""The main pages in Firefox."""

from collections.abc import Iterator

import pytest

from .engine import MainPages
from .firefox import opened_firefox
from .window import Window

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("firefox")]


@pytest.fixture(scope="module")
def window(app: str) -> Iterator[Window]:
    with opened_firefox() as opened:
        opened.origin = app
        yield opened


class TestFirefox(MainPages):
    """Inherits its tests."""
