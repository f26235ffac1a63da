from typing import Any

import pytest

from crossroads.content.library import Library
from crossroads.dossiers.build import dossiers
from crossroads.geo.atlas import Atlas

DossierRecords = dict[str, dict[str, Any]]
"""JSON of each dossier by its key."""


@pytest.fixture(scope="session")
def records(library: Library, atlas: Atlas) -> DossierRecords:
    """All dossiers of the real data, as they travel."""
    return {key: dossier.wire() for key, dossier in dossiers(library, atlas).items()}
