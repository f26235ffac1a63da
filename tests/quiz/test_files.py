"""A chapter's deck and table in the running app: made once, a few kept, in turn with sheets."""

import csv
import io
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, wait

import pytest

from crossroads.content.library import Library
from crossroads.contract.quiz import ItemRecord
from crossroads.geo.atlas import Atlas
from crossroads.paper.printer import Printer
from crossroads.quiz.anki import deck
from crossroads.quiz.files import KEPT, QuizFiles


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[set[str]]:
    """The chapters of which each deck was made; its bytes are their names."""
    made: list[set[str]] = []

    def counted(items: Sequence[ItemRecord], *_: object) -> bytes:
        made.append({item.chapter for item in items})
        return " ".join(made[-1]).encode()

    monkeypatch.setattr(deck, "apkg", counted)
    return made


def test_many_who_ask_at_once_get_one_deck_that_is_made_once(
    library: Library, atlas: Atlas, made: list[set[str]]
) -> None:
    files = QuizFiles(library, Printer(library, atlas))
    with ThreadPoolExecutor(8) as visitors:
        answers = list(visitors.map(files.deck, ["bridge", "conclusion"] * 20))
    assert set(answers) == {b"bridge", b"conclusion"}
    assert sorted(made, key=min) == [{"bridge"}, {"conclusion"}]
    others = [id_ for id_ in library.sections if id_ != "bridge"]
    assert len(others) > KEPT
    for chapter in others:
        files.deck(chapter)
    made.clear()
    files.deck("bridge")
    assert made == [{"bridge"}]  # it had to make room


def test_a_deck_waits_its_turn_among_the_sheets(
    library: Library, atlas: Atlas, made: list[set[str]]
) -> None:
    printer = Printer(library, atlas)
    files = QuizFiles(library, printer)
    with ThreadPoolExecutor(1) as visitor:
        with printer.making:
            asked = visitor.submit(files.deck, "bridge")
            assert not wait([asked], timeout=0.3).done
            assert made == []
        assert asked.result(timeout=30) == b"bridge"


def test_the_table_has_the_questions_of_the_chapter(library: Library, atlas: Atlas) -> None:
    data = QuizFiles(library, Printer(library, atlas)).table("bridge")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    wanted = {one.id for one in library.questions.values() if one.chapter == "bridge"}
    assert {row["id"] for row in rows} == wanted
    assert len(rows) == len(wanted) > 10
