from itertools import pairwise

import pytest

from crossroads.content.library import Library
from crossroads.content.prose import headed_parts
from crossroads.search.entry import Entry
from crossroads.search.matching import Searcher
from crossroads.search.passages import begins_no_other


def passage(id_: str, title: str, words: str) -> Entry:
    return Entry("passage", id_, title, "", (title, words))


def test_every_scene_and_every_heading_is_there(library: Library, entries: list[Entry]) -> None:
    ids = [entry.id for entry in entries if entry.kind == "passage"]
    assert len(set(ids)) == len(ids)
    for section in library.sections.values():
        assert {f"{section.id}/{scene.id}" for scene in section.scenes} <= set(ids)
        headings = section.body.count("\n## ")
        assert [one for one in ids if one.startswith(f"{section.id}/#")] != []
        assert sum(one.startswith(f"{section.id}/#") for one in ids) == headings + 1


def test_passages_stand_last(entries: list[Entry]) -> None:
    kinds = [entry.kind == "passage" for entry in entries]
    assert not any(before and not after for before, after in pairwise(kinds))


def test_a_passage_is_told_as_a_reader_sees_it() -> None:
    text = "Above [@a-1].\n\n## The [[node|nodes]]\n{{x}} km *to* [fly](map:fly=otrar)!\n\nOn.\n"
    assert headed_parts(text) == [("", "Above ."), ("The nodes", "km to fly ! On.")]


def test_words_with_which_others_begin_are_left_out() -> None:
    assert begins_no_other(["road", "roads", "a", "rod", "roadside", "rod"]) == [
        "a",
        "roadside",
        "rod",
    ]


@pytest.fixture
def searcher_of_passages() -> Searcher:
    return Searcher(
        [
            Entry("term", "gauges", "gauges", "", ("gauges",)),
            passage("bridge/rails", "Where the rails change", "cranes lift containers gauge"),
            passage("bridge/#1", "Four ways across", "rails cranes"),
        ]
    )


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("rail", [("bridge/rails", 60), ("bridge/#1", 50)]),
        ("cran rails", [("bridge/rails", 50), ("bridge/#1", 50)]),
        ("rails paris", []),
        ("gauge", [("gauges", 500), ("bridge/rails", 50)]),
        ("cranez", []),
        ("ra", []),
    ],
)
def test_all_words_must_begin_words_of_the_passage(
    searcher_of_passages: Searcher, query: str, found: list[tuple[str, int]]
) -> None:
    assert [(hit.entry.id, hit.score) for hit in searcher_of_passages.find(query)] == found


def test_a_passage_stands_below_every_hit_by_name(searcher: Searcher) -> None:
    hits = searcher.find("Volga Germans", limit=20)
    kinds = [hit.entry.kind for hit in hits]
    assert "passage" in kinds
    assert kinds == sorted(kinds, key="passage".__eq__)
