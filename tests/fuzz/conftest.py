"""One running app for all tests in this folder."""

from collections.abc import Iterator

import pytest

from crossroads.paths import ROOT
from tests.browser.servers import running
from tests.fuzz.visitor import visit


@pytest.fixture(scope="session")
def app() -> Iterator[str]:
    """Address of the app."""
    with running(ROOT) as origin:
        visit(origin, "bridge", "")  # the map's component is served from the first session on
        yield origin
