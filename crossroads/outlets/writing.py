"""What the browser needs to write numbers and days in the reader's language."""

import re
from collections.abc import Sequence

from crossroads.content.model import Language
from crossroads.content.units import Units
from crossroads.content.writing import (
    ALPHABETS,
    MONTH,
    OWN_NAMES,
    SHORT,
    days_of,
    locale_of,
    widened,
)
from crossroads.contract.writing import Writing

_FIELD = re.compile(r"%\((?P<letters>[a-zA-Z]+)\)s")
_NAMES = {"y": "year", "d": "day", "M": "month", "L": "month"}
_WIDTHS = {3: "abbreviated", 4: "wide"}


def writing_of(
    language: Language, units: Units, offered: Sequence[Language] = tuple(OWN_NAMES)
) -> Writing:
    """CLDR's signs, patterns and names, and the units' patterns for many."""
    locale = locale_of(language)
    signs = locale.number_symbols["latn"]
    lists = locale.list_patterns["standard"]
    days = days_of(language)
    day, short = _pattern(days.date_formats[SHORT[language]].format, language)
    month, long = _pattern(days.datetime_skeletons[MONTH].format, language)
    return Writing(
        decimal=signs["decimal"],
        group=signs["group"],
        day=day,
        month=month,
        months=long,
        months_short=short,
        pair=lists["2"],
        last=lists["end"],
        alphabet=ALPHABETS[language],
        m=units["m"]["other"],
        km=units["km"]["other"],
        km2=units["km2"]["other"],
        usd_billion=units["usd_billion"]["other"],
        languages=tuple((code, OWN_NAMES[code]) for code in offered),
    )


def _pattern(cldr: str, language: Language) -> tuple[str, tuple[str, ...]]:
    """CLDR's pattern of a date with our marks, and the months in the form that it asks for."""
    letters = next(
        match["letters"] for match in _FIELD.finditer(cldr) if match["letters"][0] in "ML"
    )
    context = "stand-alone" if letters[0] == "L" else "format"
    names = days_of(language).months[context][_WIDTHS[len(letters)]]
    text = _FIELD.sub(lambda match: f"{{{_NAMES[match['letters'][0]]}}}", cldr)
    return widened(text), tuple(names[month] for month in range(1, 13))
