"""The browser finds what Python finds, in the same order."""

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from crossroads.search.publish import index_record
from playwright.sync_api import Browser

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.paths import STATIC
from crossroads.search.entries import search_entries
from crossroads.search.entry import Entry
from crossroads.search.matching import Searcher

pytestmark = pytest.mark.browser

QUERIES = Path(__file__).parents[1] / "data" / "search_queries.yaml"
SCRIPTS = ("vendor/fastest-levenshtein-1.0.16/fastest-levenshtein.js", "app/search_match.js")
ODD = (
    "", "  ", "?!", "a", "as", "ş", "ß", "İSTANBUL", "ΤΡΑΠΕΖΟΥΣ", "Ёё Йй", "Қ қ", "長安",
    "한국", "إسفيجاب", "c5+1", "c 5", "🐪 astana", "'", "ʻ", "Chang´an", "кызыл  орда", "о",
    "of the", "1991", "751",
    "union of soviet socialist republics and many more words than any name in the atlas has",
    "kazakhstan " * 30, "conference on interaction and confidence building measures in asya",
)  # fmt: skip
TYPOS = 200
FIND = """([index, queries]) => {
  const searcher = new crossroads.Searcher(index);
  const found = (query) => searcher.find(query).map(({ kind, id, score }) => [kind, id, score]);
  return queries.map(found);
}"""
ENTRIES = "(index) => new crossroads.Searcher(index).entries"


@pytest.fixture(scope="module")
def entries(library: Library, atlas: Atlas) -> list[Entry]:
    return search_entries(library, atlas)


@pytest.fixture
def page(browser: Browser) -> Any:
    context = browser.new_context()
    blank = context.new_page()
    for script in SCRIPTS:
        blank.add_script_tag(path=STATIC / script)
    yield blank
    context.close()


def misspelt(name: str, chance: random.Random) -> str:
    """The name after one or two slips: a letter lost, doubled, changed or moved."""
    letters = list(name)
    for _ in range(chance.choice((1, 2))):
        at = chance.randrange(len(letters))
        slip = chance.choice(("lose", "double", "change", "move"))
        if slip == "lose" and len(letters) > 1:
            del letters[at]
        elif slip == "double":
            letters.insert(at, letters[at])
        elif slip == "change":
            letters[at] = chance.choice(name)
        else:
            letters.insert(chance.randrange(len(letters)), letters.pop(at))
    return "".join(letters)


def typos(entries: Sequence[Entry]) -> list[str]:
    chance = random.Random(20261124)  # noqa: S311 - the same slips in every run
    return [misspelt(chance.choice(chance.choice(entries).names), chance) for _ in range(TYPOS)]


def test_the_browser_finds_the_same_in_the_same_order(page: Any, entries: list[Entry]):
    asked = [one["query"] for one in yaml.safe_load(QUERIES.read_text())]
    halves = [query[: length + 1] for query in asked[:20] for length in range(len(query))]
    queries = [*asked, *ODD, *halves, *typos(entries)]
    searcher = Searcher(entries)
    ours = [
        [[hit.entry.kind, hit.entry.id, hit.score] for hit in searcher.find(query)]
        for query in queries
    ]
    theirs = page.evaluate(FIND, [index_record(entries).wire(), queries])
    for query, own, other in zip(queries, ours, theirs, strict=True):
        assert other == own, query
    assert sum(map(bool, ours)) > len(queries) * 0.9


def test_the_browser_has_every_entry_with_its_place(page: Any, entries: list[Entry]):
    theirs = page.evaluate(ENTRIES, index_record(entries).wire())
    assert theirs == [
        {
            "kind": entry.kind,
            "id": entry.id,
            "name": entry.name,
            "detail": entry.detail,
            "layer": entry.layer,
            "at": None if entry.at is None else list(entry.at),
            "bounds": None if entry.bounds is None else list(entry.bounds),
        }
        for entry in entries
    ]
