"""Dates of which no more than the month or the year may be known.

`2004-02-11`, `2004-02` and `2004` are all dates of our tables. What is not known is never
invented: words say no more than is written. Where something must be counted or drawn, a month or
year begins with its first day. The browser has the same in `browser/rules/partial_date.ts`;
`tests/cases/partial_dates.json` binds both.
"""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Annotated, Literal

from pydantic import BeforeValidator, InstanceOf, PlainSerializer, WithJsonSchema

from crossroads.content.model import Language
from crossroads.content.writing import day_text, month_text

Precision = Literal["day", "month", "year"]
Form = Literal["short", "long"]

_FORM = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_FIRST = "0000-01-01"
_PRECISIONS: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}


@dataclass(frozen=True)
class PartialDate:
    """A day, a month or a year, as far as it is known."""

    text: str
    """As ISO 8601 writes it: "2004-02-11", "2004-02" or "2004"."""

    def __post_init__(self) -> None:
        """Raises ValueError for another text, and for a day that no calendar has."""
        if not _FORM.fullmatch(self.text):
            raise ValueError("a valid date, such as 2004-02-11, 2004-02 or 2004")
        try:
            _first_day(self.text)
        except ValueError as error:
            raise ValueError("a valid date, one that the calendar has") from error

    def __str__(self) -> str:
        return self.text

    @property
    def precision(self) -> Precision:
        """What is known of it."""
        return _PRECISIONS[len(self.text)]

    @cached_property
    def first(self) -> dt.date:
        """The first day that it can be: the one that is counted and drawn."""
        return _first_day(self.text)

    def in_words(self, language: Language, form: Form) -> str:
        """In words: "5 Jul 2005" (short), "5 July 2005" (long), "July 2005", or "2005"."""
        return _in_words(self, language, form)


def _first_day(text: str) -> dt.date:
    return dt.date.fromisoformat(text + _FIRST[len(text) :])


@lru_cache(maxsize=4096)
def _in_words(date: PartialDate, language: Language, form: Form) -> str:
    if date.precision == "year":
        return str(date.first.year)
    if date.precision == "month":
        return month_text(date.first, language)
    return day_text(date.first, language, form)


def _read(found: object) -> object:
    if isinstance(found, dt.date):
        return PartialDate(found.isoformat())
    return PartialDate(found) if isinstance(found, str) else found


PartialDateField = Annotated[
    InstanceOf[PartialDate],
    BeforeValidator(_read),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": rf"^{_FORM.pattern}$"}),
]
"""Such a date in a data file."""
