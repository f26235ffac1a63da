"""Whatever a file, a link or a text of a lesson holds: it is read, or refused in words."""

import json
import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crossroads.content.library import Library
from crossroads.contract.story import StoryFile
from crossroads.geo.atlas import Atlas
from crossroads.studio.check import Shelf, expect_good, name_refusals
from crossroads.studio.csv_file import COLUMNS, csv_text, read_csv
from crossroads.studio.json_file import json_text, read_json
from crossroads.studio.link import link_code, read_link
from crossroads.studio.own_lesson import OwnLesson
from crossroads.studio.refusals import RefusedError, refusal_text
from crossroads.studio.story import own_story
from crossroads.studio.views import scene_at
from tests.lesson.test_document import Read
from tests.studio.test_forms import LESSON
from tests.studio.test_story import TODAY

from .addresses import HOSTILE, MARK, VALUES, addresses
from .effort import effort
from .leaks import leaks
from .spoiling import SCALARS, _spoil_somewhere

MARKUP = ("img", "script", "b", "i", "svg", "style", "iframe", "code", "h1")
"""Elements that no text of a lesson becomes."""
_pieces = st.one_of(
    st.sampled_from(HOSTILE),
    st.sampled_from(VALUES),
    st.sampled_from(
        ("{{kz-area}}", "[@palma-2023]", "[[steppe|x]]", "[x](map:fly=khorgos)", "**", "*", "_",
         "\n", "\n\n", "- ", "1. ", "> ", "# ", "`", "~~~\n", "    ", "[", "](", ")", "![", "<",
         "&", "\\")
    ),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
)  # fmt: skip
texts = st.lists(_pieces, max_size=8).map("".join)


SHELF: list[Shelf] = []
"""One, which no argument of a test may be: Hypothesis would write all of it out."""


@pytest.fixture(scope="module", autouse=True)
def shelf_at_hand(library: Library, atlas: Atlas) -> Iterator[None]:
    SHELF.append(Shelf(library, atlas))
    yield
    SHELF.clear()


def refused(error: RefusedError) -> None:
    """It is told in a sentence each, and nothing of the machine with it."""
    assert error.refusals
    for one in error.refusals:
        sentence = refusal_text(one, SHELF[0].library.words)
        assert sentence.endswith(".")
        assert leaks(sentence.encode()) == []
        assert len(sentence) < 600


def expect_taken_or_refused(take: Callable[[], OwnLesson]) -> None:
    try:
        lesson = take()
    except RefusedError as error:
        refused(error)
        return
    assert read_json(json_text(lesson)) == lesson
    assert read_csv(csv_text(lesson)) == lesson
    code = link_code(lesson)
    assert code is None or read_link(code) == lesson
    if not list(name_refusals(lesson, SHELF[0])):
        expect_harmless(own_story(lesson, SHELF[0], TODAY))


def expect_harmless(story: StoryFile) -> None:
    for scene in story.scenes:
        document = Read(scene.html)
        assert not {tag for tag, _ in document.elements} & set(MARKUP)
        assert [one for one in document.addresses if not one.startswith("map:")] == []
        for _, attributes in document.elements:
            assert not [name for name in attributes if name.startswith("on")]
            assert MARK not in (attributes.get("class") or "")


@effort(few=60, whole=20_000)
@given(st.integers(0, 10**9))
def test_a_spoilt_json_file(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    tree = json.loads(json_text(LESSON))
    for _ in range(chance.choice((1, 1, 2, 4))):
        _spoil_somewhere(tree, chance)
        if not tree:
            break
    expect_taken_or_refused(lambda: read_json(json.dumps(tree)))


@effort(few=40, whole=20_000)
@given(
    st.lists(
        st.tuples(st.sampled_from(COLUMNS), st.one_of(texts, st.sampled_from(SCALARS).map(str))),
        max_size=6,
    ),
    st.sampled_from(",;\t"),
)
def test_a_table_of_anything(cells: list[tuple[str, str]], delimiter: str) -> None:
    row = {"of": "bridge/the-northern-route", **dict(cells)}
    text = "\n".join((delimiter.join(row), delimiter.join(row.values())))
    expect_taken_or_refused(lambda: read_csv(text))
    expect_taken_or_refused(lambda: read_csv("".join(row.values())))


def seen(title: str) -> str:
    """What is left of a title without what nobody sees."""
    return "".join(letter for letter in title if letter.isprintable()).strip()


@effort(few=60, whole=20_000)
@given(texts, texts)
@example("\x1b", "")
def test_words_of_anything(title: str, text: str) -> None:
    view = {"title": title or "x", "text": text, "camera": {"center": [70, 48], "zoom": 5}}
    expect_taken_or_refused(
        lambda: (
            OwnLesson.model_validate({"about": text[:1200], "scenes": [view]})
            if seen(title) and len(title) <= 80 and len(text) <= 1200
            else LESSON
        )
    )


@effort(few=40, whole=20_000)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_a_link_of_anything(code: str) -> None:
    expect_taken_or_refused(lambda: read_link(code))
    good = str(link_code(LESSON))
    at = len(code) % len(good)
    expect_taken_or_refused(lambda: read_link(good[:at] + code[:2] + good[at + 1 :]))


@effort(few=60, whole=20_000)
@given(addresses)
def test_an_address_of_anything(address: Any) -> None:
    try:
        scene = scene_at(f"/{address.path}?{address.query}", "View 1", SHELF[0])
    except RefusedError as error:
        refused(error)
        return
    assert expect_good(OwnLesson(scenes=[scene]), SHELF[0])
