"""The quiz on the command line: `python -m crossroads export quiz`."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from crossroads.check import load_all
from crossroads.command_line import refuse
from crossroads.content.library import Library
from crossroads.content.model import LANGUAGES, SOURCE
from crossroads.contract.quiz import Kind
from crossroads.geo.atlas import Atlas
from crossroads.paper.command import add_address
from crossroads.paper.plane import Plane
from crossroads.paper.quiz_sheet import quiz_sheet, round_address
from crossroads.paper.sheets import PAPERS
from crossroads.quiz.anki.deck import apkg
from crossroads.quiz.asked_round import (
    COUNT,
    KINDS,
    LEVELS,
    LONGEST_SEED,
    MOST,
    SEPARATOR,
    is_seed,
    kinds_in,
)
from crossroads.quiz.csv_file import csv_bytes
from crossroads.quiz.records import quiz_items
from crossroads.quiz.round import RoundOptions, round_of
from crossroads.translation.speech import in_other_language

if TYPE_CHECKING:
    from crossroads.command_line import Commands

Form = Literal["anki", "csv", "sheet"]
FORMS: tuple[Form, ...] = get_args(Form)
OF_SHEETS = ("seed", "level", "count", "kinds", "paper", "key", "address")
"""Options that mean something for a sheet alone."""


def add_quiz_command(commands: "Commands") -> None:
    """Adds the quiz to the commands of `export`."""
    quiz = commands.add_parser(
        "quiz", help="the questions as a deck for Anki or a table, or a round of them to print"
    )
    quiz.add_argument(
        "form", choices=FORMS, help="anki: with maps; csv: for a spreadsheet; sheet: a round as PDF"
    )
    quiz.add_argument("--chapter", metavar="ID", help="of one chapter alone; default: all")
    quiz.add_argument("--lang", choices=LANGUAGES, default=SOURCE, help="language; default: en")
    quiz.add_argument("-o", dest="file", type=Path, required=True, metavar="FILE")
    sheet = quiz.add_argument_group("of a sheet alone")
    sheet.add_argument("--seed", type=_seed, help="as in the quiz's address; the same questions")
    sheet.add_argument("--level", type=int, choices=LEVELS, help="default: all")
    sheet.add_argument("--count", type=_count, help=f"questions, 1 to {MOST}; default: {COUNT}")
    sheet.add_argument("--kinds", type=_kinds, help=f"some of {SEPARATOR.join(KINDS)}")
    sheet.add_argument("--paper", choices=PAPERS, help="default: a4")
    sheet.add_argument("--key", action="store_true", default=None, help="with the answers")
    add_address(sheet)
    quiz.set_defaults(run=_quiz)


def _seed(text: str) -> str:
    if not is_seed(text):
        expected = f"1 to {LONGEST_SEED} letters"
        raise argparse.ArgumentTypeError(f"found {text!r}, expected {expected}")
    return text


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 4 and 1 <= int(text) <= MOST):
        raise argparse.ArgumentTypeError(f"found {text!r}, expected a number from 1 to {MOST}")
    return int(text)


def _kinds(text: str) -> tuple[Kind, ...] | None:
    unknown = [one for one in text.split(SEPARATOR) if one not in KINDS]
    if unknown:
        expected = f"some of {SEPARATOR.join(KINDS)}"
        raise argparse.ArgumentTypeError(f"found {unknown[0]!r}, expected {expected}")
    return kinds_in(text)


def _quiz(options: argparse.Namespace) -> int:
    sheet = options.form == "sheet"
    given = [f"--{name}" for name in OF_SHEETS if getattr(options, name) is not None]
    if given and not sheet:
        return refuse(f"{given[0]} means something for a sheet alone")
    if sheet and options.seed is None:
        return refuse("a sheet needs a seed, for example --seed class-8b")
    library, atlas = in_other_language(*load_all(), options.lang)
    if options.chapter not in (None, *library.sections):
        known = ", ".join(library.sections)
        return refuse(f"found {options.chapter!r}, expected one of {known}")
    path: Path = options.file
    if not path.resolve().parent.is_dir():
        return refuse(f"{path.name} could not be written: there is no folder {path.parent.name!r}")
    count, made = (_sheet if sheet else _all)(options, library, atlas)
    if not count:
        choice = " of this choice" if sheet else f" in {options.chapter!r}"
        return refuse(f"there is no question{choice}")
    try:
        path.write_bytes(made)
    except OSError as error:
        return refuse(f"{path.name} could not be written: {error.strerror}")
    print(f"{path.name}: {count} questions, {len(made) / 1000:,.0f} kB")
    return 0


def _all(options: argparse.Namespace, library: Library, atlas: Atlas) -> tuple[int, bytes]:
    """How many questions there are, and the file with all of them."""
    items = quiz_items(library, atlas, None if options.chapter is None else [options.chapter])
    if not items:
        return 0, b""
    deck = options.form == "anki"
    return len(items), apkg(items, library, Plane(atlas)) if deck else csv_bytes(items, library)


def _sheet(options: argparse.Namespace, library: Library, atlas: Atlas) -> tuple[int, bytes]:
    """How many questions the round has, and its sheet."""
    chosen = RoundOptions(
        seed=options.seed,
        chapter=options.chapter,
        kinds=options.kinds,
        level=options.level,
        count=options.count or COUNT,
    )
    count = len(round_of(list(library.questions.values()), chosen))
    if not count:
        return 0, b""
    plane, paper = Plane(atlas), options.paper or PAPERS[0]
    address = round_address(options.address, chosen, library)
    made = quiz_sheet(chosen, library, plane, paper, bool(options.key), address)
    return count, made
