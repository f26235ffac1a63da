"""The quiz on the command line: `python -m crossroads export quiz`."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from crossroads.check import load_all
from crossroads.command_line import refuse
from crossroads.content.model import LANGUAGES, SOURCE
from crossroads.paper.plane import Plane
from crossroads.quiz.anki.deck import apkg
from crossroads.quiz.csv_file import csv_bytes
from crossroads.quiz.records import quiz_items
from crossroads.translation.speech import in_other_language

if TYPE_CHECKING:
    from crossroads.command_line import Commands

Form = Literal["anki", "csv"]
FORMS: tuple[Form, ...] = get_args(Form)


def add_quiz_command(commands: "Commands") -> None:
    """Adds the quiz to the commands of `export`."""
    quiz = commands.add_parser("quiz", help="the questions as a deck for Anki, or as a table")
    quiz.add_argument("form", choices=FORMS, help="anki: with maps; csv: for a spreadsheet")
    quiz.add_argument("--chapter", metavar="ID", help="of one chapter alone; default: all")
    quiz.add_argument("--lang", choices=LANGUAGES, default=SOURCE, help="language; default: en")
    quiz.add_argument("-o", dest="file", type=Path, required=True, metavar="FILE")
    quiz.set_defaults(run=_quiz)


def _quiz(options: argparse.Namespace) -> int:
    library, atlas = in_other_language(*load_all(), options.lang)
    if options.chapter not in (None, *library.sections):
        known = ", ".join(library.sections)
        return refuse(f"found {options.chapter!r}, expected one of {known}")
    path: Path = options.file
    if not path.resolve().parent.is_dir():
        return refuse(f"{path.name} could not be written: there is no folder {path.parent.name!r}")
    items = [item for item in quiz_items(library, atlas) if options.chapter in (None, item.chapter)]
    if not items:
        return refuse(f"there is no question in {options.chapter!r}")
    deck = options.form == "anki"
    made = apkg(items, library, Plane(atlas)) if deck else csv_bytes(items, library)
    try:
        path.write_bytes(made)
    except OSError as error:
        return refuse(f"{path.name} could not be written: {error.strerror}")
    print(f"{path.name}: {len(items)} questions, {len(made) / 1000:,.0f} kB")
    return 0
