"""The round that an address of the quiz asks for, and the address of a round.

The browser has the same in `browser/quiz/options.ts`.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar, get_args
from urllib.parse import urlencode

from crossroads.contract.quiz import Kind, Level
from crossroads.quiz.round import Listed, RoundOptions, round_of

KINDS: tuple[Kind, ...] = get_args(Kind)
LEVELS: tuple[Level, ...] = get_args(Level)
COUNT = 10
MOST = 50
"""Questions of a round, at most."""
LONGEST_SEED = 40
"""Letters of a seed, as the browser counts them (UTF-16)."""
SEPARATOR = ","
"""Between kinds."""
T = TypeVar("T")


def asked_round(given: Mapping[str, str], chapters: Collection[str]) -> RoundOptions | None:
    """The round of an address's parameters; None where no seed is in it.

    As in the browser, a value that means nothing is as if it were not there.
    """
    seed = given.get("seed", "")
    if not is_seed(seed):
        return None
    count = _whole(given.get("count", ""), MOST)
    level = _whole(given.get("level", ""), max(LEVELS))
    chapter = given.get("chapter")
    return RoundOptions(
        seed=seed,
        chapter=chapter if chapter in chapters else None,
        kinds=kinds_in(given.get("kinds", "")),
        level=next((one for one in LEVELS if one == level), None),
        count=COUNT if count is None else count,
    )


def is_seed(text: str) -> bool:
    """Whether a text can be a seed: what no address can hold, such as half a letter, is none."""
    try:
        length = len(text.encode("utf-16-le")) // 2
    except UnicodeEncodeError:
        return False
    return 0 < length <= LONGEST_SEED


def kinds_in(text: str) -> tuple[Kind, ...] | None:
    """The kinds that a text such as `place,name` names; None where that is none, or all."""
    named = set(text.split(SEPARATOR))
    there = tuple(kind for kind in KINDS if kind in named)
    return there if 0 < len(there) < len(KINDS) else None


def that_fits(items: Iterable[Listed], options: RoundOptions) -> RoundOptions:
    """The options, made wider in the same steps as in the browser where no question fits."""
    listed = list(items)
    steps: list[Callable[[RoundOptions], RoundOptions]] = [
        lambda one: replace(one, kinds=None),
        lambda one: replace(one, level=None),
        lambda one: replace(one, chapter=None),
    ]
    for wider in steps:
        if round_of(listed, options):
            break
        options = wider(options)
    return options


def round_query(options: RoundOptions) -> str:
    """Parameters of the quiz's address that give this round."""
    values = {
        "chapter": options.chapter,
        "kinds": None if options.kinds is None else SEPARATOR.join(options.kinds),
        "level": options.level,
        "seed": options.seed,
        "count": None if options.count == COUNT else options.count,
    }
    told = {name: value for name, value in values.items() if value is not None}
    return urlencode(told, safe=f"{SEPARATOR}:")


def _whole(text: str, most: int) -> int | None:
    """A whole number from 1, as addresses write it."""
    number = int(text) if re.fullmatch(r"[0-9]{1,3}", text) else 0
    return number if 1 <= number <= most else None
