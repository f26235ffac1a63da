"""The words of a section's page: its text, and its boxes beside it."""

from dataclasses import dataclass

from markupsafe import Markup

from crossroads.content.boxes import Box
from crossroads.content.library import Library
from crossroads.content.prose import render_prose
from crossroads.content.sources import Source


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
    cited: list[Source]
    """Sources of the text and its boxes, in the order of their numbers."""


def section_prose(library: Library, section_id: str) -> SectionProse:
    """Words of a section; citations are numbered through its text and its boxes.

    Raises KeyError for an unknown section.
    """
    given = (library.sources, library.facts, library.terms, library.language, library.words)
    prose = render_prose(library.sections[section_id].body, *given)
    cited = prose.cited
    boxes = []
    for box in library.boxes_of(section_id):
        words = render_prose(box.body, *given, numbered=cited)
        cited = words.cited
        boxes.append(BoxProse(box, words.html))
    return SectionProse(prose.html, tuple(boxes), cited)
