"""Boxes that look closer at one subject of a section: `content/en/boxes/*.md`."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints

from crossroads.content.front_matter import load_folder
from crossroads.content.model import Id, Model, Text
from crossroads.content.scenes import Callout, SceneCamera, word_limit

KEYS = "id, section, title, camera"
WORDS_OF_A_BOX = range(100, 181)


class Box(Model):
    """A subject beside a section's words, with its own view of the section's map."""

    id: Id = Field(examples=["aral-sea"])
    """Name of the file; the address `?scene=aral-sea` shows it, so it never changes."""
    section: Id = Field(examples=["geopolitical-challenges"])
    """Section beside which it stands."""
    title: Annotated[Text, StringConstraints(max_length=60)] = Field(
        examples=["The sea that went away"]
    )
    """Heading of at most 60 letters."""
    names: list[Text] = Field(default_factory=list, examples=[["Aral", "Арал теңізі", "Арал"]])
    """Further names by which the search finds it, in all languages."""
    camera: SceneCamera = Field(examples=[{"bounds": [57, 42, 64, 48]}])
    """What the map shows."""
    layers: list[Id] = Field(examples=[["shared-rivers"]])
    """Public ids of the section's layers that are on; all the others are off."""
    highlight: list[Text] = Field(default_factory=list, examples=[["KZ"]])
    """Ids of features drawn with emphasis: countries, or features of a layer that is on."""
    callout: Callout | None = Field(
        default=None, examples=[{"at": [61.6, 46.8], "text": "Aral, once a port"}]
    )
    """A short note on the map."""
    body: Annotated[Text, word_limit(WORDS_OF_A_BOX)] = Field(
        examples=["Once the fourth largest lake of the world [@palma-2023]."]
    )
    """100 to 180 words of Markdown with citations, facts and terms."""


def load_boxes(folder: Path) -> dict[str, Box]:
    """Every box of a folder by id. Raises DataError with all faults of all files."""
    return load_folder(folder, Box, KEYS)
