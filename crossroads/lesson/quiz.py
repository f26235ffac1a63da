"""The quiz of a lesson's chapters, of what the lesson's file holds."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pydantic import JsonValue

from crossroads.content.library import Library
from crossroads.contract.quiz import ItemRecord, NameAnswer, PlaceAnswer, QuizFile
from crossroads.contract.reference import Reference
from crossroads.geo.atlas import Atlas
from crossroads.quiz.quiz_map import LAYERS
from crossroads.quiz.records import quiz_file
from crossroads.quiz.spots import TOPICS, records_of

EVENT = "event"
"""Topic of what is no feature of a layer."""


def lesson_quiz(
    chapters: Sequence[str],
    library: Library,
    atlas: Atlas,
) -> QuizFile:
    """The questions of some chapters.

    Nothing is remembered of a pupil: what a browser keeps for a file is kept for all files of the
    disk, or for none.
    """
    whole = quiz_file(library, atlas, chapters)
    return whole.model_copy(
        update={
            "memory": None,
            "chapters": [chapter for chapter in whole.chapters if chapter[0] in chapters],
        }
    )


def layers_asked(items: Iterable[ItemRecord], atlas: Atlas) -> tuple[str, ...]:
    """Those of the quiz's map without which some item can't be asked or shown, lowest first."""
    wanted: set[str] = set()
    for item in items:
        wanted.update(item.layers)
        for pick in _picks(item):
            wanted.update(_layers_of(pick, atlas))
    return tuple(layer for layer in LAYERS if layer in wanted)


def events_asked(quiz: Mapping[str, Any], reference: Mapping[str, Any]) -> Mapping[str, JsonValue]:
    """Of a written Reference the events that the items of a written QuizFile name, and no more."""
    picks = {
        pick
        for item in quiz["items"]
        for pick in (*item["highlight"], *item["shows"], item["answer"].get("feature"))
    }
    events = [one for one in reference["events"] if f"{EVENT}:{one['id']}" in picks]
    return {**Reference(bodies={}, events=(), terms={}, gazetteer={}).wire(), "events": events}


def _picks(item: ItemRecord) -> list[str]:
    answer = item.answer
    asked = [answer.feature] if isinstance(answer, NameAnswer | PlaceAnswer) else []
    return [*item.highlight, *item.shows, *asked]


def _layers_of(pick: str, atlas: Atlas) -> Iterable[str]:
    topic, _, id_ = pick.partition(":")
    if topic not in TOPICS:
        return [topic]
    return [layer for layer in TOPICS[topic] if id_ in records_of(layer, atlas)]
