"""What all printed sheets hand to Typst, and the paper they are for."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from crossroads.content.library import Library
from crossroads.paper.look import Looks

Paper = Literal["a4", "letter"]
PAPERS: tuple[Paper, ...] = get_args(Paper)
TYPST_PAPERS: Mapping[Paper, str] = {"a4": "a4", "letter": "us-letter"}
AUTHOR = "Crossroads"
SHEET_WORDS = (
    "paper_class",
    "paper_facts",
    "paper_on",
    "paper_online",
    "paper_pupil",
    "paper_scenes",
    "paper_teacher",
    "paper_terms",
)
"""Keys of the words that templates say."""


@dataclass(frozen=True)
class Room:
    """Room for a map, in mm."""

    width: float
    height: float


OUTLINE_ROOM: Mapping[Paper, Room] = {"a4": Room(273, 160), "letter": Room(255, 164)}
"""On a page that lies on its side."""
HANDOUT_ROOM: Mapping[Paper, Room] = {"a4": Room(182, 108), "letter": Room(188, 98)}
SCENE_ROOM: Mapping[Paper, Room] = {"a4": Room(102, 65), "letter": Room(104, 62)}


def sheet_data(
    title: str, description: str, paper: Paper, library: Library, looks: Looks
) -> dict[str, Any]:
    """What every template wants. `description`: of the whole, for a list of files."""
    return {
        "title": title,
        "description": description,
        "author": AUTHOR,
        "language": library.language,
        "paper": TYPST_PAPERS[paper],
        "colours": {name: looks.colour(name) for name in ("ink", "ink-soft", "accent", "grid")},
        "words": {key.removeprefix("paper_"): library.words[key] for key in SHEET_WORDS},
    }


def created(library: Library) -> int:
    """When a sheet was made, in seconds since 1970: the day of the edition.

    So the bytes of a sheet change only with what it says.
    """
    day = library.edition.checked
    return int(dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC).timestamp())
