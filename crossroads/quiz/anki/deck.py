"""The quiz as a deck for Anki: one file with a deck for each chapter, and the maps inside.

Ids of decks, of the kind of note and of the notes hang on language, chapter and item alone, so
that a later file renews the cards that a pupil has and keeps what Anki knows of his learning.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from itertools import count
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import genanki
from markupsafe import Markup, escape

from crossroads.content.library import Library
from crossroads.contract.quiz import ItemRecord
from crossroads.paper.plane import Plane
from crossroads.paper.sheets import created
from crossroads.quiz.anki.card_map import answer_map, has_place, question_map
from crossroads.quiz.anki.pictures import pngs
from crossroads.quiz.answers import offered, right_answer
from crossroads.quiz.plain_html import simple_html

FIELDS = ("Id", "Question", "Offered", "Map", "Answer", "Answer map", "Why", "Sources")
SORTED_BY = FIELDS.index("Question")
CSS = Path(__file__).with_name("card.css")
ASKED = Markup('<div lang="{}"><div class="question">{{{{Question}}}}</div>{{{{Offered}}}}')
QUESTION = ASKED + Markup("{{{{Map}}}}</div>")
ANSWER = ASKED + Markup(
    '<hr id="answer"><div class="answer">{{{{Answer}}}}</div>{{{{Answer map}}}}'
    '<div class="why">{{{{Why}}}}</div><div class="sources">{{{{Sources}}}}</div></div>'
)
TAG = "crossroads"
"""Above all tags of the decks, and in all their ids."""
LEAST_ID, IDS = 1 << 30, 1 << 30
"""Ids that Anki's makers recommend for those that are chosen once and for all."""
WIDTH = 80.0
"""Of a picture in mm, of which print has 300 dots an inch: 945 pixels."""
SECOND = 1000
"""Milliseconds, in which Anki counts the ids of notes and cards."""


@dataclass(frozen=True)
class Maps:
    """Names of the pictures of one item."""

    question: str
    answer: str


def apkg(items: Sequence[ItemRecord], library: Library, plane: Plane) -> bytes:
    """The file; `plane` with the names of the library's language.

    The same items give the same bytes.
    """
    pictures = _Pictures()
    maps = {
        item.id: Maps(
            pictures.name(question_map(item, library, plane)),
            pictures.name(answer_map(item, library, plane)),
        )
        for item in items
        if has_place(item)
    }
    kind = _kind_of_note(library)
    chapters = dict.fromkeys(item.chapter for item in items)
    decks = [
        _deck(chapter, [one for one in items if one.chapter == chapter], kind, maps, library)
        for chapter in chapters
    ]
    return _package(_collection(decks, created(library)), pictures.files())


class _Pictures:
    """Maps by the names of their files, each once."""

    def __init__(self) -> None:
        self._maps: dict[str, str] = {}

    def name(self, svg: str) -> str:
        """Name of a map's file, which no other deck's file has."""
        name = f"crossroads-{sha256(svg.encode()).hexdigest()[:20]}.png"
        self._maps[name] = svg
        return name

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Names and pictures."""
        return zip(self._maps, pngs(list(self._maps.values()), WIDTH), strict=True)


def _deck(
    chapter: str,
    items: Iterable[ItemRecord],
    kind: genanki.Model,
    maps: Mapping[str, Maps],
    library: Library,
) -> genanki.Deck:
    title = library.sections[chapter].title
    name = f"{library.start.title}::{title.replace('::', ' ')}"
    about = library.words["paper_origin"]
    deck = genanki.Deck(_stable_id("deck", library.language, chapter), name, about)
    for item in items:
        deck.add_note(_note(item, kind, maps.get(item.id), library))
    return deck


def _note(
    item: ItemRecord, kind: genanki.Model, maps: Maps | None, library: Library
) -> genanki.Note:
    words = library.words
    answer = right_answer(item.answer, library.language, words["compare_km"], words["quiz_pair"])
    fields = {
        "Id": escape(item.id),
        "Question": escape(item.question),
        "Offered": _lists(offered(item, library.language)),
        "Map": _image(maps.question if maps else None, library.words["quiz_deck_question_map"]),
        "Answer": _lines(answer),
        "Answer map": _image(maps.answer if maps else None, library.words["quiz_deck_answer_map"]),
        "Why": simple_html(item.because),
        "Sources": escape(item.sources),
    }
    return genanki.Note(
        kind,
        [str(fields[name]) for name in FIELDS],
        guid=genanki.guid_for(TAG, library.language, item.id),
        tags=[f"{TAG}::{tag}" for tag in (item.chapter, item.kind, item.level)],
    )


def _kind_of_note(library: Library) -> genanki.Model:
    """How Anki asks and answers; one for each language, which screen readers are told."""
    language = library.language
    card = {
        "name": library.start.title,
        "qfmt": str(QUESTION.format(language)),
        "afmt": str(ANSWER.format(language)),
    }
    return genanki.Model(
        _stable_id("note", language),
        f"{library.start.title} ({language})",
        fields=[{"name": name} for name in FIELDS],
        templates=[card],
        css=CSS.read_text(encoding="utf-8"),
        sort_field_index=SORTED_BY,
    )


def _stable_id(*parts: str) -> int:
    digest = sha256("/".join((TAG, *parts)).encode()).digest()
    return LEAST_ID + int.from_bytes(digest[:8]) % IDS


def _lists(lists: Sequence[Sequence[str]]) -> Markup:
    made = Markup().join(Markup("<ul>{}</ul>").format(_rows(texts)) for texts in lists)
    return Markup('<div class="offered">{}</div>').format(made) if made else made


def _rows(texts: Sequence[str]) -> Markup:
    return Markup().join(Markup("<li>{}</li>").format(text) for text in texts)


def _lines(texts: Sequence[str]) -> Markup:
    return Markup("<br>").join(texts)


def _image(name: str | None, alt: str) -> Markup:
    if name is None:
        return Markup()
    return Markup('<img src="{}" alt="{}">').format(name, alt)


def _collection(decks: Sequence[genanki.Deck], made: int) -> bytes:
    """Anki's database; `made`: seconds since 1970 that all of it bears."""
    database = sqlite3.connect(":memory:")
    try:
        genanki.Package(decks).write_to_db(database.cursor(), made, count(made * SECOND))
        database.commit()
        return database.serialize()
    finally:
        database.close()


def _package(collection: bytes, pictures: Iterable[tuple[str, bytes]]) -> bytes:
    """The archive that Anki opens: files by number, and the names that they have."""
    data, names = BytesIO(), {}
    with ZipFile(data, "w") as archive:

        def put(name: str, content: bytes | str) -> None:
            archive.writestr(ZipInfo(name), content, compress_type=ZIP_DEFLATED)

        put("collection.anki2", collection)
        for number, (name, picture) in enumerate(pictures):
            names[str(number)] = name
            put(str(number), picture)
        put("media", json.dumps(names))
    return data.getvalue()
