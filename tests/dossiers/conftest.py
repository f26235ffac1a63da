from typing import Any

import pytest

from crossroads.content.library import Library
from crossroads.dossiers.build import dossiers
from crossroads.geo.atlas import Atlas


@pytest.fixture(scope="session")
def told(library: Library, atlas: Atlas) -> dict[str, Any]:
    """All dossiers of the real data, as they travel."""
    return {key: one.wire() for key, one in dossiers(library, atlas).items()}
