"""Which questions make a round, and in which order, by its seed.

The browser has the same in `browser/quiz/round.ts` and `random.ts`; `tests/cases/rounds.json` binds
both, so that the key that a teacher prints is that of the pupils' quiz.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from crossroads.contract.quiz import Kind, Level

ANSWERS_IN_ORDER: frozenset[Kind] = frozenset({"claim", "member"})
"""Kinds whose few answers stand in an order that everybody expects, such as yes before no."""
_WORD = 0xFFFFFFFF
T = TypeVar("T")


class Listed(Protocol):
    """What the choice looks at."""

    @property
    def id(self) -> str:
        """Id of the item."""

    @property
    def chapter(self) -> str:
        """Id of its chapter."""

    @property
    def kind(self) -> str:
        """What is asked for."""

    @property
    def level(self) -> Level:
        """How hard it is."""


L = TypeVar("L", bound=Listed)


@dataclass(frozen=True)
class RoundOptions:
    """What a round is made of; None stands for all."""

    seed: str
    chapter: str | None = None
    kinds: tuple[Kind, ...] | None = None
    level: Level | None = None
    count: int = 10
    """Questions, at most."""


def round_of(items: Sequence[L], options: RoundOptions) -> list[L]:
    """The items of a round in their order."""
    fitting = [
        item
        for item in sorted(items, key=lambda item: item.id)
        if options.chapter in (None, item.chapter)
        and (options.kinds is None or item.kind in options.kinds)
        and options.level in (None, item.level)
    ]
    return shuffled(fitting, options.seed)[: options.count]


def shown_order(item_id: str, kind: Kind, length: int, seed: str) -> list[int]:
    """Places from 0 in the order in which an item's choices, options or cards are shown."""
    places = list(range(length))
    return places if kind in ANSWERS_IN_ORDER else shuffled(places, f"{seed}/{item_id}")


def shuffled(things: Sequence[T], seed: str) -> list[T]:
    """The same things in an order that the seed alone decides (Fisher and Yates, from the end)."""
    order = list(things)
    chance = numbers(seed)
    for last in range(len(order) - 1, 0, -1):
        other = next(chance) % (last + 1)
        order[last], order[other] = order[other], order[last]
    return order


def numbers(seed: str) -> Iterator[int]:
    """Numbers from 0 to below 2**32 without end: mulberry32, begun with FNV-1a of the seed."""
    state = _hash(seed)
    while True:
        state = (state + 0x6D2B79F5) & _WORD
        mixed = _times(state ^ (state >> 15), state | 1)
        mixed ^= (mixed + _times(mixed ^ (mixed >> 7), mixed | 61)) & _WORD
        yield mixed ^ (mixed >> 14)


def _hash(seed: str) -> int:
    """FNV-1a, 32 bits, of the seed's bytes in UTF-8."""
    found = 0x811C9DC5
    for byte in seed.encode():
        found = _times(found ^ byte, 0x01000193)
    return found


def _times(one: int, other: int) -> int:
    return one * other & _WORD
