"""Addresses of what a map needs in the browser: the built engine, the catalogue, the shapes.

A map is drawn in the app, in an exported file and in print; only this record differs.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from crossroads.contract.catalogue import Catalogue
from crossroads.outlets.publisher import Publisher, file_address

APP = "app"
"""Folder of the built engine below the served one (see `browser/build.ts`)."""
MANIFEST = "assets.json"
CHAPTER = "chapter"
EXPLORER = "atlas"
QUIZ = "quiz"
FILE = "file"
"""Of chapters and quiz together, for a file that holds both."""


@dataclass(frozen=True)
class Assets:
    """Addresses for one outlet."""

    built: Mapping[str, str]
    """Of the engine's files, by the name without hash, such as `chapter.js`."""
    layers: Mapping[str, str]
    """Of each layer's shapes, by layer id."""
    stories: Mapping[str, str]
    """Of each section's scenes, by section id."""
    streamlit: str | None
    """Of words in the place of Streamlit's own; None for pages in English."""
    quiz: str | None
    """Of the quiz; None where there is no page for it."""
    catalogue: str
    known: Catalogue
    """What the catalogue says; a map's own message says only what differs."""

    @property
    def published(self) -> frozenset[str]:
        """Addresses of all files that are made when the app starts."""
        lookups = self.known.files.model_dump().values()
        shapes = map(file_address, self.layers.values())
        words = [self.streamlit] if self.streamlit else []
        quiz = [self.quiz] if self.quiz else []
        return frozenset([*shapes, *self.stories.values(), *words, *quiz, self.catalogue, *lookups])


def built_files(publisher: Publisher) -> dict[str, str]:
    """Addresses of the built engine's files, by the name without hash.

    Raises FileNotFoundError where the engine has not been built.
    """
    names = manifest(publisher.static)
    return {name: publisher.address(f"{APP}/{hashed}") for name, hashed in names.items()}


def manifest(static: Path) -> dict[str, str]:
    """Names of the built engine's files with their hash, by the name without."""
    names: dict[str, str] = json.loads((static / APP / MANIFEST).read_text(encoding="utf-8"))
    return names
