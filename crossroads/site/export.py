"""The whole site, written beside its place and moved there when it is whole."""

import datetime as dt
import hashlib
import json
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from crossroads.content.library import Library
from crossroads.contract.site import SiteContents
from crossroads.geo.atlas import Atlas
from crossroads.lesson.inline import json_text
from crossroads.outlets.assets import APP, manifest
from crossroads.paper.plane import Plane
from crossroads.paths import STATIC
from crossroads.search.entries import Told, names_offered
from crossroads.site.addresses import APP_ALONE, Place, WrongPlaceError
from crossroads.site.compressed import compress_all
from crossroads.site.doors import DOOR, LOST, door_html
from crossroads.site.files import Engine, write_engine
from crossroads.site.language import Written, write_language
from crossroads.site.page import WORKER
from crossroads.site.robots import ROBOTS, SITEMAP, robots_txt, sitemap_xml

MARK = "crossroads-site.json"
"""File by which a folder is known to be a site of ours, which the next one may replace."""


def export_site(
    folder: Path,
    told: Sequence[Told],
    place: Place,
    today: dt.date,
    *,
    compressed: bool = False,
    static: Path = STATIC,
) -> None:
    """Writes the site as of a day; a site that was there before is replaced once this one is whole.

    `told`: words and shapes in each language, in the order of the switch; `compressed`: with copies
    for servers that send them. Raises WrongPlaceError where the folder can't be had or holds
    something else, FileNotFoundError where the engine has not been built.
    """
    expect_place_for_site(folder)
    folder = folder.resolve()
    try:
        draft = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise WrongPlaceError(f"{folder.name} could not be written: {error.strerror}") from error
    try:
        _write(draft, told, place, today, static)
        if compressed:
            compress_all(draft)
        draft.chmod(0o755)  # who made it may not be who serves it
        _move(draft, folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def expect_place_for_site(folder: Path) -> None:
    """Raises WrongPlaceError where a folder holds something else than a site of ours."""
    folder = folder.resolve()
    if not folder.parent.is_dir():
        missing = folder.parent.name
        raise WrongPlaceError(f"{folder.name} could not be written: there is no folder {missing!r}")
    if folder.exists() and not folder.is_dir():
        raise WrongPlaceError(f"{folder.name} is a file, expected a folder or nothing")
    if folder.exists() and any(folder.iterdir()) and not (folder / MARK).is_file():
        expected = "an empty folder, a site that was exported before, or nothing"
        raise WrongPlaceError(f"{folder.name} holds something else, expected {expected}")


def _write(folder: Path, told: Sequence[Told], place: Place, today: dt.date, static: Path) -> None:
    told = [_with_pages_of_site(*one) for one in told]
    engine = write_engine(static, folder)
    names = names_offered(told)
    plane = Plane(told[0][1])
    written = [
        write_language(*one, names, folder, engine, static, plane, place, today) for one in told
    ]
    editions = [one.edition for one in written]
    _text(folder / DOOR, door_html(editions, lost=False))
    _text(folder / LOST, door_html(editions, lost=True))
    _text(folder / ROBOTS, robots_txt(place))
    library = editions[0].library
    sitemap = sitemap_xml(list(library.pages.values()), editions[0].offered, place)
    if sitemap is not None:
        _text(folder / SITEMAP, sitemap)
    contents = _contents(folder, engine, written)
    script = (static / APP / manifest(static)[WORKER]).read_text(encoding="utf-8")
    _text(folder / WORKER, f"self.siteContents={json_text(contents.wire())};\n{script}")
    _text(folder / MARK, f"{json.dumps({'version': contents.version})}\n")


def _with_pages_of_site(library: Library, atlas: Atlas) -> Told:
    """Without pages that only a server can give."""
    pages = {id_: page for id_, page in library.pages.items() if id_ not in APP_ALONE}
    return replace(library, pages=pages), atlas


def _contents(folder: Path, engine: Engine, written: Sequence[Written]) -> SiteContents:
    languages: dict[str, list[str]] = {
        one.edition.language: list(dict.fromkeys([*one.pages, DOOR, *engine.paths, *one.files]))
        for one in written
    }
    digest = hashlib.sha256()
    for path in dict.fromkeys(path for paths in languages.values() for path in paths):
        digest.update(path.encode() + b"\0")
        digest.update((folder / path).read_bytes())
    return SiteContents(version=digest.hexdigest()[:12], languages=languages)


def _text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _move(draft: Path, folder: Path) -> None:
    """Puts the new folder in the place of the old one, which is there until then."""
    if not folder.exists():
        draft.rename(folder)
        return
    old = draft.with_name(f"{draft.name}-old")
    folder.rename(old)
    draft.rename(folder)
    shutil.rmtree(old)
