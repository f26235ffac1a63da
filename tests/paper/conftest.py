"""The atlas on print's plane, projected once for all tests."""

import pytest

from crossroads.geo.atlas import Atlas
from crossroads.paper.plane import Plane


@pytest.fixture(scope="session")
def plane(atlas: Atlas) -> Plane:
    return Plane(atlas)
