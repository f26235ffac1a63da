"""Loads all data at once and says what is wrong with it."""

from pathlib import Path

from crossroads.content.library import Library, load_library
from crossroads.evidence import check_evidence
from crossroads.geo.atlas import Atlas, load_atlas
from crossroads.maps.check import check_maps
from crossroads.paths import CONTENT, GEO
from crossroads.quiz.check import check_quiz
from crossroads.teach.check import check_plans


def load_all(content: Path = CONTENT, geo: Path = GEO) -> tuple[Library, Atlas]:
    """Words and shapes, each checked alone and against one another.

    Raises DataError with every fault of the first stage that has any: content, then shapes,
    then declared maps, then questions of the quiz, then lesson plans.
    """
    library = load_library(content)
    atlas = load_atlas(library.sources, geo)
    check_maps(library, atlas)
    check_quiz(library, atlas)
    check_plans(library, atlas)
    check_evidence(library, atlas)
    return library, atlas
