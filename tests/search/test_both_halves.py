"""The browser finds what Python finds, in the same order."""

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from crossroads.search.entry import Entry
from crossroads.search.index import index_record
from crossroads.search.matching import Searcher
from tests.node import run_module

QUERIES = Path(__file__).parents[1] / "data" / "search_queries.yaml"
ODD = (
    "", "  ", "?!", "a", "as", "ş", "ß", "İSTANBUL", "ΤΡΑΠΕΖΟΥΣ", "Ёё Йй", "Қ қ", "長安",
    "한국", "إسفيجاب", "c5+1", "c 5", "🐪 astana", "'", "ʻ", "Chang´an", "кызыл  орда", "о",
    "of the", "1991", "751",
    "union of soviet socialist republics and many more words than any name in the atlas has",
    "rfpf[cnfy", "йфяфйыефт", "fkvfns", "0fpf0cnfy", "Ural River", "река Урал", "Жайық өзені",
    "область Жетісу", "river", "sea lake", "Foobarstan", "Shangri La", "qwxzvj", "Aral Sea region",
    "constructor", "__proto__ river", "famine herders", "ra", "fifteen out of one", "the of and",
    "words that no passage has", "caravan donkeys otrar",
    "kazakhstan " * 30, "conference on interaction and confidence building measures in asya",
)  # fmt: skip
TYPOS = 200


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
    named = [entry for entry in entries if entry.kind != "passage"]
    return [misspelt(chance.choice(chance.choice(named).names), chance) for _ in range(TYPOS)]


@pytest.fixture(scope="module")
def queries(entries: list[Entry]) -> list[str]:
    asked = [one["query"] for one in yaml.safe_load(QUERIES.read_text(encoding="utf-8"))]
    halves = [query[: length + 1] for query in asked[:20] for length in range(len(query))]
    return [*asked, *ODD, *halves, *typos(entries)]


@pytest.fixture(scope="module")
def theirs(entries: list[Entry], queries: list[str]) -> dict[str, Any]:
    """What the browser's half knows and finds."""
    asked = {"index": index_record(entries).wire(), "queries": queries}
    answer: dict[str, Any] = run_module("search/found.ts", asked)
    return answer


def test_the_browser_finds_the_same_in_the_same_order(
    theirs: dict[str, Any], entries: list[Entry], queries: list[str]
) -> None:
    searcher = Searcher(entries)
    ours = [
        [[hit.entry.kind, hit.entry.id, hit.score] for hit in searcher.find(query)]
        for query in queries
    ]
    for query, own, other in zip(queries, ours, theirs["found"], strict=True):
        assert other == own, query
    assert sum(map(bool, ours)) > len(queries) * 0.9


def test_the_browser_takes_the_same_for_near(
    theirs: dict[str, Any], entries: list[Entry], queries: list[str]
) -> None:
    searcher = Searcher(entries)
    for query, other in zip(queries, theirs["near"], strict=True):
        assert other == [[entry.kind, entry.id] for entry in searcher.nearest(query)], query


def test_the_browser_has_every_entry_with_its_place(
    theirs: dict[str, Any], entries: list[Entry]
) -> None:
    assert theirs["entries"] == [
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
