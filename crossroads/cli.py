"""Command line: `python -m crossroads COMMAND`; `--help` lists the commands."""

import argparse
import datetime as dt
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from crossroads.check import load_all
from crossroads.content.library import load_library
from crossroads.content.memberships import members_on
from crossroads.content.model import SOURCE
from crossroads.evidence import claims, resting_on_unread
from crossroads.faults import DataError
from crossroads.freshness import aged
from crossroads.lesson.command import add_lesson_command
from crossroads.paper.command import add_print_commands
from crossroads.paths import CONTENT, GEO, SCHEMAS, shown_path
from crossroads.quiz.command import add_quiz_command
from crossroads.quiz.records import quiz_file
from crossroads.schemas import check_schemas, write_schemas
from crossroads.search.entries import names_in, search_entries
from crossroads.search.matching import Searcher
from crossroads.site.command import add_site_command
from crossroads.translation.messages import all_messages
from crossroads.translation.speech import OTHERS, in_other_language
from crossroads.translation.upkeep import check_offered, gaps, merge


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command.

    Gives the exit status: 0 well, 1 faults in the data or nothing found, 2 wrong use.
    """
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except DataError as error:
        print(error)
        return 1
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m crossroads", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    check = commands.add_parser("check", help="check every data file; one line for each fault")
    check.add_argument(
        "--sources", action="store_true", help="list every statement that rests on unread sources"
    )
    check.add_argument(
        "--stale", action="store_true", help="list old figures and plans whose day has passed"
    )
    check.add_argument("--content", type=Path, default=CONTENT, help="folder of the words")
    check.add_argument("--geo", type=Path, default=GEO, help="folder of the shapes")
    check.set_defaults(run=_check)

    members = commands.add_parser("members", help="who belongs to an organization on a day")
    members.add_argument("organization", help="id of an organization, for example SCO")
    members.add_argument(
        "--on", type=_day, default=None, metavar="YYYY-MM-DD", help="default: today"
    )
    members.set_defaults(run=_members)

    search = commands.add_parser("search", help="what the atlas has by that name, best first")
    search.add_argument("words", nargs="+", help="words in Latin or Cyrillic letters")
    search.set_defaults(run=_search)

    export = commands.add_parser("export", help="what leaves the app, as files")
    exported = export.add_subparsers(required=True, metavar="WHAT")
    add_lesson_command(exported)
    add_site_command(exported)
    add_print_commands(exported)
    add_quiz_command(exported)

    schemas = commands.add_parser("schemas", help="write the JSON Schemas of the data files")
    schemas.add_argument(
        "--check", action="store_true", help="only tell which files differ from the models"
    )
    schemas.add_argument("--folder", type=Path, default=SCHEMAS, help="folder of the schemas")
    schemas.set_defaults(run=_schemas)

    translations = commands.add_parser(
        "translations", help="what the catalogues lack; status 1 where anything is missing or fuzzy"
    )
    translations.add_argument(
        "--merge", action="store_true", help="bring the catalogues to the English of now first"
    )
    translations.add_argument("--content", type=Path, default=CONTENT, help="folder of the words")
    translations.set_defaults(run=_translations)
    return parser


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"found {text!r}, expected a date (YYYY-MM-DD)") from None


def _check(options: argparse.Namespace) -> int:
    library, atlas = load_all(options.content, options.geo)
    check_offered(library, atlas, options.content)
    for language in library.edition.languages:
        quiz_file(*in_other_language(library, atlas, language, options.content))
    statements = claims(library, atlas)
    unread = resting_on_unread(statements, library.sources)
    if options.sources:
        for claim in unread:
            print(f"{claim.where}: {', '.join(claim.sources)}")
    old = aged(library, atlas, dt.date.today())
    if options.stale:
        for one in old:
            print(f"{one.where}: {one.day}: {one.reason}")
    print(
        f"{len(library.sections)} sections, {len(library.questions)} questions, "
        f"{len(library.memberships)} memberships, "
        f"{len(atlas.layers)} layers, {len(library.sources)} sources: no fault; "
        f"{len(unread)} of {len(statements)} statements rest on unread sources alone; "
        f"{len(old)} have aged"
    )
    return 0


def _members(options: argparse.Namespace) -> int:
    library = load_library()
    organization = options.organization.upper()
    if organization not in library.organizations:
        known = ", ".join(sorted(library.organizations))
        print(f"found {options.organization!r}, expected one of {known}", file=sys.stderr)
        return 2
    day = options.on or dt.date.today()
    for code, row in members_on(library.memberships, organization, day).items():
        print(code, row.status, row.from_, row.to or "", sep="\t")
    return 0


def _search(options: argparse.Namespace) -> int:
    words = " ".join(options.words)
    library, atlas = load_all()
    others = (language for language in library.edition.languages if language != SOURCE)
    names = names_in(in_other_language(library, atlas, language) for language in others)
    searcher = Searcher(search_entries(library, atlas, names))
    hits = searcher.find(words)
    if not hits:
        near = ", ".join(entry.name for entry in searcher.nearest(words))
        more = f"; nearest: {near}" if near else ""
        print(f"nothing in the atlas is called {words!r} or nearly so{more}", file=sys.stderr)
        return 1
    for hit in hits:
        print(hit.entry.kind, hit.entry.id, hit.entry.name, sep="\t")
    return 0


def _schemas(options: argparse.Namespace) -> int:
    if options.check:
        check_schemas(options.folder)
        return 0
    for path in write_schemas(options.folder):
        print(shown_path(path))
    return 0


def _translations(options: argparse.Namespace) -> int:
    library, atlas = load_all(options.content)
    lacking = 0
    for language in OTHERS:
        messages = all_messages(library, atlas, language)
        if options.merge:
            merge(messages, language, options.content)
        found = list(gaps(messages, language, options.content))
        for gap in found:
            state = "fuzzy" if gap.fuzzy else "missing"
            print(f"{shown_path(gap.path)}: {gap.message.context}: {state}: {gap.message.text:.60}")
        fuzzy = sum(gap.fuzzy for gap in found)
        print(f"{language}: {len(messages)} texts, {len(found) - fuzzy} missing, {fuzzy} fuzzy")
        lacking += len(found)
    return 1 if lacking else 0
