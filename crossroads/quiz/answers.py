"""An item's answer in words, for what is not the map: decks, tables, keys."""

from collections.abc import Sequence

from crossroads.content.model import Language
from crossroads.content.writing import number_text, sort_key
from crossroads.contract.quiz import (
    Answer,
    ChoiceAnswer,
    EstimateAnswer,
    ItemRecord,
    MatchAnswer,
    NameAnswer,
    OrderAnswer,
    PlaceAnswer,
)


def right_answer(answer: Answer, language: Language, km: str, pair: str) -> list[str]:
    """The right answer, a line for each of its parts.

    `km`: how the language writes a length, with `{km}`; `pair`: how it writes what belongs
    together, with `{one}` and `{other}`.
    """
    match answer:
        case PlaceAnswer():
            return [name for name, point in answer.others if point == answer.at][:1]
        case NameAnswer():
            return answer.accepted[:1]
        case ChoiceAnswer():
            return [answer.options[index] for index in answer.right]
        case OrderAnswer():
            rows = enumerate(zip(answer.cards, answer.told, strict=True), start=1)
            return [f"{n}. {pair.format(one=card, other=told)}" for n, (card, told) in rows]
        case MatchAnswer():
            return [pair.format(one=one, other=other) for one, other in answer.pairs]
        case EstimateAnswer():
            number = number_text(round(answer.value), language)
            return [km.format(km=number) if answer.quantity == "distance" else f"{number}°"]


def offered(item: ItemRecord, language: Language) -> list[list[str]]:
    """What stands with the question, in an order that tells nothing: a list for each side.

    Cards to be matched have two sides, all others one; where nothing is to be chosen from, none.
    """
    match item.answer:
        case ChoiceAnswer(options=options):
            return [_in_order(options, language)]
        case OrderAnswer(cards=cards):
            return [_in_order(cards, language)]
        case MatchAnswer(pairs=pairs):
            one, other = zip(*pairs, strict=True)
            return [_in_order(one, language), _in_order(other, language)]
    return []


def also_right(answer: Answer) -> list[str]:
    """Other names that count as right."""
    return answer.accepted[1:] if isinstance(answer, NameAnswer) else []


def _in_order(texts: Sequence[str], language: Language) -> list[str]:
    return sorted(texts, key=lambda text: sort_key(text, language))
