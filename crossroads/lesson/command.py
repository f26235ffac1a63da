"""Command line: `python -m crossroads export lesson`."""

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from crossroads.check import load_all
from crossroads.command_line import refuse
from crossroads.content.model import SOURCE, Language
from crossroads.lesson.choice import (
    ATLAS,
    Lesson,
    UnknownPartError,
    file_name,
    lesson_named,
    lesson_of_scenes,
)
from crossroads.lesson.document import lesson_html
from crossroads.search.entries import Names, Told, names_offered
from crossroads.translation.speech import in_other_language

if TYPE_CHECKING:
    from crossroads.command_line import Commands

ALL = "all"
"""In place of a language: each that is offered."""


def add_lesson_command(commands: "Commands") -> None:
    """Adds what can be exported to a command line."""
    lesson = commands.add_parser(
        "lesson", help="a chapter, the tour, the atlas or chosen scenes as one HTML file"
    )
    lesson.add_argument("id", nargs="?", help="id of a chapter, or: tour, atlas")
    lesson.add_argument(
        "--scenes", nargs="+", metavar="CHAPTER/SCENE", help="scenes in an order of your own"
    )
    lesson.add_argument(
        "--lang",
        default=SOURCE,
        help="a language that is offered, several with commas between, or: all; default: en",
    )
    lesson.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="default: by its name; for several languages a folder",
    )
    lesson.set_defaults(run=_lesson)


def _lesson(options: argparse.Namespace) -> int:
    if (options.id is None) == (options.scenes is None):
        return refuse("expected either the id of a lesson (a chapter, tour, atlas) or --scenes")
    english = load_all()
    offered = english[0].edition.languages
    asked: list[str] = list(dict.fromkeys(options.lang.split(",")))
    languages: list[Language] = [one for one in offered if one in asked or asked == [ALL]]
    unknown = [one for one in asked if one not in languages and asked != [ALL]]
    if unknown:
        return refuse(f"found {unknown[0]!r}, expected {ALL} or one of {', '.join(offered)}")
    searched = options.id == ATLAS  # by names of all languages
    told: dict[Language, Told] = {
        language: in_other_language(*english, language)
        for language in (offered if searched else languages)
    }
    names = names_offered(told.values()) if searched else {}
    for language in languages:
        status = _write_one(options, told[language], names, several=len(languages) > 1)
        if status:
            return status
    return 0


def _write_one(options: argparse.Namespace, told: Told, names: Names, *, several: bool) -> int:
    """Writes the lesson in one language; gives the command's status."""
    library, atlas = told
    try:
        lesson: Lesson = (
            lesson_of_scenes(options.scenes, library)
            if options.scenes
            else lesson_named(options.id, library)
        )
    except UnknownPartError as error:
        return refuse(str(error))
    named = file_name(lesson, library)
    path: Path = options.output or Path(named)
    if path.is_dir():
        path /= named
    elif several and options.output:
        return refuse(f"found {path.name!r}, expected a folder that is there, for several files")
    if not path.resolve().parent.is_dir():
        return refuse(f"{path.name} could not be written: there is no folder {path.parent.name!r}")
    text = lesson_html(lesson, library, atlas, dt.date.today(), names)
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        return refuse(f"{path.name} could not be written: {error.strerror}")
    print(f"{path.name}: {path.stat().st_size / 1_000_000:.2f} MB")
    return 0
