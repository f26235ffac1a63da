"""What lessons are made of, with the real data."""

import pytest

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.studio.check import Shelf


@pytest.fixture(scope="session")
def shelf(library: Library, atlas: Atlas) -> Shelf:
    return Shelf(library, atlas)
