"""The main pages in WebKit."""

from collections.abc import Iterator

import pytest

from .engine import MainPages
from .webkit import opened_webkit
from .window import Window

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("webkit")]


@pytest.fixture(scope="module")
def window(app: str) -> Iterator[Window]:
    with opened_webkit() as opened:
        opened.origin = app
        yield opened


class TestWebKit(MainPages):
    """Inherits its tests."""
