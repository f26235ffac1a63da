"""Figures and key dates, held once for all languages: `content/facts.yaml`."""

import datetime as dt
from typing import Self

from pydantic import Field, model_validator

from crossroads.content.model import Id, Language, Model, Text
from crossroads.content.units import Unit, Units
from crossroads.content.writing import counted, day_text, number_text


class Fact(Model):
    """One figure or date with its unit, the day it held, and where it comes from."""

    id: Id = Field(examples=["kz-area"])
    """Key of the entry; texts name it as `{{kz-area}}`."""
    value: int | float | dt.date = Field(examples=[2724900, "2012-12-22"])
    """The number, or with the unit date the day (YYYY-MM-DD)."""
    unit: Unit = Field(examples=["km2"])
    """What the number counts; it decides how the figure is written in each language."""
    as_of: int | dt.date | None = Field(default=None, examples=[2025, "2025-01-01"])
    """Year or day for which the value holds; only a date or year needs none."""
    expected: dt.date | None = Field(default=None, examples=["2027-12-31"])
    """Of a plan: the day by which it is to happen; then `check --stale` asks how it went."""
    newest: Text | None = Field(
        default=None, examples=["census of 2021; the next one is due in 2031"]
    )
    """Why no newer value than that of `as_of` is given, where it is older than two years."""
    sources: list[Id] = Field(min_length=1, examples=[["loc-1997-kazakstan"]])
    """Ids of `content/sources.yaml` that say so."""
    what: Text = Field(examples=["Alash Autonomy proclaimed (December, Orenburg)"])
    """What the figure tells, for those who look after the file."""

    @model_validator(mode="after")
    def _fits_its_unit(self) -> Self:
        if (self.unit == "date") != isinstance(self.value, dt.date):
            raise ValueError("a date (YYYY-MM-DD) with unit date, and a number with others")
        if self.as_of is None and self.unit not in ("year", "date"):
            raise ValueError("a key as_of (a year or a date), since this figure ages")
        return self

    def formatted(self, language: Language, units: Units) -> str:
        """Value with its unit as a reader of the language writes it."""
        if isinstance(self.value, dt.date):
            return day_text(self.value, language)
        if self.unit == "year":
            return str(self.value)
        pattern = counted(self.value, units[self.unit], language)
        return pattern.format(number=number_text(self.value, language))

    def as_of_text(self, language: Language) -> str | None:
        """Day or year for which the value holds, or None where it does not age."""
        if isinstance(self.as_of, dt.date):
            return day_text(self.as_of, language)
        return None if self.as_of is None else str(self.as_of)
