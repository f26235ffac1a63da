"""What a lesson is made of: a chapter, all of them, the atlas, or scenes in any order."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from crossroads.content.boxes import Box
from crossroads.content.declaration import MapDeclaration
from crossroads.content.library import Library
from crossroads.content.model import in_language
from crossroads.content.scenes import Scene
from crossroads.content.sections import Section
from crossroads.contract.story import StoryFile

TOUR = "tour"
"""Id of the lesson of all sections."""
ATLAS = "atlas"
"""Id of the explorer's page, and of the lesson that is it."""
QUIZ = "quiz"
"""Id of the quiz's page, which stands after the chapters of which it asks."""


class UnknownPartError(ValueError):
    """Something is to be in a lesson that the story does not have; the text says what there is."""


@dataclass(frozen=True)
class ToldText:
    """Words beside the map that belong to a scene."""

    scene: str
    title: str
    text: str
    """Our Markdown, in which all marks are known."""


@dataclass(frozen=True)
class OwnPage:
    """A page that a visitor has put together."""

    title: str
    map: MapDeclaration
    story: StoryFile
    told: tuple[ToldText, ...]


@dataclass(frozen=True)
class Part:
    """One page of a lesson, with one map."""

    id: str
    """Of the page in the lesson's addresses."""
    section: Section | None
    """None for the atlas, for the quiz, and for a page of one's own."""
    shown: tuple[Scene | Box, ...] | None = None
    """Scenes and boxes that were chosen of the section; None for all of it with its words."""
    own: OwnPage | None = None
    """What a visitor has put together, in place of a section."""
    asked: tuple[str, ...] = ()
    """Chapters of which the quiz asks, whose page it is; none for any other page."""

    @property
    def is_quiz(self) -> bool:
        """Whether it is the quiz's page."""
        return bool(self.asked)

    @property
    def is_atlas(self) -> bool:
        """Whether it is the explorer's page."""
        return self.section is None and self.own is None and not self.is_quiz


@dataclass(frozen=True)
class Lesson:
    """Pages in the order of reading."""

    name: str
    """Begins the file's name."""
    title: str
    parts: tuple[Part, ...]

    @property
    def page_ids(self) -> tuple[str, ...]:
        """Ids of the pages, the quiz's not among them: no walk leads there."""
        return tuple(part.id for part in self.parts if not part.is_quiz)

    @property
    def has_quiz(self) -> bool:
        """Whether one of its pages is the quiz."""
        return any(part.is_quiz for part in self.parts)


def lesson_named(name: str, library: Library) -> Lesson:
    """A section, the whole tour or the atlas. Raises UnknownPartError for another name."""
    sections = library.sections_in_order()
    if name == TOUR:
        start = library.start
        whole = tuple(Part(section.id, section) for section in sections)
        return Lesson(TOUR, f"{start.title}: {start.subtitle}", (*whole, _quiz_of(whole)))
    if name == ATLAS:
        return Lesson(ATLAS, library.explorer.title, (Part(ATLAS, None),))
    if name in library.sections:
        section = library.sections[name]
        part = Part(section.id, section)
        return Lesson(section.id, section.title, (part, _quiz_of([part])))
    known = ", ".join([TOUR, ATLAS, *(section.id for section in sections)])
    raise UnknownPartError(f"found {name!r}, expected one of {known}")


def _quiz_of(parts: Sequence[Part]) -> Part:
    return Part(QUIZ, None, asked=tuple(part.id for part in parts))


def lesson_of_scenes(addresses: Sequence[str], library: Library) -> Lesson:
    """Scenes and boxes in the given order, each "section/scene".

    Neighbours of one section share a page. Raises UnknownPartError where one is not there.
    """
    chosen = [_scene_at(address, library) for address in addresses]
    parts: list[Part] = []
    for section, group in groupby(chosen, key=lambda one: one[0]):
        before = sum(part.section is section for part in parts)
        id_ = f"{section.id}-{before + 1}" if before else section.id
        parts.append(Part(id_, section, tuple(shown for _, shown in group)))
    titles = dict.fromkeys(part.section.title for part in parts if part.section)
    return Lesson("scenes", " · ".join(titles), tuple(parts))


def _scene_at(address: str, library: Library) -> tuple[Section, Scene | Box]:
    section_id, _, scene_id = address.partition("/")
    section = library.sections.get(section_id)
    if section is None:
        known = ", ".join(one.id for one in library.sections_in_order())
        raise UnknownPartError(f"found {address!r}, expected section/scene of one of {known}")
    there: dict[str, Scene | Box] = {scene.id: scene for scene in section.scenes}
    there |= {box.id: box for box in library.boxes_of(section.id)}
    if scene_id not in there:
        known = ", ".join(f"{section.id}/{id_}" for id_ in there)
        raise UnknownPartError(f"found {address!r}, expected one of {known}")
    return section, there[scene_id]


def file_name(lesson: Lesson, library: Library) -> str:
    """What the file of a lesson is called."""
    return f"crossroads-{lesson.name}-{library.language}.html"


def part_title(part: Part, library: Library) -> str:
    """What a page of a lesson is called."""
    if part.section is not None:
        return part.section.title
    if part.own is not None:
        return part.own.title
    page = library.pages[QUIZ if part.is_quiz else ATLAS]
    return in_language(page.title or {}, library.language)
