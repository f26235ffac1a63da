"""The deck for Anki, opened as what it is: an archive with a database of SQLite and pictures."""

import io
import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image

from crossroads.cli import main
from crossroads.content.library import Library
from crossroads.contract.quiz import ItemRecord, NameAnswer
from crossroads.geo.atlas import Atlas
from crossroads.paper.plane import Plane
from crossroads.quiz import command
from crossroads.quiz.anki.card_map import answer_map, question_map
from crossroads.quiz.anki.deck import apkg
from crossroads.quiz.records import quiz_items
from crossroads.translation.speech import in_other_language

IMAGE = re.compile(r'<img src="([^"]+)" alt="([^"]+)">')
OFFERED = {"neighbours", "organization", "member", "events", "old-names", "borders", "claim"}
"""Kinds that have their answers among what is offered."""


@dataclass(frozen=True)
class Opened:
    """What Anki would find in a file."""

    notes: dict[str, dict[str, str]]
    """Fields by their names, by the item's id."""
    guids: dict[str, str]
    decks: dict[str, str]
    """Names by id, without Anki's own."""
    deck_of: dict[str, str]
    """Name of the deck in which an item's card lies."""
    models: dict[str, str]
    """Templates of the question, by id."""
    pictures: dict[str, bytes]


def opened(data: bytes, tmp_path: Path) -> Opened:
    with ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        names: dict[str, str] = json.loads(archive.read("media"))
        pictures = {name: archive.read(number) for number, name in names.items()}
        assert len(pictures) == len(names)
        assert {*archive.namelist()} == {"collection.anki2", "media", *names}
        path = tmp_path / "collection.anki2"
        path.write_bytes(archive.read("collection.anki2"))
    database = sqlite3.connect(path)
    try:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        ((models, decks),) = database.execute("SELECT models, decks FROM col")
        kinds = json.loads(models)
        titles = {id_: deck["name"] for id_, deck in json.loads(decks).items() if id_ != "1"}
        notes, guids, deck_of = {}, {}, {}
        rows = database.execute(
            "SELECT n.flds, n.guid, n.mid, c.did FROM notes n JOIN cards c ON c.nid = n.id"
        ).fetchall()
        assert len(rows) == database.execute("SELECT count(*) FROM notes").fetchone()[0]
        for fields, guid, model, deck in rows:
            named = [field["name"] for field in kinds[str(model)]["flds"]]
            note = dict(zip(named, fields.split("\x1f"), strict=True))
            notes[note["Id"]] = note
            guids[note["Id"]] = guid
            deck_of[note["Id"]] = titles[str(deck)]
    finally:
        database.close()
    templates = {id_: kind["tmpls"][0]["qfmt"] for id_, kind in kinds.items()}
    return Opened(notes, guids, titles, deck_of, templates, pictures)


@pytest.fixture(scope="module")
def items(library: Library, atlas: Atlas) -> list[ItemRecord]:
    """The first item of each kind, and so of several chapters."""
    first: dict[str, ItemRecord] = {}
    for item in quiz_items(library, atlas):
        first.setdefault(item.kind, item)
    return list(first.values())


@pytest.fixture(scope="module")
def plane(atlas: Atlas) -> Plane:
    return Plane(atlas)


@pytest.fixture(scope="module")
def data(items: list[ItemRecord], library: Library, plane: Plane) -> bytes:
    return apkg(items, library, plane)


def test_each_item_is_a_note_with_its_maps(
    data: bytes, items: Sequence[ItemRecord], library: Library, tmp_path: Path
) -> None:
    found = opened(data, tmp_path)
    assert {*found.notes} == {item.id for item in items}
    assert len({*found.guids.values()}) == len(items)
    shown = set()
    for item in items:
        note = found.notes[item.id]
        placed = bool(item.shows or item.highlight or item.kind == "estimate")
        empty = {name for name, text in note.items() if not text} - {"Offered"}
        assert empty == (set() if placed else {"Map", "Answer map"})
        assert bool(note["Offered"]) == (item.kind in OFFERED)
        title = library.sections[item.chapter].title
        assert found.deck_of[item.id] == f"Crossroads::{title}"
        for field in ("Map", "Answer map") if placed else ():
            shown.add(IMAGE.fullmatch(note[field])[1])  # type: ignore[index]
    assert shown == {*found.pictures}
    for picture in found.pictures.values():
        with Image.open(io.BytesIO(picture)) as image:
            assert image.format == "PNG"
            assert image.width == pytest.approx(80 / 25.4 * 300, abs=2)
            assert image.height == pytest.approx(80 / 130 * 84 / 25.4 * 300, abs=2)


def test_the_question_does_not_tell_the_answer(
    data: bytes, items: Sequence[ItemRecord], library: Library, plane: Plane, tmp_path: Path
) -> None:
    found = opened(data, tmp_path)
    (template,) = found.models.values()
    assert "{{Question}}" in template
    assert not any(f"{{{{{name}}}}}" in template for name in ("Answer", "Answer map", "Why"))
    for item in items:
        note = found.notes[item.id]
        assert "<text" not in question_map(item, library, plane)
        if item.kind in ("name", "estimate"):
            assert note["Answer"] not in note["Question"] + note["Map"]


def test_the_map_marks_what_is_asked_about(
    items: Sequence[ItemRecord], library: Library, plane: Plane
) -> None:
    (named,) = (item for item in items if item.kind == "name")
    before = question_map(named, library, plane)
    unmarked = question_map(named.model_copy(update={"highlight": []}), library, plane)
    after = answer_map(named, library, plane)
    assert before != unmarked
    assert isinstance(named.answer, NameAnswer)
    name = named.answer.accepted[0].partition(" (")[0]
    assert f">{name}</" in after
    (place,) = (item for item in items if item.kind == "place")
    assert place.highlight == []
    assert question_map(place, library, plane) != answer_map(place, library, plane)


def test_a_later_file_renews_the_same_cards(
    data: bytes, items: Sequence[ItemRecord], library: Library, plane: Plane, tmp_path: Path
) -> None:
    part = [item for item in items if item.chapter == items[0].chapter][:2]
    whole, again = opened(data, tmp_path), opened(apkg(part, library, plane), tmp_path)
    assert again.guids == {item.id: whole.guids[item.id] for item in part}
    assert again.decks.items() <= whole.decks.items()
    assert again.models == whole.models
    assert again.pictures.items() <= whole.pictures.items()


def test_the_same_items_give_the_same_bytes(
    items: Sequence[ItemRecord], library: Library, plane: Plane
) -> None:
    assert apkg(items[:1], library, plane) == apkg(items[:1], library, plane)


def test_another_language_has_cards_of_its_own(
    data: bytes, items: Sequence[ItemRecord], library: Library, atlas: Atlas, tmp_path: Path
) -> None:
    kazakh, shapes = in_other_language(library, atlas, "kk")
    own = [item for item in quiz_items(kazakh, shapes) if item.id == items[0].id]
    whole, theirs = opened(data, tmp_path), opened(apkg(own, kazakh, Plane(shapes)), tmp_path)
    assert not {*theirs.guids.values()} & {*whole.guids.values()}
    assert not {*theirs.decks} & {*whole.decks}
    assert not {*theirs.models} & {*whole.models}
    assert all('lang="kk"' in template for template in theirs.models.values())


# On the command line -------------------------------------------------------------------------


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two items, since maps take their time."""
    monkeypatch.setattr(
        command, "quiz_items", lambda library, atlas, _: [*_two(quiz_items(library, atlas))]
    )


def _two(items: list[ItemRecord]) -> Iterator[ItemRecord]:
    yield from items[:1]
    yield next(item for item in items if item.chapter != items[0].chapter)


@pytest.mark.usefixtures("few")
def test_a_deck_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "көпір 1.apkg"
    assert main(["export", "quiz", "anki", "--lang", "ru", "-o", str(path)]) == 0
    assert re.fullmatch(r"көпір 1\.apkg: 2 questions, \d+ kB\n", capsys.readouterr().out)
    assert len(opened(path.read_bytes(), tmp_path).notes) == 2


def test_a_chapter_alone_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "quiz.csv"
    assert main(["export", "quiz", "csv", "--chapter", "introduction", "-o", str(path)]) == 0
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert capsys.readouterr().out.startswith("quiz.csv: ")
    assert {"introduction"} == {row.split(",")[3] for row in lines[1:] if row.count(",") > 5}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--chapter", "none"], "found 'none', expected one of bridge, "),
        (["--chapter", ""], "found '', expected one of bridge, "),
    ],
)
def test_wrong_use_is_one_sentence_and_writes_nothing(
    arguments: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "quiz.csv"
    assert main(["export", "quiz", "csv", *arguments, "-o", str(path)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(told)
    assert len(said.err.splitlines()) == 1
    assert not path.exists()


def test_a_folder_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "none" / "quiz.apkg"
    assert main(["export", "quiz", "anki", "-o", str(path)]) == 2
    assert capsys.readouterr().err == "quiz.apkg could not be written: there is no folder 'none'\n"
