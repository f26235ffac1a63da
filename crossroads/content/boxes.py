"""Boxes that look closer at one subject of a section: `content/en/boxes/*.md`."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints

from crossroads.content.front_matter import load_folder
from crossroads.content.model import Id, Text
from crossroads.content.scenes import MapView, word_limit
from crossroads.content.translated import TranslatedMarkdown, TranslatedText

KEYS = "id, section, title, camera"
WORDS_OF_A_BOX = range(100, 181)


class Box(MapView):
    """A subject beside a section's words, with its own view of the section's map."""

    id: Id = Field(examples=["aral-sea"])
    """Name of the file; the address `?scene=aral-sea` shows it, so it never changes."""
    section: Id = Field(examples=["geopolitical-challenges"])
    """Section beside which it stands."""
    title: Annotated[TranslatedText, StringConstraints(max_length=60)] = Field(
        examples=["The sea that went away"]
    )
    """Heading of at most 60 letters."""
    names: list[Text] = Field(default_factory=list, examples=[["Aral", "Арал теңізі", "Арал"]])
    """Further names by which the search finds it, in all languages."""
    body: Annotated[TranslatedMarkdown, word_limit(WORDS_OF_A_BOX)] = Field(
        examples=["Once the fourth largest lake of the world [@palma-2023]."]
    )
    """100 to 180 words of Markdown with citations, facts and terms."""


def load_boxes(folder: Path) -> dict[str, Box]:
    """Every box of a folder by id. Raises DataError with all faults of all files."""
    return load_folder(folder, Box, KEYS)
