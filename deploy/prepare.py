"""`python -m deploy.prepare FOLDER`: what nginx serves itself, by address and compressed.

Everything that a visitor's browser asks for and that is the same for all lies there afterwards:
the app's files and what it derives from its data, Streamlit's front end, the map's component.
"""

import argparse
import gzip
import shutil
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

from crossroads.check import load_all
from crossroads.outlets.publish import publish_all
from crossroads.paths import STATIC
from crossroads.search.entries import names_offered
from crossroads.server.first_look import document, read_words
from crossroads.translation.speech import in_languages_offered
from deploy.fonts import cut_fonts
from deploy.site import files_of

APP_STATIC = "app/static"
"""Where Streamlit serves an app's own files."""
COMPONENT = "component/streamlit_folium.st_folium"
INDEX = "index.html"
COMPRESSED_WELL = frozenset({".css", ".csv", ".geojson", ".html", ".js", ".json", ".svg", ".txt"})
LEAST_BYTES = 500
"""What is smaller goes in one packet anyhow."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Prepares a folder; what was in it before is gone. Gives the exit status."""
    parser = argparse.ArgumentParser(prog="python -m deploy.prepare", description=__doc__)
    parser.add_argument("folder", type=Path, help="folder to write")
    folder: Path = parser.parse_args(arguments).folder
    count = prepare(folder)
    print(f"{count} files in {folder}")
    return 0


def prepare(folder: Path) -> int:
    """Writes the files; gives their number.

    Raises DataError with every fault of the data, and FileExistsError where the folder holds
    something else.
    """
    files = files_of(folder)
    if folder.exists() and any(one != files for one in folder.iterdir()):
        raise FileExistsError(f"{folder} holds other files than prepared ones")
    shutil.rmtree(files, ignore_errors=True)
    _publish()
    _gather(files)
    _write_index(files)
    for path in list(_compressible(files)):
        compress(path)
    return sum(1 for path in files.rglob("*") if path.is_file() and path.suffix != ".gz")


def _publish() -> None:
    """Writes what the app derives from its data in each language, as it does itself."""
    told = in_languages_offered(*load_all())
    names = names_offered(told)
    for library, atlas in told:
        publish_all(library, atlas, names=names)


def compress(path: Path) -> None:
    """Puts the compressed form beside a file, unless it is no smaller."""
    data = path.read_bytes()
    smaller = gzip.compress(data, compresslevel=9, mtime=0)
    if len(smaller) < len(data):
        path.with_name(f"{path.name}.gz").write_bytes(smaller)


def _gather(files: Path) -> None:
    component = _installed("streamlit_folium") / "frontend" / "build"
    shutil.copytree(_installed("streamlit") / "static", files)
    cut_fonts(files / "static" / "media", files / "static" / "js")
    shutil.copytree(STATIC, files / APP_STATIC)
    shutil.copytree(component, files / COMPONENT, ignore=shutil.ignore_patterns("*.map"))


def _installed(package: str) -> Path:
    """Folder of a package, which need not run for that."""
    found = find_spec(package)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(package)
    return Path(found.origin).parent


def _write_index(files: Path) -> None:
    index = files / INDEX
    page = document(index.read_text(encoding="utf-8"), read_words())
    index.write_text(page, encoding="utf-8")


def _compressible(files: Path) -> Iterator[Path]:
    for path in files.rglob("*"):
        if path.suffix in COMPRESSED_WELL and path.stat().st_size >= LEAST_BYTES:
            yield path


if __name__ == "__main__":
    sys.exit(main())
