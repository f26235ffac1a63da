import pytest

from crossroads.search.entries import search_entries
from crossroads.search.matching import Searcher


@pytest.fixture(scope="session")
def entries(library, atlas):
    return search_entries(library, atlas)


@pytest.fixture(scope="session")
def searcher(entries):
    return Searcher(entries)
