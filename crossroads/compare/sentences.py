"""The most important thing of a comparison in words, for those who can't see the charts."""

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import combinations

from crossroads.compare.belonging import Standing
from crossroads.compare.countries import CountryFacts
from crossroads.compare.figures import MEASURES, Measure, Total
from crossroads.compare.names import body_name, place_names
from crossroads.compare.organizations import BodyFacts
from crossroads.compare.wording import day_name, enumeration, value_text
from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas

NAMED = 8
"""Longer lists of names end with a count."""


def country_sentence(
    facts: Sequence[CountryFacts], standing: Standing, library: Library, day: dt.date
) -> str:
    """Who is largest in what, and to what all of them belong."""
    words = library.words
    tops = _largest_in_each(
        {country.name: country.totals for country in facts}, "compare_has", library
    )
    shared = standing.shared_bodies(country.code for country in facts)
    names = enumeration([country.name for country in facts], library)
    if shared:
        bodies = enumeration([body_name(body, library) for body in shared], library)
        word = words["compare_all_in"]
    else:
        bodies, word = "", words["compare_all_in_none"]
    return f"{tops} {word.format(day=day_name(day, library), names=names, bodies=bodies)}"


def body_sentence(facts: Sequence[BodyFacts], library: Library, atlas: Atlas, day: dt.date) -> str:
    """Whose members are largest in what, which two have most in common, what has no member."""
    words = library.words
    on = day_name(day, library)
    filled = [body for body in facts if body.members]
    parts = []
    if len(filled) > 1:
        parts.append(
            _largest_in_each({body.name: body.totals for body in filled}, "compare_have", library)
        )
    first, second = max(combinations(facts, 2), key=lambda pair: len(_common_members(pair)))
    common = _common_members((first, second))
    if common:
        parts.append(
            words["compare_largest_overlap"].format(
                day=on,
                bodies=enumeration([first.name, second.name], library),
                count=len(common),
                names=enumeration(place_names(common, library, atlas), library, NAMED),
            )
        )
    else:
        parts.append(words["compare_no_overlap"].format(day=on))
    in_all = _common_members(facts)
    if len(facts) > 2 and in_all:
        names = enumeration(place_names(in_all, library, atlas), library, NAMED)
        parts.append(words["compare_in_all"].format(names=names))
    empty = [body.name for body in facts if not body.members]
    if empty:
        parts.append(words["compare_empty"].format(day=on, names=enumeration(empty, library)))
    return " ".join(parts)


def _common_members(facts: Sequence[BodyFacts]) -> set[str]:
    """Codes of those that belong fully to all of these bodies."""
    return set.intersection(*(set(body.members) for body in facts))


def _largest_in_each(
    named: Mapping[str, Mapping[Measure, Total]], form: str, library: Library
) -> str:
    """Who has the most of each measure, one clause for each of the winners."""
    won: dict[str, list[str]] = {}
    for measure in MEASURES:
        values = {name: totals[measure].value or 0 for name, totals in named.items()}
        winner = max(values, key=values.__getitem__)
        value = value_text(values[winner], measure, library)
        won.setdefault(winner, []).append(
            library.words[f"compare_top_{measure}"].format(value=value)
        )
    clauses = [
        library.words[form].format(name=name, what=enumeration(what, library))
        for name, what in won.items()
    ]
    return f"{'; '.join(clauses)}."
