"""Figures as a reader says them: "3.4 billion", "US$1.7 trillion", "43 %"."""

import datetime as dt
from collections.abc import Sequence

from babel.numbers import format_compact_decimal, format_percent

from crossroads.compare.figures import Measure, Total
from crossroads.content.library import Library
from crossroads.content.writing import day_text, list_text, locale_of, number_text


def value_text(value: float | None, measure: Measure, library: Library) -> str:
    """A measure's value with one decimal and its unit, in number words."""
    words, language = library.words, library.language
    if value is None:
        return words["compare_no_figure"]
    number = format_compact_decimal(
        value, format_type="long", locale=locale_of(language), fraction_digits=1
    )
    return words[f"compare_{measure}_value"].format(number=number)


def with_years(text: str, total: Total) -> str:
    """A text with the year or years for which its figure was counted."""
    if total.years is None:
        return text
    return f"{text} ({'–'.join(str(year) for year in dict.fromkeys(total.years))})"


def grouped_number(value: float, library: Library) -> str:
    """A whole number with its thousands grouped."""
    return number_text(round(value), library.language)


def percent(share: float, library: Library) -> str:
    """A part of a whole (0 to 1) with one decimal."""
    return str(format_percent(share, format="#,##0.0 %", locale=locale_of(library.language)))


def day_name(day: dt.date, library: Library) -> str:
    """A day in words."""
    return day_text(day, library.language)


def enumeration(names: Sequence[str], library: Library, most: int | None = None) -> str:
    """Names as an enumeration; with `most` the rest is only counted."""
    shown = list(names[:most])
    if len(names) > len(shown):
        shown.append(library.words["and_more"].format(count=len(names) - len(shown)))
    return list_text(shown, library.language)
