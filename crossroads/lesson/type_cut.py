"""The app's own type with the letters of one file alone."""

import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from crossroads.lesson.held import data_address
from crossroads.paths import STATIC

_FACE = re.compile(r"@font-face\{([^}]*)\}")
_FILE = re.compile(r"url\(\"?(?:\.\./)*([^\")]+\.woff2)\"?\)")
ALWAYS = frozenset(map(chr, range(0x20, 0x7F)))
"""Letters that anything may come to show."""
FACES_KEPT = 64
"""Cut fonts that are kept: lessons of one language need much the same letters."""


@dataclass(frozen=True)
class Styles:
    """A built style sheet in two halves."""

    faces: tuple[str, ...]
    """Each `@font-face` with a file of `static/`."""
    rules: str
    """Everything else."""


def split_faces(css: str) -> Styles:
    """Takes the faces out of a built style sheet."""
    return Styles(faces=tuple(match[0] for match in _FACE.finditer(css)), rules=_FACE.sub("", css))


def cut_faces(faces: Iterable[str], letters: Iterable[str], static: Path = STATIC) -> str:
    """Faces with their letters inside; those of which no letter is needed are left out.

    `faces`: as `split_faces` gives them; `static`: folder in which their files lie. Raises
    FileNotFoundError for a missing file.
    """
    wanted = ALWAYS.union(letters)
    cut = []
    for face in faces:
        file = _FILE.search(face)
        if file is None:
            continue
        path = static / file[1]
        found = wanted & _letters_in(path)
        if found:
            data = data_address(_cut(path, found), "font/woff2")
            cut.append(face.replace(file[0], f"url({data})"))
    return "".join(cut)


@cache
def _letters_in(path: Path) -> frozenset[str]:
    with TTFont(path) as font:
        return frozenset(map(chr, font.getBestCmap()))


@lru_cache(maxsize=FACES_KEPT)
def _cut(path: Path, letters: frozenset[str]) -> bytes:
    """A font with some of its letters."""
    options = subset.Options(flavor="woff2", layout_features=["kern", "mark", "locl", "ccmp"])
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=map(ord, letters))
    with subset.load_font(str(path), options) as font:
        cutter.subset(font)
        data = io.BytesIO()
        subset.save_font(font, data, options)
        return data.getvalue()
