"""Which countries are in exactly which of several bodies."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Overlap:
    """One combination of bodies, and who is in these and in none of the others."""

    bodies: tuple[str, ...]
    countries: list[str]
    """Codes, sorted."""


def overlaps(members: Mapping[str, Collection[str]]) -> list[Overlap]:
    """Each combination that somebody has, largest first: every country stands in exactly one.

    `members` holds the codes of each body. Of equal sizes that with more bodies comes first.
    """
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for code in sorted({code for held in members.values() for code in held}):
        groups[tuple(body for body, held in members.items() if code in held)].append(code)
    found = [Overlap(bodies, codes) for bodies, codes in groups.items()]
    return sorted(found, key=lambda one: (-len(one.countries), -len(one.bodies), one.bodies))
