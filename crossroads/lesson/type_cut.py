"""The app's own type with the letters of one file alone."""

import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset

from crossroads.lesson.held import data_address
from crossroads.paths import STATIC

_FACE = re.compile(r"@font-face\{([^}]*)\}")
_FILE = re.compile(r"url\(\"?(?:\.\./)*([^\")]+\.woff2)\"?\)")
ALWAYS = frozenset(map(chr, range(0x20, 0x7F)))
"""Letters that anything may come to show."""


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
    wanted = frozenset(map(ord, ALWAYS.union(letters)))
    cut = []
    for face in faces:
        file = _FILE.search(face)
        if file is None:
            continue
        data = _cut(static / file[1], wanted)
        if data is not None:
            cut.append(face.replace(file[0], f"url({data_address(data, 'font/woff2')})"))
    return "".join(cut)


def _cut(path: Path, wanted: frozenset[int]) -> bytes | None:
    """A font with those of the letters that it has; None where it has none of them."""
    options = subset.Options(flavor="woff2", layout_features=["kern", "mark", "locl", "ccmp"])
    with subset.load_font(str(path), options) as font:
        had = wanted.intersection(font.getBestCmap())
        if not had:
            return None
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=had)
        cutter.subset(font)
        data = io.BytesIO()
        subset.save_font(font, data, options)
        return data.getvalue()
