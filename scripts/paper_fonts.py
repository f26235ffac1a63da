"""Makes the fonts of print from the app's own: one file a style, with the letters of all languages.

Typst reads no woff2, and of several files of one family it takes one. The licence reserves the name
"Source" to the originals, so what is made of them has a name of its own.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from crossroads.paper.fonts import FACES, FAMILY, FONTS, Face
from crossroads.paths import STATIC

SOURCES = STATIC / "fonts" / "source-sans-3-5.3.0"
SCRIPTS = ("latin", "latin-ext", "cyrillic", "cyrillic-ext")
LICENCE = "LICENSE"
_OTHER_NAMES = (16, 17, 25)
"""Names of a family of more styles, and of one whose weight varies."""
_WINDOWS_ENGLISH = (3, 1, 0x409)


def write_fonts(folder: Path = FONTS) -> None:
    """Writes every face anew, and the licence beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    for face in FACES:
        made(face).save(folder / face.file)
    (folder / LICENCE).write_bytes((SOURCES / LICENCE).read_bytes())


def made(face: Face) -> TTFont:
    """One face with the letters of all files of its slope."""
    with tempfile.TemporaryDirectory() as folder:
        parts = [str(path) for path in _parts(face, Path(folder))]
        font = Merger().merge(parts)
    names = font["name"]
    named = {
        1: FAMILY,
        2: face.name,
        3: f"{FAMILY} {face.name}",
        4: f"{FAMILY} {face.name}",
        6: f"{FAMILY.replace(' ', '')}-{face.name}",
    }
    for number in (*named, *_OTHER_NAMES):
        names.removeNames(nameID=number)
    for number, text in named.items():
        names.setName(text, number, *_WINDOWS_ENGLISH)
    font["OS/2"].usWeightClass = face.weight
    font.recalcTimestamp = False  # the same bytes each time
    return font


def _parts(face: Face, folder: Path) -> Iterator[Path]:
    """The face's weight of each script, as a file."""
    slope = "italic" if face.italic else "normal"
    for script in SCRIPTS:
        variable = TTFont(SOURCES / f"source-sans-3-{script}-wght-{slope}.woff2")
        font = instantiateVariableFont(variable, {"wght": face.weight})
        font.flavor = None
        path = folder / f"{script}.ttf"
        font.save(path)
        yield path


if __name__ == "__main__":
    write_fonts()
