"""Whatever stands in the quiz's address or in a browser's storage: a sensible quiz comes."""

import csv
import datetime as dt
import io
import json
import random
import unicodedata
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crossroads.quiz.asked_round import KINDS, asked_round, round_query, that_fits
from crossroads.quiz.round import round_of
from tests.node import Answers, answering

from .addresses import CHAPTERS, HOSTILE, quiz_queries
from .effort import effort
from .spoiling import SCALARS, _spoil_somewhere, cut, letters_changed, snippet_put_in
from .test_reading import parameters

DAY = "2026-11-27"
IDS = ("a", "b", "c", "d", "__proto__", "constructor")
OUTCOMES = ("right", "late", "missed")
ITEMS = [
    {"id": f"{chapter}-{kind}-{level}", "chapter": chapter, "kind": kind, "level": level}
    for chapter in CHAPTERS
    for kind in KINDS
    for level in (1, 2, 3)
]
LISTED = [SimpleNamespace(**item) for item in ITEMS]
MILLION, MANY = 1_000_000, 5_000
UNSEEN = {"Cc", "Cf", "Zl", "Zp"}
"""Categories of signs that nobody sees, or that break or turn a line."""
ROUND = {
    "round": "round",
    "items": ["a", "b", "c", "d"],
    "asked": 2,
    "ahead": [["c", False], ["a", True], ["d", False], ["a", True]],
    "ended": [["a", "missed", 3, 9.5], ["b", "late", 2, 0.25]],
}
MEMORY: dict[str, Any] = {
    "version": 1,
    "answers": 120,
    "items": [
        ["a", 0.5, 9.5, "2026-11-20"],
        ["b", 3.25, 5, DAY],
        ["__proto__", 365, 1, "2026-11-28"],
        ["unknown", 0.001, 10, "1970-01-01"],
    ],
    "tenths": [*[[0, 0, 0, 0]] * 8, [10, 8.5, 8, 1.5], [40, 38.5, 39, 1.25]],
}
BYTES = (cut, letters_changed, snippet_put_in)

_odd = st.one_of(
    st.sampled_from(SCALARS), st.sampled_from(HOSTILE), st.sampled_from(IDS), st.floats()
)
_trees = st.recursive(
    _odd,
    lambda inner: st.one_of(
        st.lists(inner, max_size=5),
        st.dictionaries(st.sampled_from([*ROUND, *MEMORY, *IDS]), inner, max_size=6),
    ),
    max_leaves=15,
)
_number = st.one_of(
    st.integers(-1, 9), st.sampled_from((0.5, -0.25, 2**53, 1e300, "3", None, True, [2], "NaN"))
)
_id = st.sampled_from(("a", "b", "c", "nobody", 1, None, "__proto__"))
_rounds = st.fixed_dictionaries(
    {
        "items": st.one_of(st.lists(_id, max_size=3), _odd),
        "asked": _number,
        "ahead": st.lists(st.tuples(_id, st.sampled_from((False, True, 0, None))), max_size=4),
        "ended": st.lists(
            st.tuples(_id, st.sampled_from((*OUTCOMES, "toString", 1)), _number, _number),
            max_size=3,
        ),
    }
)
_memories = st.fixed_dictionaries(
    {
        "version": st.sampled_from((1, 1, 1, "1", 2)),
        "answers": _number,
        "items": st.lists(
            st.tuples(
                _id,
                st.one_of(_number, st.floats(0.001, 36_500)),
                st.one_of(_number, st.floats(1, 10)),
                st.one_of(st.dates().map(str), st.sampled_from(("0000-01-01", "9999-12-31", "x"))),
            ),
            max_size=4,
        ),
        "tenths": st.lists(st.tuples(_number, _number, _number, _number), min_size=9, max_size=11),
    }
)


def spoilt(tree: dict[str, Any], seed: int) -> str:
    """A written form with something in it wrong."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    if chance.random() < 0.3:
        changed = chance.choice(BYTES)(json.dumps(tree).encode(), chance)
        return changed.decode("utf-8", "replace")
    text = json.dumps(tree)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        if changing := json.loads(text):
            _spoil_somewhere(changing, chance)
        text = json.dumps(changing)
    return text


def kept_texts(
    good: dict[str, Any], nearly: st.SearchStrategy[dict[str, Any]]
) -> st.SearchStrategy[str]:
    """What may stand in the storage in the place of a written form."""
    return st.one_of(
        st.integers(0, 10**9).map(lambda seed: spoilt(good, seed)),
        nearly.map(lambda tree: json.dumps({"round": "round", **tree})),
        _trees.map(json.dumps),
        st.sampled_from(HOSTILE),
    )


@pytest.fixture(scope="module")
def browser_half() -> Iterator[Answers]:
    with answering("quiz/reading.ts") as answers:
        yield answers


def answer_of(browser_half: Answers, way: str, **asked: object) -> Any:
    answer = browser_half([way, asked])
    assert "thrown" not in (answer or {}), answer["thrown"]
    return answer


@effort(few=150, whole=10_000)
@given(quiz_queries)
@example(f"seed={'a' * MANY}&count={'9' * MANY}&level={'1' * MANY}&chapter={'%E2%80%AE' * 100}")
@example(f"kinds={'a,place,' * MANY}&seed=1")
@example(f"kinds={','.join(map(str, range(150_000)))}&seed=1")  # a megabyte
@example("seed=%F0%90%B0%B4%00%EF%BB%BF%E2%80%AE%0D%0A&count=50")
@example("seed=&seed=abc&level=&level=2")
def test_an_address_gives_a_round_and_the_same_in_both_halves(
    browser_half: Answers, query: str
) -> None:
    found = answer_of(
        browser_half, "address", query=query, chapters=CHAPTERS, kinds=KINDS, items=ITEMS
    )
    asked = found["asked"]
    expect_round(asked)
    told = found["told"]
    assert len(told) < 500
    assert not UNSEEN & set(map(unicodedata.category, told))
    assert not set(found["file"]) & set("/\\<>:\"'&\u202e\0 ")
    written = found["written"]
    assert written.isascii()
    assert not set(written) & set("<>\"'`\\# \n")
    assert found["again"] == {"asked": asked, "wrong": []}
    ours = asked_round(parameters(found["search"]), CHAPTERS)
    if ours is None:
        assert asked["seed"] is None
        return
    assert asked == {
        "chapter": ours.chapter,
        "kinds": ours.kinds and list(ours.kinds),
        "level": ours.level,
        "count": ours.count,
        "seed": ours.seed,
    }
    assert found["drawn"] == [item.id for item in round_of(LISTED, ours)]
    assert asked_round(dict(parse_qsl(round_query(ours))), CHAPTERS) == ours
    assert 0 < len(round_of(LISTED, that_fits(LISTED, ours))) <= ours.count


def expect_round(asked: dict[str, Any]) -> None:
    assert asked["chapter"] in (None, *CHAPTERS)
    assert asked["level"] in (None, 1, 2, 3)
    assert 1 <= asked["count"] <= 50
    kinds = asked["kinds"]
    assert kinds is None or (kinds and set(kinds) < set(KINDS) and len(kinds) == len(set(kinds)))
    assert asked["seed"] is None or 1 <= len(asked["seed"]) <= 40


@effort(few=150, whole=20_000)
@given(kept_texts(ROUND, _rounds))
@example(json.dumps(ROUND))
@example("[" * MILLION)
@example(json.dumps(ROUND | {"items": ["a"] * MANY, "ended": [["a", "right", 1, 1]] * MANY}))
@example(json.dumps(ROUND | {"ahead": [["c", False], ["d", False]] + [["a", True]] * MANY}))
def test_a_round_goes_on_or_begins_anew(browser_half: Answers, text: str) -> None:
    found = answer_of(browser_half, "round", text=text, ids=IDS)
    if text == json.dumps(ROUND):
        assert {"round": "round", **found["progress"]} == ROUND
    if found is not None:
        expect_sensible(**found)


def expect_sensible(progress: dict[str, Any], places: list[Any], table: str) -> None:
    """Each question ends once and none is asked for ever; what is counted can be counted."""
    items = progress["items"]
    assert items
    assert len(set(items)) == len(items)
    assert set(items) <= set(IDS)
    last = progress["asked"]
    for id_, number, of in places:
        assert id_ in items
        assert number == last + 1
        assert number <= of <= 3 * len(items)
        last = number
    assert not places or places[-1][1] == places[-1][2]
    head, *rows = csv.reader(io.StringIO(table))
    assert len(head) == 7
    assert sorted(row[3] for row in rows) == sorted(items)
    for row in rows:
        outcome, tries, seconds = row[4:]
        assert outcome in {f"outcome_{one}" for one in OUTCOMES}
        assert tries.isdecimal()
        assert 0 <= float(seconds) < 2**53


@effort(few=40, whole=5_000)
@given(
    st.lists(st.sampled_from([*IDS, *HOSTILE]), min_size=1, max_size=8, unique=True),
    st.lists(st.sampled_from(OUTCOMES), max_size=24),
)
@example(list("abcdef"), ["missed"] * 24)
def test_a_good_round_is_never_lost(
    browser_half: Answers, ids: list[str], outcomes: list[str]
) -> None:
    steps = answer_of(browser_half, "played", ids=ids, outcomes=outcomes)
    assert len(steps) >= min(len(ids), len(outcomes))
    for asked, reloaded_before, reloaded_meanwhile in steps:
        assert reloaded_before == asked
        assert reloaded_meanwhile == asked


@effort(few=150, whole=20_000)
@given(kept_texts(MEMORY, _memories))
@example(json.dumps(MEMORY))
@example("[" * MILLION)
@example(json.dumps(MEMORY | {"items": [[f"{one}", 1, 5, DAY] for one in range(MANY)]}))
@example(json.dumps(MEMORY | {"items": [["a", 1, 5, "9999-12-31"], ["b", 1, 5, "0000-01-01"]]}))
def test_a_memory_is_taken_as_far_as_it_is_sound(browser_half: Answers, text: str) -> None:
    found = answer_of(browser_half, "memory", text=text, ids=IDS, day=DAY)
    before, after, again = found["before"], found["after"], found["next"]
    for state in found.values():
        expect_foretold(state)
    assert before["kept"]
    assert left_as_it_was(text) <= {json.dumps(row) for row in before["rows"]}
    if text == json.dumps(MEMORY):
        assert len(before["rows"]) == len(MEMORY["items"])
        assert not before["damaged"]
    others = [row for row in before["rows"] if row[0] != IDS[0]]
    assert others == [row for row in after["rows"] if row[0] != IDS[0]]
    assert again["rows"] == after["rows"]
    assert not again["damaged"]


def left_as_it_was(text: str) -> set[str]:
    """The good memory's rows that stand in a text, where no other row is of the same item."""
    try:
        tree = json.loads(text, parse_constant=refuse)
    except (ValueError, RecursionError):
        return set()
    if not isinstance(tree, dict) or str(tree.get("version")) != "1":
        return set()
    if not isinstance(items := tree.get("items"), list) or isinstance(tree["version"], str):
        return set()
    rows = {json.dumps(row) for row in items}
    return {
        json.dumps(good)
        for good in MEMORY["items"]
        if [row for row in rows if row.startswith(json.dumps(good[:1])[:-1])] == [json.dumps(good)]
    }


def refuse(constant: str) -> None:
    """JSON has no NaN."""
    raise ValueError(constant)


def expect_foretold(state: dict[str, Any]) -> None:
    for recall, due in state["fading"]:
        assert 0 <= recall <= 1
        dt.date.fromisoformat(due)
    assert 0 <= state["due"] <= len(state["fading"])
    assert 0 <= state["missing"] <= 100
    told = state["calibration"]
    if told is None:
        return
    for share in (told["expected"], told["recalled"], told["brier"], told["constant"]):
        assert 0 <= share <= 1
