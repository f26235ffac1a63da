"""The words of a section's page: its text, and its boxes beside it."""

from dataclasses import dataclass

from markupsafe import Markup

from crossroads.content.boxes import Box
from crossroads.content.library import Library
from crossroads.content.library_prose import library_prose
from crossroads.content.sources import Source
from crossroads.outlets.votes_table import sources_of_votes, votes_html


@dataclass(frozen=True)
class BoxProse:
    """A box with its words as HTML."""

    box: Box
    html: Markup


@dataclass(frozen=True)
class SectionProse:
    """A section's words as HTML."""

    html: Markup
    boxes: tuple[BoxProse, ...]
    votes: Markup | None
    """The table of votes, where the section has it."""
    cited: list[Source]
    """Sources of text, boxes and table, in the order of their numbers."""


def section_prose(library: Library, section_id: str) -> SectionProse:
    """Words of a section; citations are numbered through its text, its boxes and its table.

    Raises KeyError for an unknown section.
    """
    section = library.sections[section_id]
    prose = library_prose(section.body, library)
    cited = prose.cited
    boxes = []
    for box in library.boxes_of(section_id):
        words = library_prose(box.body, library, numbered=cited)
        cited = words.cited
        boxes.append(BoxProse(box, words.html))
    votes = None
    if "votes" in section.tables:
        ids = dict.fromkeys([*(one.id for one in cited), *sources_of_votes(library.votes)])
        votes = votes_html(library, {id_: number for number, id_ in enumerate(ids, start=1)})
        cited = [library.sources[id_] for id_ in ids]
    return SectionProse(prose.html, tuple(boxes), votes, cited)
