"""The questions as their files have them, and as each language tells them."""

from collections.abc import Mapping
from typing import Any

import pytest
import yaml

from crossroads.content.library import Library
from crossroads.content.model import Language
from crossroads.contract.quiz import ItemRecord
from crossroads.geo.atlas import Atlas
from crossroads.paths import CONTENT
from crossroads.quiz.records import quiz_items
from crossroads.translation.speech import in_languages_offered

Items = Mapping[str, ItemRecord]


@pytest.fixture(scope="session")
def told(library: Library, atlas: Atlas) -> Mapping[Language, Items]:
    """Items by language and id."""
    return {
        words.language: {item.id: item for item in quiz_items(words, shapes)}
        for words, shapes in in_languages_offered(library, atlas)
    }


@pytest.fixture(scope="session")
def items(told: Mapping[Language, Items]) -> Items:
    return told["en"]


@pytest.fixture(scope="session")
def asked() -> dict[str, dict[str, Any]]:
    """Entries of `content/quiz/` by id, with the chapter, read without our loaders."""
    entries: dict[str, dict[str, Any]] = {}
    for path in sorted((CONTENT / "quiz").glob("*.yaml")):
        for id_, entry in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            entries[id_] = {"chapter": path.stem, **entry}
    return entries
