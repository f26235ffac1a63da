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
    for code in sorted({code for codes in members.values() for code in codes}):
        groups[tuple(body for body, codes in members.items() if code in codes)].append(code)
    combinations = [Overlap(bodies, codes) for bodies, codes in groups.items()]
    return sorted(
        combinations,
        key=lambda overlap: (-len(overlap.countries), -len(overlap.bodies), overlap.bodies),
    )
