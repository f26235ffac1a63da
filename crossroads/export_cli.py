"""Command line: `python -m crossroads export lesson | site`."""

import argparse
import datetime as dt
import sys
from pathlib import Path
from typing import Any

from crossroads.check import load_all
from crossroads.content.model import SOURCE
from crossroads.lesson.choice import (
    Lesson,
    UnknownPartError,
    file_name,
    lesson_named,
    lesson_of_scenes,
)
from crossroads.lesson.document import lesson_html
from crossroads.search.entries import Told, names_in
from crossroads.site.addresses import Place, WrongPlaceError
from crossroads.site.export import expect_place_for_site, export_site
from crossroads.translation.speech import in_other_language

WRONG_USE = 2


def add_export_commands(commands: "argparse._SubParsersAction[Any]") -> None:
    """Adds what can be exported to a command line."""
    lesson = commands.add_parser(
        "lesson", help="a chapter, the tour, the atlas or chosen scenes as one HTML file"
    )
    lesson.add_argument("id", nargs="?", help="id of a chapter, or: tour, atlas")
    lesson.add_argument(
        "--scenes", nargs="+", metavar="CHAPTER/SCENE", help="scenes in an order of your own"
    )
    lesson.add_argument("--lang", default=SOURCE, help="a language that is offered; default: en")
    lesson.add_argument("-o", "--output", type=Path, metavar="FILE", help="default: by its name")
    lesson.set_defaults(run=_lesson)

    site = commands.add_parser(
        "site", help="all pages in all languages as files, for any web server"
    )
    site.add_argument("folder", type=Path, metavar="DIR", help="folder to write")
    site.add_argument(
        "--base", default="/", metavar="/PATH/", help="path at which it will lie; default: /"
    )
    site.add_argument(
        "--origin", metavar="https://HOST", help="for search engines and pictures with links"
    )
    site.add_argument("--compressed", action="store_true", help="with .gz and .br beside the files")
    site.set_defaults(run=_site)


def _lesson(options: argparse.Namespace) -> int:
    if (options.id is None) == (options.scenes is None):
        return _refuse("expected either the id of a lesson (a chapter, tour, atlas) or --scenes")
    english = load_all()
    offered = english[0].edition.languages
    if options.lang not in offered:
        return _refuse(f"found {options.lang!r}, expected one of {', '.join(offered)}")
    told: dict[str, Told] = {
        language: in_other_language(*english, language)
        for language in (offered if options.id == "atlas" else [options.lang])
    }
    library, atlas = told[options.lang]
    try:
        lesson: Lesson = (
            lesson_of_scenes(options.scenes, library)
            if options.scenes
            else lesson_named(options.id, library)
        )
    except UnknownPartError as error:
        return _refuse(str(error))
    path: Path = options.output or Path(file_name(lesson, library))
    if not path.resolve().parent.is_dir():
        return _refuse(f"{path.name} could not be written: there is no folder {path.parent.name!r}")
    names = names_in(told.values()) if len(told) > 1 else {}
    text = lesson_html(lesson, library, atlas, dt.date.today(), names)
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        return _refuse(f"{path.name} could not be written: {error.strerror}")
    print(f"{path.name}: {path.stat().st_size / 1_000_000:.2f} MB")
    return 0


def _site(options: argparse.Namespace) -> int:
    folder: Path = options.folder
    try:
        place = Place(options.base, options.origin)
        expect_place_for_site(folder)
        english = load_all()
        told = [in_other_language(*english, one) for one in english[0].edition.languages]
        export_site(folder, told, place, dt.date.today(), compressed=options.compressed)
    except WrongPlaceError as error:
        return _refuse(str(error))
    except OSError as error:
        return _refuse(f"{folder.name} could not be written: {error.strerror}")
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    print(f"{folder.name}: {len(sizes)} files, {sum(sizes) / 1_000_000:.1f} MB")
    return 0


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return WRONG_USE
