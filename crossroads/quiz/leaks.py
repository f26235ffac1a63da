"""Refuses items whose question or hint gives the answer away."""

from collections.abc import Iterable, Iterator

from crossroads.content.library import Library
from crossroads.content.model import Language
from crossroads.contract.quiz import (
    ChoiceAnswer,
    EstimateAnswer,
    ItemRecord,
    MatchAnswer,
    NameAnswer,
    OrderAnswer,
)
from crossroads.faults import Fault, fault
from crossroads.geo.atlas import Atlas
from crossroads.search.folding import fold

EXPECTED = "a question and a hint that leave the answer to be found"


def leak_faults(items: Iterable[ItemRecord], library: Library, atlas: Atlas) -> Iterator[Fault]:
    """One fault for each item that says its answer, in the library's language."""
    for item in items:
        for said in (*leaks(item), *named_members(item, atlas, library.language)):
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


def named_members(item: ItemRecord, atlas: Atlas, language: Language) -> Iterator[str]:
    """Answers that name a country of whose bodies, or whose body, is asked, however it ends."""
    if item.kind != "organization" or not isinstance(item.answer, ChoiceAnswer):
        return
    codes = [ref.removeprefix("country:") for ref in item.highlight]
    names = [fold(atlas.countries[code].name_in(language)) for code in codes]
    for option in item.answer.options:
        if any(f" {name}" in f" {fold(option)}" for name in names):
            yield option


def says(text: str, name: str) -> bool:
    """Whether a text has a name as whole words, however it is spelt."""
    return bool(fold(name)) and f" {fold(name)} " in f" {fold(text)} "
