import pytest

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.search.entries import search_entries
from crossroads.search.entry import Entry
from crossroads.search.matching import Searcher


@pytest.fixture(scope="session")
def entries(library: Library, atlas: Atlas) -> list[Entry]:
    return search_entries(library, atlas)


@pytest.fixture(scope="session")
def searcher(entries: list[Entry]) -> Searcher:
    return Searcher(entries)
