"""Refuses items whose question or hint gives the answer away."""

from collections.abc import Iterable, Iterator

from crossroads.content.library import Library
from crossroads.contract.quiz import (
    ChoiceAnswer,
    EstimateAnswer,
    ItemRecord,
    MatchAnswer,
    NameAnswer,
    OrderAnswer,
)
from crossroads.faults import Fault, fault
from crossroads.search.folding import fold

EXPECTED = "a question and a hint that leave the answer to be found"


def leak_faults(items: Iterable[ItemRecord], library: Library) -> Iterator[Fault]:
    """One fault for each item that says its answer, in the library's language."""
    for item in items:
        for said in leaks(item):
            path = library.question_file(library.questions[item.id])
            yield fault(path, f"{item.id} ({library.language})", said, EXPECTED)


def leaks(item: ItemRecord) -> Iterator[str]:
    """What of an item's answer its question or hint says."""
    told = f"{item.question} · {item.hint}"
    match item.answer:
        case NameAnswer(accepted=names):
            yield from (name for name in names if says(told, name))
        case ChoiceAnswer(options=options, right=right, several=several):
            place = item.hint if several or item.kind == "claim" else told
            yield from (options[one] for one in right if says(place, options[one]))
        case OrderAnswer(cards=cards, told=found):
            yield from (one for one in found if says(item.question, one))
            given = [card for card in cards if says(item.hint, card)]
            if len(given) > 1:
                yield ", ".join(given)
        case MatchAnswer(pairs=pairs):
            for old, new in pairs:
                if says(old, new) or says(new, old) or (says(told, old) and says(told, new)):
                    yield f"{old}, {new}"
        case EstimateAnswer(value=value):
            digits = str(round(value))
            if digits in "".join(letter for letter in told if letter.isdigit()):
                yield digits


def says(text: str, name: str) -> bool:
    """Whether a text has a name as whole words, however it is spelt."""
    return bool(fold(name)) and f" {fold(name)} " in f" {fold(text)} "
