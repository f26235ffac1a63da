from typing import Any

import pytest

from crossroads.content.library import Library
from crossroads.dossiers.build import dossiers
from crossroads.geo.atlas import Atlas

Told = dict[str, dict[str, Any]]
"""JSON of each dossier by its key."""


@pytest.fixture(scope="session")
def told(library: Library, atlas: Atlas) -> Told:
    """All dossiers of the real data, as they travel."""
    return {key: one.wire() for key, one in dossiers(library, atlas).items()}
