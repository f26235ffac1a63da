"""Catalogues as translators' programs write them, and what changes in the English does to them."""

from gettext import c2py
from pathlib import Path

import pytest
from babel import Locale

from crossroads.faults import DataError
from crossroads.translation.catalogue import (
    OTHER,
    PLURALS,
    Key,
    Translation,
    merged,
    read_catalogue,
    write_catalogue,
)
from crossroads.translation.message import Message

MESSAGES = [
    Message("story", "bridge/title", "The Bridge"),
    Message("story", "bridge/body/1", "First [@a]."),
    Message("interface", "units/days", "{number} day", "{number} days"),
]
KNOWN: dict[Key, Translation] = {
    ("bridge/title", "The Bridge"): Translation("The Bridge", ("Көпір",)),
    ("units/days", "{number} day"): Translation("{number} day", ("{number} күн", "{number} күн")),
}
POEDIT = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"X-Generator: Poedit 3.4\\n"

#, fuzzy
#| msgid "The Way"
msgctxt "bridge/title"
msgid "The Bridge"
msgstr "Жол"

#. A translator's note
msgctxt "bridge/body/1"
msgid ""
"First "
"[@a]."
msgstr "Бірінші [@a]."
"""


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "story.po"
    write_catalogue(path, "kk", MESSAGES, KNOWN)
    read = read_catalogue(path)
    assert read[("bridge/title", "The Bridge")].forms == ("Көпір",)
    assert read[("bridge/body/1", "First [@a].")].forms == ("",)
    assert read[("units/days", "{number} day")].forms == ("{number} күн", "{number} күн")
    before = path.read_text(encoding="utf-8")
    write_catalogue(path, "kk", MESSAGES, read)
    assert path.read_text(encoding="utf-8") == before
    assert '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"' in before


def test_a_file_of_another_program_is_read(tmp_path: Path) -> None:
    path = tmp_path / "story.po"
    path.write_text(POEDIT, encoding="utf-8")
    read = read_catalogue(path)
    assert not read[("bridge/title", "The Bridge")].stands
    assert read[("bridge/body/1", "First [@a].")].forms == ("Бірінші [@a].",)


def test_wrong_marks_are_told_with_their_place(tmp_path: Path) -> None:
    path = tmp_path / "story.po"
    path.write_text(POEDIT.replace("Бірінші [@a]", "Бірінші"), encoding="utf-8")
    with pytest.raises(DataError, match=r"bridge/body/1: found 'no \[@a\]'"):
        read_catalogue(path)


def test_what_is_no_catalogue_is_told(tmp_path: Path) -> None:
    path = tmp_path / "story.po"
    path.write_text("msgid 'The Bridge", encoding="utf-8")
    with pytest.raises(DataError, match=r"story\.po"):
        read_catalogue(path)


def test_changed_english_makes_its_translation_fuzzy(tmp_path: Path) -> None:
    changed = [Message("story", "bridge/title", "The Great Bridge")]
    result = merged(changed, KNOWN)
    assert result[("bridge/title", "The Great Bridge")] == Translation(
        "The Bridge", ("Көпір",), fuzzy=True
    )
    path = tmp_path / "story.po"
    write_catalogue(path, "kk", changed, result)
    assert '#| msgid "The Bridge"' in path.read_text(encoding="utf-8")
    assert not read_catalogue(path)[("bridge/title", "The Great Bridge")].stands


def test_a_text_that_moves_keeps_its_translation() -> None:
    moved = [Message("story", "bridge/body/2", "The Bridge")]
    assert merged(moved, KNOWN)[("bridge/body/2", "The Bridge")].stands


def test_of_many_texts_in_one_place_none_is_taken_for_another() -> None:
    known = {
        ("geo/x/carried", "silk"): Translation("silk", ("жібек",)),
        ("geo/x/carried", "tea"): Translation("tea", ("шай",)),
    }
    assert merged([Message("atlas", "geo/x/carried", "salt")], known) == {}


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_plurals_are_those_of_cldr(language: str) -> None:
    rule, classes = PLURALS[language]
    index_of = c2py(rule.partition("plural=")[2].rstrip(";"))
    plural_of = Locale(language).plural_form
    for number in range(1000):
        assert plural_of(number) == classes[index_of(number)], number
    assert OTHER[language] in classes
