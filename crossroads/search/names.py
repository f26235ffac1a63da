"""The spellings under which one name can be found."""

import re
from collections.abc import Iterable

from crossroads.search.folding import fold

BRACKETS = re.compile(r"\s*\(([^()]*)\)")


def spellings(name: str) -> list[str]:
    """The name, the name without brackets, and what stands in them where that is a name.

    A name begins with a capital, so that "Termez (old)" gives no "old". Gives nothing for an
    empty name.
    """
    if not name:
        return []
    inside = [part for part in BRACKETS.findall(name) if part[:1].isupper()]
    return list(dict.fromkeys([name, BRACKETS.sub("", name), *inside]))


def all_spellings(names: Iterable[str]) -> list[str]:
    """Spellings of several names, each once."""
    return list(dict.fromkeys(spelling for name in names for spelling in spellings(name)))


def folded_names(names: Iterable[str]) -> list[str]:
    """Names as searching compares them, each once."""
    return [fold(name) for name in distinct_names(names)]


def distinct_names(names: Iterable[str]) -> list[str]:
    """Of names that searching can't tell apart the first; none without letter or digit."""
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(fold(name), name)
    return [name for folded, name in first.items() if folded]
