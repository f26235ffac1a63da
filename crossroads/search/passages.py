"""Entries for the words of the story: each scene, each heading with its words, each box."""

from collections.abc import Iterator

from crossroads.content.library import Library
from crossroads.content.prose import headed_parts
from crossroads.content.sections import Section
from crossroads.search.entry import PASSAGE, Entry
from crossroads.search.folding import fold
from crossroads.search.names import all_spellings

BOX_RANK = 7
PASSAGE_RANK = 9
"""After everything that has a name."""
PLACE = "#"
"""Begins the second half of an id where it is no scene's, but a place in the page."""


def passage_entries(library: Library) -> Iterator[Entry]:
    """Passages in the order of the pages; the id is "section/scene", or "section/#number"."""
    for section in library.sections_in_order():
        for scene in section.scenes:
            (_, told), *_ = headed_parts(scene.text)
            yield _entry(section, scene.id, scene.title, told)
        for number, (heading, told) in enumerate(headed_parts(section.body)):
            yield _entry(section, f"{PLACE}{number}", heading or section.title, told)


def box_entries(library: Library) -> Iterator[Entry]:
    """Boxes, found by title and names and, as passages, by their other words.

    The id is "section/box".
    """
    for box in library.boxes.values():
        section = library.sections[box.section]
        names = tuple(all_spellings([box.title, *box.names]))
        yield Entry(
            kind="box",
            id=f"{section.id}/{box.id}",
            name=box.title,
            detail=section.title,
            names=names,
            rank=BOX_RANK,
        )
        known = {word for name in names for word in fold(name).split()}
        (_, told), *_ = headed_parts(box.body)
        others = " ".join(word for word in fold(told).split() if word not in known)
        yield _entry(section, box.id, box.title, others, title_found=False)


def _entry(
    section: Section, place: str, title: str, told: str, *, title_found: bool = True
) -> Entry:
    text = f"{title} {told}" if title_found else told
    words = " ".join(begins_no_other(fold(text).split()))
    return Entry(
        kind=PASSAGE,
        id=f"{section.id}/{place}",
        name=title,
        detail="" if title == section.title else section.title,
        names=(title if title_found else words, words),
        rank=PASSAGE_RANK,
    )


def begins_no_other(words: list[str]) -> list[str]:
    """Each word once and in order, but none with which another begins: who seeks it finds that."""
    kept: list[str] = []
    for word in sorted(set(words), reverse=True):
        if not kept or not kept[-1].startswith(word):
            kept.append(word)
    return kept[::-1]
