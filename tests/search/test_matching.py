from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from crossroads.search.entry import Entry
from crossroads.search.matching import Searcher

Scores = Callable[..., dict[str, int]]

QUERIES = yaml.safe_load((Path(__file__).parents[1] / "data" / "search_queries.yaml").read_text())


def place(name: str, *more: str) -> Entry:
    return Entry("place", name.lower().replace(" ", "-"), name, "", (name, *more))


@pytest.fixture
def scores() -> Scores:
    def find(query: str, *names: str) -> dict[str, int]:
        hits = Searcher([place(name) for name in names]).find(query)
        return {hit.entry.name: hit.score for hit in hits}

    return find


@pytest.mark.parametrize("query", QUERIES, ids=[f"{one['query']}-{one['kind']}" for one in QUERIES])
def test_what_a_student_wants_is_among_the_first_three(
    searcher: Searcher, query: dict[str, str]
) -> None:
    found = [(hit.entry.kind, hit.entry.id) for hit in searcher.find(query["query"])[:3]]
    assert (query["kind"], query["id"]) in found


def test_the_queries_are_many_and_of_every_kind(entries: list[Entry]) -> None:
    assert len({one["query"] for one in QUERIES}) >= 150
    assert {one["kind"] for one in QUERIES} == {entry.kind for entry in entries}


@pytest.mark.parametrize(
    "query", ["", "   ", "?!–'", "qwxzvj", "zzzz", "ъъъъъъ", "xq", "𐰚𐰚", "qwxzvj " * 40]
)
def test_nothing_is_found_for_nothing_and_nonsense(searcher: Searcher, query: str) -> None:
    assert searcher.find(query) == []


def test_the_better_kind_of_match_comes_first(scores: Scores) -> None:
    names = ("New Orenburg", "Burg Oren", "Orenburg Steppe", "Sorenburg", "Orenburg", "Orenbuzg")
    found = scores("orenburg", *names)
    assert found == {
        "Orenburg": 600,
        "Orenburg Steppe": 500,
        "New Orenburg": 400,
        "Sorenburg": 200,
        "Orenbuzg": 87,  # one letter of eight
    }
    assert list(found) == sorted(found, key=found.__getitem__, reverse=True)
    assert scores("oren burg", *names)["Burg Oren"] == 300


def test_words_may_come_in_any_order_and_half_typed(scores: Scores) -> None:
    assert scores("coop shang", "Shanghai Cooperation Organisation") == {
        "Shanghai Cooperation Organisation": 300
    }
    assert scores("coop paris", "Shanghai Cooperation Organisation") == {}


@pytest.mark.parametrize(
    ("query", "name", "likeness"),
    [
        ("Almati", "Almaty", 83),  # 1 of 6
        ("landlokced", "landlocked", 80),  # 2 of 10
        ("Atsana", "Astana", 66),  # 2 of 6: two letters that change places are two edits
        ("Shangai Coperation", "Shanghai Cooperation Organisation", 87),  # the worse word: 1 of 8
        ("sitting", "kitten", None),  # 3 of 7
        ("Sunday", "Saturday", None),  # 3 of 8
        ("soc", "sco", None),  # too short to be alike
        ("an", "Astana", None),  # too short to stand inside
    ],
)
def test_likeness_is_the_share_of_letters_that_stay(
    scores: Scores, query: str, name: str, likeness: int | None
) -> None:
    assert scores(query, name).get(name) == likeness


def test_equals_stay_in_order_and_the_limit_is_kept() -> None:
    searcher = Searcher([place(name) for name in ("Osh C", "Osh A", "Osh B")])
    assert [hit.entry.name for hit in searcher.find("osh")] == ["Osh C", "Osh A", "Osh B"]
    assert [hit.entry.name for hit in searcher.find("osh", limit=2)] == ["Osh C", "Osh A"]


def test_an_entry_counts_once_with_its_best_name() -> None:
    (hit,) = Searcher([place("Astana", "Akmola", "Akmolinsk")]).find("akmola")
    assert (hit.entry.name, hit.score) == ("Astana", 600)


def test_every_name_finds_its_entry(entries: list[Entry]) -> None:
    searcher = Searcher(entries)
    boxes = {entry.id for entry in entries if entry.kind == "box"}
    for entry in entries:
        if entry.kind == "passage" and entry.id in boxes:
            continue  # by its title the box itself is found
        hits = searcher.find(entry.name, limit=len(entries))
        if entry.kind != "passage":
            hits = [hit for hit in hits if hit.score == hits[0].score]
        assert entry in [hit.entry for hit in hits], entry.name


@pytest.mark.parametrize("name", ["Almaty", "Taraz", "Kashgar", "Samarkand", "Turkistan"])
def test_a_city_stands_before_the_historical_place_of_its_name(
    searcher: Searcher, name: str
) -> None:
    found = [(hit.entry.kind, hit.entry.id) for hit in searcher.find(name)]
    assert found[:2] == [("city", name.lower()), ("place", name.lower())]


def test_a_generic_word_does_not_hinder() -> None:
    river = Entry("water", "ural", "Ural", "", ("Ural",))
    town = Entry("city", "oral", "Oral", "", ("Oral", "Ural"))
    hills = Entry("region", "ural-mountains", "Ural Mountains", "", ("Ural Mountains",))
    searcher = Searcher([town, river, hills])
    found = [(hit.entry.id, hit.score) for hit in searcher.find("Ural River")]
    assert found == [("ural", 600), ("oral", 599), ("ural-mountains", 499)]
    assert [hit.score for hit in searcher.find("область Ural")] == [599, 599, 499]


def test_a_generic_word_that_belongs_to_a_name_stays(scores: Scores) -> None:
    assert scores("Yellow River", "Yellow River", "Yellowstone National Park") == {
        "Yellow River": 600
    }
    assert scores("river", "River", "Ural") == {"River": 600}


def test_the_other_keyboard_is_tried_last(scores: Scores) -> None:
    assert scores("rfpf[cnfy", "Казахстан") == {"Казахстан": 600}
    assert scores("йфяфйыефт", "Qazaqstan", "Казахстан") == {"Qazaqstan": 600}
    assert scores("rfpf", "Казахстан", "Rfpfx") == {"Rfpfx": 500}
    assert scores("rfp", "Каз") == {}


def test_what_is_near_is_told(searcher: Searcher) -> None:
    assert [entry.id for entry in searcher.nearest("Foobarstan")][:1] == ["KZ"]
    assert searcher.nearest("qwxzvj") == searcher.nearest("xq") == searcher.nearest("") == []


def test_endless_words_are_cut(scores: Scores) -> None:
    assert scores("a" * 81, "a" * 80) == {"a" * 80: 600}
