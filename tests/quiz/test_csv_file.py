"""The table of all items, read by Python's own reader of CSV."""

import csv
import io
from dataclasses import replace

import pytest

from crossroads.content.library import Library
from crossroads.contract.quiz import ChoiceAnswer, ItemRecord
from crossroads.geo.atlas import Atlas
from crossroads.quiz.csv_file import csv_bytes
from crossroads.quiz.records import quiz_items
from tests.quiz.items import made_up

YES = ChoiceAnswer(options=["Yes", "No"], right=[0], several=False)


def rows(items: list[ItemRecord], library: Library) -> list[dict[str, str]]:
    data = csv_bytes(items, library)
    assert data.startswith(b"\xef\xbb\xbfid,kind,level,chapter,question,")
    assert data.count(b"\r\n") >= len(items)
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_every_item_is_a_row(library: Library, atlas: Atlas) -> None:
    items = quiz_items(library, atlas)
    table = rows(items, library)
    assert [row["id"] for row in table] == [item.id for item in items]
    assert len(items) > 10
    for row in table:
        assert None not in row
        optional = {name for name, cell in row.items() if not cell}
        assert optional <= {"options", "also_right"}, row
        assert row["scene"].startswith(row["chapter"])
        assert "<" not in row["why"]
        if row["options"] and " | " not in row["options"]:
            offered = row["options"].split("; ")
            assert any(part in row["answer"] for part in offered)


def test_kazakh_letters_and_lines_survive(library: Library) -> None:
    item = made_up(YES, question='Қай "теңіз"; қай,\nел?', because="<p>Ә</p><p>ң</p>")
    (row,) = rows([item], library)
    assert row["question"] == 'Қай "теңіз"; қай,\nел?'
    assert row["why"] == "Ә\nң"
    assert (row["options"], row["answer"]) == ("No; Yes", "Yes")


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "'="])
def test_no_cell_is_a_formula(library: Library, begin: str) -> None:
    formula = f'{begin}HYPERLINK("x")'
    (row,) = rows([made_up(YES, question=formula)], library)
    assert row["question"] == f"'{formula}"


def test_lengths_are_written_in_the_language(library: Library, atlas: Atlas) -> None:
    russian = replace(library, language="ru", words={**library.words, "compare_km": "{km} км"})
    far = [item for item in quiz_items(library, atlas) if item.kind == "estimate"]
    told = [row["answer"] for row in rows(far, russian)]
    assert any(answer.endswith(" км") for answer in told)
    assert not any("km" in answer for answer in told)
