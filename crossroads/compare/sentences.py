"""The most important thing of a comparison in words, for those who can't see the charts."""

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import combinations

from crossroads.compare.belonging import Standing
from crossroads.compare.countries import CountryFacts
from crossroads.compare.figures import MEASURES, Measure, Total
from crossroads.compare.names import body_name, place_names
from crossroads.compare.organizations import BodyFacts
from crossroads.compare.wording import day_name, listed, spoken
from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas

NAMED = 8
"""Longer lists of names end with a count."""


def country_sentence(
    facts: Sequence[CountryFacts], standing: Standing, library: Library, day: dt.date
) -> str:
    """Who is largest in what, and to what all of them belong."""
    says = library.words
    tops = _tops({one.name: one.totals for one in facts}, "compare_has", library)
    shared = standing.shared_by(one.code for one in facts)
    names = listed([one.name for one in facts], library)
    if shared:
        bodies = listed([body_name(body, library) for body in shared], library)
        word = says["compare_all_in"]
    else:
        bodies, word = "", says["compare_all_in_none"]
    return f"{tops} {word.format(day=day_name(day, library), names=names, bodies=bodies)}"


def body_sentence(facts: Sequence[BodyFacts], library: Library, atlas: Atlas, day: dt.date) -> str:
    """Whose members are largest in what, which two have most in common, what has no member."""
    says = library.words
    on = day_name(day, library)
    filled = [one for one in facts if one.members]
    parts = []
    if len(filled) > 1:
        parts.append(_tops({one.name: one.totals for one in filled}, "compare_have", library))
    one, other = max(combinations(facts, 2), key=lambda pair: len(_common(pair)))
    common = _common((one, other))
    if common:
        parts.append(
            says["compare_largest_overlap"].format(
                day=on,
                bodies=listed([one.name, other.name], library),
                count=len(common),
                names=listed(place_names(common, library, atlas), library, NAMED),
            )
        )
    else:
        parts.append(says["compare_no_overlap"].format(day=on))
    in_all = _common(facts)
    if len(facts) > 2 and in_all:
        names = listed(place_names(in_all, library, atlas), library, NAMED)
        parts.append(says["compare_in_all"].format(names=names))
    empty = [one.name for one in facts if not one.members]
    if empty:
        parts.append(says["compare_empty"].format(day=on, names=listed(empty, library)))
    return " ".join(parts)


def _common(facts: Sequence[BodyFacts]) -> set[str]:
    """Codes of those that belong fully to all of these bodies."""
    return set.intersection(*(set(one.members) for one in facts))


def _tops(named: Mapping[str, Mapping[Measure, Total]], form: str, library: Library) -> str:
    """Who has the most of each measure, one clause for each of the winners."""
    won: dict[str, list[str]] = {}
    for measure in MEASURES:
        values = {name: totals[measure].value or 0 for name, totals in named.items()}
        winner = max(values, key=values.__getitem__)
        value = spoken(values[winner], measure, library)
        won.setdefault(winner, []).append(
            library.words[f"compare_top_{measure}"].format(value=value)
        )
    clauses = [
        library.words[form].format(name=name, what=listed(what, library))
        for name, what in won.items()
    ]
    return f"{'; '.join(clauses)}."
