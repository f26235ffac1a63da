"""How well the quiz foretells what pupils still know: 30 made-up ones, whose forgetting is known.

What they know and forget is drawn here, by curves of its own and nothing of FSRS's: each pupil
and each item has a pace of forgetting, half of the pupils forget along an exponential curve and
half along a power of time, and each recall slows it down, the more so the less likely it was. They
come on some days of the week, and not at all in a fortnight of holidays. What is asked when, and
what is foretold, says the browser's own code, run by Node.
"""

import datetime as dt
import math
import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.node import answering

MODULE = "quiz/spacing/pupils.ts"
PUPILS = 30
ITEMS = 120
DAYS = 180
HOLIDAYS = range(90, 104)
"""Days without school."""
NEW, MOST = 5, 25
"""Items a day: such as were never asked, and all."""
SEED = 20261127
FIRST_DAY = dt.date(2026, 9, 1)
TOLD, KNOWN = 4.0, 30.0
"""Days in which half is forgotten, in the middle of all, of what one was told once, and of what
one knew when it was asked for the first time."""


@dataclass
class Foretold:
    """Forecasts, each from 0 to 1, and whether they came true."""

    pairs: list[tuple[float, bool]]

    @property
    def brier(self) -> float:
        """Mean square of what the forecasts were off."""
        return sum((likely - true) ** 2 for likely, true in self.pairs) / len(self.pairs)

    @property
    def constant(self) -> float:
        """The same of the best constant guess there is, which knows the outcome."""
        share = sum(true for _, true in self.pairs) / len(self.pairs)
        return share * (1 - share)


@dataclass
class Pupil:
    """Somebody who learns and forgets."""

    chance: random.Random
    pace: float
    """How fast all of them forget; 1 is usual."""
    half_lives: dict[int, float] = field(default_factory=dict)
    """Of what was learned, in days, by item."""
    last: dict[int, int] = field(default_factory=dict)
    """Day on which an item was last met."""

    def __post_init__(self) -> None:
        self.ability = self.chance.gauss(0, 0.6)
        self.power = self.chance.random() < 0.5
        self.gain = self.chance.uniform(1.0, 3.0)
        self.comes = self.chance.uniform(0.3, 0.8)
        self.hurry = self.chance.lognormvariate(0, 0.3)

    def is_here(self, day: int) -> bool:
        """Whether the pupil practises on a day."""
        weekend = (FIRST_DAY + dt.timedelta(day)).weekday() >= 5
        return not weekend and day not in HOLIDAYS and self.chance.random() < self.comes

    def answer(self, item: int, hardness: float, day: int) -> tuple[bool, dict[str, object]]:
        """Answers an item and learns of it: whether it was known, and what the quiz sees."""
        likely = self._recall(item, hardness, day)
        known = self.chance.random() < likely
        self._learn(item, hardness, likely, known)
        self.last[item] = day
        near = not known and self.chance.random() < 0.1
        thinking = self.hurry * self.chance.lognormvariate(math.log(3 + 12 * (1 - likely)), 0.4)
        tries = 1 if known else 2 if self.chance.random() < 0.5 else None
        return known, {"tries": tries, "near": near, "seconds": thinking}

    def _recall(self, item: int, hardness: float, day: int) -> float:
        if item not in self.half_lives:  # what is known before school, and what is guessed
            return 0.1 + 0.8 / (1 + math.exp(1 + hardness - self.ability))
        halves = (day - self.last[item]) / self.half_lives[item]
        return 1 / (1 + halves) if self.power else 2.0**-halves

    def _learn(self, item: int, hardness: float, likely: float, known: bool) -> None:
        own = self.chance.lognormvariate(0.7 * (self.ability - hardness), 0.3) / self.pace
        before = self.half_lives.get(item)
        if before is None:
            self.half_lives[item] = own * (KNOWN if known else TOLD)
        elif known:
            self.half_lives[item] = before * (1 + self.gain * (0.3 + 2 * (1 - likely)))
        else:
            self.half_lives[item] = max(own * TOLD, 0.5 * before)


def foretold(pace: float = 1) -> Foretold:
    """What was foretold of all answers to items that had been asked before.

    `pace`: how much faster than usual the pupils forget.
    """
    return Foretold(list(_school_year(pace)))


def _school_year(pace: float) -> Iterator[tuple[float, bool]]:
    chance = random.Random(SEED)  # noqa: S311 - the same pupils in every run
    hardness = [chance.gauss(0, 0.8) for _ in range(ITEMS)]
    pupils = [Pupil(random.Random(chance.random()), pace) for _ in range(PUPILS)]  # noqa: S311
    due: dict[str, list[str]] = {}
    with answering(MODULE) as told:
        for day in range(DAYS):
            known, answers = [], []
            for number, pupil in enumerate(pupils):
                if pupil.is_here(day):
                    for item in _lesson(pupil, due.get(str(number), [])):
                        truth, seen = pupil.answer(item, hardness[item], day)
                        known.append(truth)
                        answers.append({"pupil": number, "item": str(item), **seen})
            date, next_day = (FIRST_DAY + dt.timedelta(day + ahead) for ahead in (0, 1))
            asked = {"day": date.isoformat(), "next": next_day.isoformat(), "answers": answers}
            said = told(asked)
            due = said["due"]
            for likely, truth in zip(said["foretold"], known, strict=True):
                if likely is not None:
                    yield likely, truth


def _lesson(pupil: Pupil, due: list[str]) -> list[int]:
    """Items of a day: those that are due, then some that are new."""
    again = [int(item) for item in due]
    pupil.chance.shuffle(again)
    again = again[:MOST]
    new = [item for item in range(ITEMS) if item not in pupil.half_lives]
    return again + new[: min(NEW, MOST - len(again))]
