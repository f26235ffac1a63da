"""All items as a table, one row an item, for a spreadsheet or another program of cards."""

import csv
import io
from collections.abc import Iterable, Mapping

from crossroads.content.library import Library
from crossroads.contract.quiz import ItemRecord
from crossroads.export.spreadsheet import MARK, no_formula
from crossroads.quiz.answers import also_right, offered, right_answer
from crossroads.quiz.plain_html import words_of

COLUMNS = (
    "id", "kind", "level", "chapter", "question", "options", "answer", "also_right", "why",
    "sources", "scene",
)  # fmt: skip
"""Names that never change: programs that read the table know them."""
PARTS, SIDES = "; ", " | "
"""Between what stands in one cell: texts of one list, and lists."""


def csv_bytes(items: Iterable[ItemRecord], library: Library) -> bytes:
    """The table in the library's language: UTF-8 with a mark of it, lines as RFC 4180 has them."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for item in items:
        cells = _row(item, library)
        writer.writerow({name: no_formula(cell) for name, cell in cells.items()})
    return f"{MARK}{text.getvalue()}".encode()


def _row(item: ItemRecord, library: Library) -> Mapping[str, str]:
    language = library.language
    words = library.words
    answer = right_answer(item.answer, language, words["compare_km"], words["quiz_pair"])
    return {
        "id": item.id,
        "kind": item.kind,
        "level": str(item.level),
        "chapter": item.chapter,
        "question": item.question,
        "options": SIDES.join(PARTS.join(side) for side in offered(item, language)),
        "answer": PARTS.join(answer),
        "also_right": PARTS.join(also_right(item.answer)),
        "why": words_of(item.because),
        "sources": item.sources,
        "scene": item.learn,
    }
