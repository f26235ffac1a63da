"""Print on the command line: `python -m crossroads export outline | handout | plan`."""

import argparse
import datetime as dt
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from crossroads.check import load_all
from crossroads.command_line import refuse
from crossroads.content.library import Library
from crossroads.content.model import LANGUAGES, SOURCE, Language
from crossroads.geo.atlas import Atlas
from crossroads.paper.base import Shown
from crossroads.paper.handout import handout
from crossroads.paper.links import is_origin
from crossroads.paper.outline import NAMINGS
from crossroads.paper.outline_files import OUTLINE_FORMS, outline_files
from crossroads.paper.plan_sheet import plan_sheet
from crossroads.paper.plane import Plane
from crossroads.paper.sheets import PAPERS
from crossroads.translation.speech import in_other_language

if TYPE_CHECKING:
    from crossroads.command_line import Commands

KEY = "-key"
"""Ends the name of the file with the answers."""


def add_print_commands(commands: "Commands") -> None:
    """Adds what can be printed to the commands of `export`."""
    outline = commands.add_parser("outline", help="an outline map to print")
    outline.add_argument("name", help="id of content/outlines.yaml, for example kazakhstan")
    outline.add_argument("--names", choices=NAMINGS, default="all", help="default: all")
    outline.add_argument("--format", choices=OUTLINE_FORMS, default="pdf", help="default: pdf")
    for part in ("rivers", "relief", "grid"):
        outline.add_argument(f"--{part}", action=argparse.BooleanOptionalAction, default=True)
    _add_common(outline)
    outline.set_defaults(run=_outline)

    sheet = commands.add_parser("handout", help="a chapter's handout as PDF")
    sheet.add_argument("id", help="id of a chapter, for example bridge")
    sheet.add_argument("--teacher", action="store_true", help="with every scene and notes")
    add_address(sheet)
    _add_common(sheet)
    sheet.set_defaults(run=_handout)

    plan = commands.add_parser("plan", help="a chapter's lesson plan as PDF")
    plan.add_argument("id", help="id of a chapter, for example bridge")
    add_address(plan)
    _add_common(plan)
    plan.set_defaults(run=_plan)


def add_address(parser: argparse._ActionsContainer) -> None:
    """Adds where the app is found."""
    parser.add_argument(
        "--address",
        metavar="URL",
        type=_address,
        help="where the app is found, for links and the QR code",
    )


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lang", choices=LANGUAGES, default=SOURCE, help="language; default: en")
    parser.add_argument("--paper", choices=PAPERS, default="a4", help="default: a4")
    parser.add_argument("-o", dest="file", type=Path, required=True, metavar="FILE")


def _address(text: str) -> str:
    if not is_origin(text):
        expected = "an address such as https://atlas.example"
        raise argparse.ArgumentTypeError(f"found {text!r}, expected {expected}")
    return text


def _outline(options: argparse.Namespace) -> int:
    library, atlas = _told(options.lang)
    if options.name not in library.outlines:
        return _unknown(options.name, library.outlines)
    files = outline_files(
        options.name,
        library,
        atlas,
        Plane(atlas),
        options.names,
        options.format,
        options.paper,
        Shown(options.rivers, options.relief, options.grid),
    )
    return _written(files, options.file)


def _handout(options: argparse.Namespace) -> int:
    library, atlas = _told(options.lang)
    if options.id not in library.sections:
        return _unknown(options.id, library.sections)
    made = handout(
        options.id,
        library,
        Plane(atlas),
        dt.date.today(),
        options.paper,
        options.teacher,
        options.address,
    )
    return _written([made], options.file)


def _plan(options: argparse.Namespace) -> int:
    library, atlas = _told(options.lang)
    if options.id not in library.plans:
        return _unknown(options.id, library.plans)
    made = plan_sheet(options.id, library, atlas, options.paper, options.address)
    return _written([made], options.file)


def _told(language: Language) -> tuple[Library, Atlas]:
    return in_other_language(*load_all(), language)


def _unknown(name: str, known: Iterable[str]) -> int:
    return refuse(f"found {name!r}, expected one of {', '.join(known)}")


def _written(files: Sequence[bytes], path: Path) -> int:
    """Writes the file, and the answers beside it; tells both."""
    names = [path, path.with_name(f"{path.stem}{KEY}{path.suffix}")]
    for name, data in zip(names, files, strict=False):
        try:
            name.write_bytes(data)
        except OSError as error:
            print(f"{name}: could not be written: {error.strerror}", file=sys.stderr)
            return 1
        print(f"{name}: {len(data) / 1000:,.0f} kB")
    return 0
