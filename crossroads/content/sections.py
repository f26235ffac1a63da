"""Section texts with their front matter: `content/en/sections/*.md`."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from crossroads.content.declaration import MapDeclaration
from crossroads.content.front_matter import load_folder, load_front_matter
from crossroads.content.model import Id, Model
from crossroads.content.scenes import EXAMPLE, Scene, word_limit
from crossroads.content.translated import TranslatedMarkdown, TranslatedText
from crossroads.faults import DataError, fault

KEYS = "id, title, map"
WORDS_OF_A_SECTION = range(350, 601)


def _ids_once(scenes: list[Scene]) -> list[Scene]:
    ids = [scene.id for scene in scenes]
    for id_ in ids:
        if ids.count(id_) > 1:
            raise ValueError(f"each scene id once, but {id_!r} stands twice")
    return scenes


class Section(Model):
    """One section of the story: words and a declared map."""

    id: Id = Field(examples=["bridge"])
    """Name of the file, and address of the page; it never changes once shipped."""
    title: TranslatedText = Field(examples=["The Bridge between East and West"])
    """Heading of the page, and its name in the menu."""
    summary: Annotated[TranslatedText, StringConstraints(max_length=160)] = Field(
        examples=["A bridge of rails, roads and ferries: who crosses, and why do trains stop?"]
    )
    """One sentence of at most 160 letters for the section's card on the start page."""
    questions: list[TranslatedText] = Field(
        min_length=2, max_length=3, examples=[["Who gains from a bridge?", "Who pays for it?"]]
    )
    """Two or three questions to think about; the first closes the walk through the scenes."""
    map: MapDeclaration = Field(
        examples=[
            {
                "title": {"en": "Ways across Kazakhstan"},
                "camera": {"bounds": [45, 35, 90, 56]},
                "layers": ["corridors", "cities"],
            }
        ]
    )
    """The map beside the words."""
    scenes: Annotated[list[Scene], AfterValidator(_ids_once)] = Field(
        min_length=4,
        max_length=8,
        examples=[[{**EXAMPLE, "id": f"stop-{number}"} for number in range(1, 5)]],
    )
    """Four to eight steps in which the section is walked through or presented."""
    tables: list[Literal["votes"]] = Field(default_factory=list, examples=[["votes"]])
    """Tables of `content/` that stand below the words: votes (`content/votes.csv`)."""
    body: Annotated[TranslatedMarkdown, word_limit(WORDS_OF_A_SECTION)] = Field(
        examples=["Kazakhstan covers {{kz-area}} [@cia-2020-kazakhstan]."]
    )
    """Markdown with citations, facts and terms; see `crossroads.content.prose`."""


def load_section(path: Path) -> Section:
    """Section of one file. Raises DataError with line or key of each fault."""
    return load_front_matter(path, Section, KEYS)


def load_sections(folder: Path) -> dict[str, Section]:
    """Every section of a folder by id; there must be one.

    Raises DataError with all faults of all files.
    """
    sections = load_folder(folder, Section, KEYS)
    if not sections:
        raise DataError([fault(folder, "*.md", None, "at least one section")])
    return sections
