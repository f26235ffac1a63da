"""All questions in one language, with their answers, as the browser gets them."""

from collections.abc import Callable, Collection
from typing import Any

from crossroads.content.library import Library
from crossroads.content.questions import Question
from crossroads.contract.quiz import ItemRecord, QuizFile, QuizWords
from crossroads.contract.quiz_memory import MemoryWords
from crossroads.faults import DataError
from crossroads.geo.atlas import Atlas
from crossroads.quiz.asked.bodies import member_item, organization_item
from crossroads.quiz.asked.countries import borders_item, neighbours_item
from crossroads.quiz.asked.places import card_item, name_item, place_item
from crossroads.quiz.asked.words import claim_item, estimate_item, events_item, old_names_item
from crossroads.quiz.event_places import event_faults
from crossroads.quiz.leaks import leak_faults
from crossroads.quiz.told import Telling

MAKERS: dict[str, Callable[[Any, Telling], ItemRecord]] = {
    "place": place_item,
    "name": name_item,
    "neighbours": neighbours_item,
    "organization": organization_item,
    "member": member_item,
    "events": events_item,
    "old-names": old_names_item,
    "borders": borders_item,
    "estimate": estimate_item,
    "card": card_item,
    "claim": claim_item,
}
"""How a question of each kind becomes an item."""


def quiz_file(library: Library, atlas: Atlas, of: Collection[str] | None = None) -> QuizFile:
    """The quiz in the library's language; `of`: chapters whose items alone are wanted.

    Raises DataError where an item says its answer, KeyError for unknown ids (see `check_quiz`).
    """
    items = quiz_items(library, atlas, of)
    faults = [*leak_faults(items, library, atlas), *event_faults(Telling(library, atlas))]
    if faults:
        raise DataError(faults)
    words = {name: library.words[f"quiz_{name}"] for name in QuizWords.model_fields}
    memory = {name: library.words[f"quiz_memory_{name}"] for name in MemoryWords.model_fields}
    return QuizFile(
        words=QuizWords.model_validate(words),
        memory=MemoryWords.model_validate(memory),
        chapters=[(section.id, section.title) for section in library.sections_in_order()],
        items=items,
    )


def quiz_items(
    library: Library, atlas: Atlas, of: Collection[str] | None = None
) -> list[ItemRecord]:
    """All items, sorted by id; `of`: of these chapters alone."""
    telling = Telling(library, atlas)
    asked = (library.questions[id_] for id_ in sorted(library.questions))
    return [quiz_item(one, telling) for one in asked if of is None or one.chapter in of]


def quiz_item(question: Question, telling: Telling) -> ItemRecord:
    """One item. Raises KeyError for unknown ids."""
    return MAKERS[question.kind](question, telling)
