"""Command line: `python -m crossroads export site`."""

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from crossroads.check import load_all
from crossroads.command_line import refuse
from crossroads.site.addresses import Place, WrongPlaceError
from crossroads.site.export import expect_place_for_site, export_site
from crossroads.translation.speech import in_languages_offered

if TYPE_CHECKING:
    from crossroads.command_line import Commands


def add_site_command(commands: "Commands") -> None:
    """Adds the static site to what can be exported."""
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


def _site(options: argparse.Namespace) -> int:
    folder: Path = options.folder
    try:
        place = Place(options.base, options.origin)
        expect_place_for_site(folder)
        told = in_languages_offered(*load_all())
        export_site(folder, told, place, dt.date.today(), compressed=options.compressed)
    except WrongPlaceError as error:
        return refuse(str(error))
    except OSError as error:
        return refuse(f"{folder.name} could not be written: {error.strerror}")
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    print(f"{folder.name}: {len(sizes)} files, {sum(sizes) / 1_000_000:.1f} MB")
    return 0
