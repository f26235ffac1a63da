"""Sheets in the running app are made once, kept for a while, and come as one file."""

import datetime as dt
import io
from concurrent.futures import ThreadPoolExecutor
from zipfile import ZipFile

import pytest

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.paper import printer
from crossroads.paper.base import ALL
from crossroads.paper.printer import KEPT, Printer

DAY = dt.date(2026, 11, 24)


def test_many_who_ask_at_once_get_one_sheet_that_is_made_once(
    library: Library, atlas: Atlas, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def counted(section_id: str, *_: object) -> bytes:
        made.append(section_id)
        return section_id.encode()

    monkeypatch.setattr(printer, "handout", counted)
    own = Printer(library, atlas)

    def ask(section_id: str) -> bytes:
        return own.handout(section_id, DAY, "a4", False, None)

    with ThreadPoolExecutor(8) as visitors:
        answers = list(visitors.map(ask, ["bridge", "conclusion"] * 20))
    assert set(answers) == {b"bridge", b"conclusion"}
    assert sorted(made) == ["bridge", "conclusion"]
    for number in range(KEPT + 5):
        own.handout("bridge", DAY, "a4", False, f"https://{number}.example")
    made.clear()
    ask("bridge")
    assert made == ["bridge"]  # it had to make room


def test_a_picture_with_numbers_comes_with_its_answers(library: Library, atlas: Atlas) -> None:
    data = Printer(library, atlas).outline("kazakhstan", "numbers", "svg", "a4", ALL)
    with ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == ["map.svg", "key.svg"]
        assert archive.read("map.svg").startswith(b"<svg")
