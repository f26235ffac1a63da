"""What an address of the quiz asks for, as in the browser (`browser/quiz/options.test.ts`)."""

from urllib.parse import parse_qsl

import pytest

from crossroads.content.library import Library
from crossroads.quiz.asked_round import asked_round, round_query, that_fits
from crossroads.quiz.round import RoundOptions, round_of

CHAPTERS = ("bridge", "conclusion")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("seed=abc", RoundOptions("abc")),
        (
            "chapter=bridge&kinds=name,place&level=2&count=5&seed=8-сынып",
            RoundOptions("8-сынып", "bridge", ("place", "name"), 2, 5),
        ),
        ("seed=a&chapter=brige&level=4&count=051&kinds=nmae", RoundOptions("a")),
        ("seed=a&count=51&level=x&kinds=place,nmae", RoundOptions("a", kinds=("place",))),
        ("seed=a&count=٣&level=²", RoundOptions("a")),
        ("seed=a&count=0", RoundOptions("a")),
        ("seed=a&chapter=moon&level=4&count=0", RoundOptions("a")),
        ("seed=a&kinds=dance&level=1.5&count=1e1", RoundOptions("a")),
        ("seed=%D2%9B%D1%8B%D1%81%207", RoundOptions("қыс 7")),
        ("chapter=bridge", None),
        ("seed=", None),
        (f"seed={'a' * 41}", None),
        (f"seed={'𐰴' * 21}", None),  # the browser counts each as two
        (f"seed={'𐰴' * 20}", RoundOptions("𐰴" * 20)),
        ("seed=\udcff", None),  # what a shell hands over for a byte that is no letter
    ],
)
def test_addresses(query: str, expected: RoundOptions | None) -> None:
    assert asked_round(dict(parse_qsl(query, keep_blank_values=True)), CHAPTERS) == expected


@pytest.mark.parametrize(
    "options",
    [
        RoundOptions("abc"),
        RoundOptions("a&b=c #%", "bridge", ("place", "old-names"), 3, 20),
        RoundOptions("қыс 7", count=1),
    ],
)
def test_an_address_gives_its_round_back(options: RoundOptions) -> None:
    query = round_query(options)
    assert query.isascii()
    assert asked_round(dict(parse_qsl(query)), CHAPTERS) == options


def test_a_choice_that_nothing_fits_is_made_wider(library: Library) -> None:
    questions = list(library.questions.values())
    none = RoundOptions("a", "bridge", ("neighbours",), 1)
    assert not round_of(questions, none)
    assert that_fits(questions, none) == RoundOptions("a", "bridge", None, 1)
    assert that_fits(questions, RoundOptions("a", "no-such", ("neighbours",), 1)) == RoundOptions(
        "a"
    )
    fits = RoundOptions("a", "bridge")
    assert that_fits(questions, fits) == fits
