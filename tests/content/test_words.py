"""Every key that the code needs is there, and every text can be filled as the code fills it."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import get_args

import pytest

from crossroads.compare.figures import MEASURES
from crossroads.content.library import Library, load_library
from crossroads.content.organizations import Organization
from crossroads.content.sources import READINGS
from crossroads.content.votes import Choice
from crossroads.content.words import FILLED, FILLED_IN_BROWSER, LAND, PLAIN, SLOTS
from crossroads.contract.quiz import QuizWords
from crossroads.contract.quiz_memory import MemoryWords
from crossroads.contract.words import BROWSER_WORDS, MESSAGE_WORDS
from crossroads.geo.registry import Layer
from crossroads.paths import ROOT
from tests.spoil import broken, faults

ONLY_KNOWN = "expected only known keys (is it misspelt?)"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "questions: Questions to think about\n",
            "",
            "questions: found nothing, expected a text (this key is required)",
        ),
        (
            "questions: Questions",
            "qestions: Questions",
            f"qestions: found 'Questions to think about', {ONLY_KNOWN}",
        ),
        ("land_cs: ", "land_csk: ", f"land_csk: found 'Czechoslovakia', {ONLY_KNOWN}"),
        ("close: Close", "close: no", "close: found False, expected a text"),
        ("close: Close", "close: 1992", "close: found 1992, expected a text"),
        ("close: Close", 'close: " "', "close: found ' ', expected a text"),
        (
            "close: Close",
            'close: "Close {it}"',
            "close: found 'Close {it}', expected a text without placeholders",
        ),
        (
            "Who belongs where, on {day}",
            "As of {dat}.",
            "compare_memberships: found 'As of {dat}.', expected the placeholders {day}",
        ),
        (
            "Who belongs where, on {day}",
            "Who belongs where.",
            "compare_memberships: found 'Who belongs where.', expected the placeholders {day}",
        ),
        (
            "Who belongs where, on {day}",
            "Who belongs where, on {}",
            "compare_memberships: found 'Who belongs where, on {}', "
            "expected the placeholders {day}",
        ),
        (
            "Who belongs where, on {day}",
            "Who belongs where, on {day.year}.",
            "compare_memberships: found 'Who belongs where, on {day.year}.', "
            "expected the placeholders {day}",
        ),
        (
            "Who belongs where, on {day}",
            "Who belongs where, on {day.",
            "compare_memberships: found 'Who belongs where, on {day.', "
            "expected each brace with its partner, and the placeholders {day}",
        ),
        (
            "Who belongs where, on {day}",
            "Who belongs where, on {day:g}.",
            "compare_memberships: found 'Who belongs where, on {day:g}.', "
            "expected the placeholders {day} in a form that fits them (day: str)",
        ),
        (
            "US${value:g} billion ({year})",
            "US${value:g} {share} billion ({year})",
            "trade_value: found 'US${value:g} {share} billion ({year})', "
            "expected the placeholders {value}, {year}",
        ),
        (
            "US${value:g} billion ({year})",
            "US${value:999999999g} billion ({year})",
            "trade_value: found 'US${value:999999999g} billion ({year})', "
            "expected the placeholders {value}, {year} in a form of at most 3 signs",
        ),
        # The browser only replaces a name in braces, and only the first of its kind.
        (
            "Memberships as on {day}.",
            "Memberships as on {day:s}.",
            "in_words_day: found 'Memberships as on {day:s}.', expected the placeholders {day}, "
            "each once and with nothing but its name in the braces",
        ),
        (
            "Memberships as on {day}.",
            "{day}: memberships as on {day}.",
            "in_words_day: found '{day}: memberships as on {day}.', expected the placeholders "
            "{day}, each once and with nothing but its name in the braces",
        ),
        (
            "Memberships as on {day}.",
            "Memberships as on {day}{{}}.",
            "in_words_day: found 'Memberships as on {day}{{}}.', expected the placeholders {day}, "
            "and no other brace",
        ),
    ],
    ids=lambda value: value.split(",")[0] if ": found" in value else "",
)
def test_a_wrong_text_is_refused(content_copy: Path, old: str, new: str, message: str) -> None:
    lines = faults(load_library, broken(content_copy, "en/words.yaml", old, new))
    assert f"words.yaml:{message}" in lines


def test_numbers_may_have_a_form(content_copy: Path) -> None:
    broken(content_copy, "en/words.yaml", "{value:g} billion ({year})", "{value:.1f} ({year:d})")
    words = load_library(content_copy).words
    assert words["trade_value"].format(value=4.5, year=2023) == "US$4.5 (2023)"


def test_a_former_state_may_be_named(content_copy: Path) -> None:
    broken(content_copy, "en/words.yaml", "land_cs:", "land_su: Soviet Union\nland_cs:")
    assert load_library(content_copy).words["land_su"] == "Soviet Union"


# The tables tell what the code does ---------------------------------------------------------


def test_no_key_is_declared_twice() -> None:
    times = Counter([*PLAIN, *FILLED, *FILLED_IN_BROWSER])
    assert [key for key, count in times.items() if count > 1] == []


def _literals(model: type[Organization] | type[Layer], field: str) -> set[str]:
    return set(get_args(model.model_fields[field].annotation))


def _made_keys() -> set[str]:
    """Keys that no source spells out, because they are made of a part and a name."""
    return {
        *_literals(Layer, "accuracy"),
        *(f"body_{kind}" for kind in _literals(Organization, "kind")),
        *(f"read_{reading}" for reading in READINGS),
        *(f"vote_{choice}" for choice in get_args(Choice)),
        *(f"compare_top_{measure}" for measure in MEASURES),
        *(f"compare_{measure}_value" for measure in MEASURES),
    }


def _sent_keys() -> set[str]:
    """Keys of the texts that the browser gets."""
    kinds = {key for key in PLAIN if key.startswith("kind_")}
    quiz = {f"quiz_{name}" for name in QuizWords.model_fields}
    memory = {f"quiz_memory_{name}" for name in MemoryWords.model_fields}
    return {*BROWSER_WORDS, *MESSAGE_WORDS, *kinds, *quiz, *memory}


def test_every_made_and_every_sent_key_is_declared() -> None:
    assert (_made_keys() | _sent_keys()) - set(SLOTS) == set()
    assert set(FILLED_IN_BROWSER) - _sent_keys() == set()
    assert set(FILLED) & _sent_keys() == set()


ROOMS = ("crossroads", "deploy")
"""Folders whose code says words of the interface."""


def _sources() -> Iterator[tuple[Path, str]]:
    for path in sorted(chain.from_iterable((ROOT / one).rglob("*.py") for one in ROOMS)):
        if path != ROOT / "crossroads" / "content" / "words.py":
            yield path, path.read_text(encoding="utf-8")


def test_every_key_in_the_sources_is_declared_and_every_declared_one_is_used() -> None:
    key = re.compile(r"""(?:words|says)\[["']([a-z_]+)["']""")
    asked = {one: path.name for path, text in _sources() for one in key.findall(text)}
    assert len(asked) > 80
    assert {one: file for one, file in asked.items() if one not in SLOTS} == {}
    literals = {
        node.value
        for _, text in _sources()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Constant)
    }
    assert set(SLOTS) - literals - _made_keys() - _sent_keys() == set()


def _filled() -> Iterator[tuple[str, set[str]]]:
    """Key and placeholders of every `words["key"].format(...)` of the sources."""
    for _, text in _sources():
        for node in ast.walk(ast.parse(text)):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "format"
                and isinstance(node.func.value, ast.Subscript)
                and isinstance(node.func.value.slice, ast.Constant)
            ):
                names = {str(one.arg) for one in node.keywords}
                yield str(node.func.value.slice.value), names


def test_the_sources_fill_exactly_the_declared_placeholders() -> None:
    filled = dict(_filled())
    assert len(filled) > 20
    assert filled == {key: set(SLOTS[key]) for key in filled}


def test_every_key_of_the_file_is_declared(library: Library) -> None:
    assert {one for one in library.words if not LAND.fullmatch(one)} == set(SLOTS)
