"""Kazakhstan's votes in the UN on Crimea and the war in Ukraine: `content/votes.csv`."""

import datetime as dt
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from crossroads.content.model import Id, Model
from crossroads.content.records import joined_ids, load_table
from crossroads.content.translated import TranslatedText

Choice = Literal["yes", "no", "abstained", "absent"]
"""What a state can do with a resolution that is put to the vote."""
Number = Annotated[str, StringConstraints(pattern=r"^(ES-)?[0-9]{1,2}/(L\.)?[0-9]{1,3}$")]
"""Session and number within it."""


class Vote(Model):
    """Kazakhstan's vote on one resolution of the UN General Assembly."""

    date: dt.date = Field(examples=["2022-03-02"])
    """Day of the vote."""
    resolution: Number | None = Field(examples=["ES-11/1", "77/L.65"])
    """Number of the resolution without A/RES/, or of its draft (L.) where we read no other; None
    where we read neither."""
    title: TranslatedText = Field(examples=["Aggression against Ukraine"])
    """What the resolution is about, in short English."""
    vote: Choice = Field(examples=["abstained"])
    """What Kazakhstan did: yes, no, abstained or absent."""
    yes: int = Field(ge=0, le=193, examples=[141])
    """States that voted for it."""
    no: int = Field(ge=0, le=193, examples=[5])
    """States that voted against it."""
    abstained: int = Field(ge=0, le=193, examples=[35])
    """States that abstained."""
    source: list[Id] = Field(min_length=1, examples=[["news-am-2022-unga-ukraine"]])
    """Ids of `content/sources.yaml`; in the file joined by `;`."""


def _model_input(cells: dict[str, str]) -> dict[str, object]:
    resolution = cells["resolution"] or None
    source = joined_ids(cells["source"])
    return {**cells, "resolution": resolution, "source": source}


def load_votes(path: Path) -> list[Vote]:
    """Rows of the table, oldest vote first. Raises DataError with line numbers."""
    rows = load_table(path, Vote, _model_input)
    return sorted(rows, key=lambda row: row.date)
