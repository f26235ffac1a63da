"""How a language writes numbers and days, as CLDR has it, and in which order it lists names.

The browser has the same from the catalogue (`crossroads.outlets.writing`), since browsers know
Kazakh by name only: Chromium writes "2026 M03 22".
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from crossroads.content.model import Language

LOCALES: dict[Language, str] = {"en": "en", "kk": "kk", "ru": "ru"}
DAYS: dict[Language, str] = {**LOCALES, "en": "en_GB"}
"""Locales by which days are written: English with the day before the month, as in our texts."""
OWN_NAMES: dict[Language, str] = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
"""Languages by their own names."""
ALPHABETS: dict[Language, str] = {
    "en": "abcdefghijklmnopqrstuvwxyz",
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
}
"""Letters in the order of the language's dictionaries."""
SHORT: dict[Language, Literal["long", "medium"]] = {"en": "medium", "kk": "long", "ru": "long"}
"""CLDR's form of a day where there is little room; only English shortens its months as a habit."""
DayForm = Literal["long", "short"]
MONTH = "yMMMM"
"""CLDR's skeleton of a month with its year."""


@cache
def locale_of(language: Language) -> Locale:
    """CLDR's data of a language."""
    return Locale.parse(LOCALES[language])


@cache
def days_of(language: Language) -> Locale:
    """CLDR's data by which a language writes days."""
    return Locale.parse(DAYS[language])


def day_text(day: dt.date, language: Language, form: DayForm = "long") -> str:
    """A day in words: "22 March 2026", "2026 ж. 22 наурыз"; in English short "22 Mar 2026"."""
    width = SHORT[language] if form == "short" else form
    return widened(str(format_date(day, width, locale=days_of(language))))


def month_text(day: dt.date, language: Language) -> str:
    """The month of a day, with its year: "March 2026"."""
    return widened(str(format_skeleton(MONTH, day, locale=days_of(language))))


def widened(text: str) -> str:
    """Full spaces in place of CLDR's narrow ones, which our type sets too narrow to be seen."""
    return text.replace("\u202f", "\u00a0")


def number_text(value: float, language: Language) -> str:
    """A number with the language's signs and at most three decimals."""
    return str(format_decimal(value, locale=locale_of(language)))


def list_text(parts: Sequence[str], language: Language) -> str:
    """Several texts as the language joins them: "Armenia, Belarus and Kazakhstan"."""
    return str(format_list(list(parts), locale=locale_of(language)))


def counted(value: float, forms: Mapping[str, str], language: Language) -> str:
    """The form of a text that goes with a number, by CLDR's classes of numbers.

    `forms` has the class `other`, and perhaps more.
    """
    return forms.get(locale_of(language).plural_form(value), forms["other"])


def sort_key(text: str, language: Language) -> tuple[list[tuple[int, str]], str]:
    """Sorts texts as a dictionary of the language does; letters of other scripts come last.

    Accents count only among texts that are else alike. The other half is `browser/format/order.ts`.
    """
    return [place for letter in text.casefold() for place in _placed(letter, language)], text


@cache
def _places(language: Language) -> dict[str, int]:
    return {letter: place for place, letter in enumerate(f"0123456789{ALPHABETS[language]}")}


@cache
def _placed(letter: str, language: Language) -> tuple[tuple[int, str], ...]:
    """Where a small letter stands in the alphabet, without its accents if it is none of its own."""
    places = _places(language)
    if letter not in ALPHABETS[language]:
        letter = re.sub(r"[\u0300-\u036f]", "", unicodedata.normalize("NFD", letter))
    return tuple((places.get(one, len(places)), one) for one in letter if one.isalnum())
