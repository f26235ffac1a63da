"""Streamlit's fonts cut down to what the app can show.

A page of Streamlit's fetches its icons, four thousand, and a text font for most of the world before
a map; on a slow line that costs two seconds.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from crossroads.paths import CONTENT, ROOT

ICONS = "MaterialSymbols-*.woff2"
TEXT = "SourceSansVF-Upright*.woff2"
_LIGATURE_LETTERS = frozenset(map(ord, "abcdefghijklmnopqrstuvwxyz0123456789_ "))
_LETTERS = frozenset(
    code
    for first, last in (
        (0x20, 0x24F),  # Latin
        (0x2B0, 0x36F),  # marks
        (0x400, 0x52F),  # Cyrillic, with the letters of Kazakh
        (0x2000, 0x206F),  # dashes and quotes
        (0x20A0, 0x20BF),  # currencies
        (0x2100, 0x21FF),  # number sign, arrows
        (0x2212, 0x2212),  # minus
    )
    for code in range(first, last + 1)
)
_WORD = re.compile(r"[\"'`/:]([a-z0-9_]{2,40})[\"'`:]")
"""What may be an icon's name in a script or a data file."""


def cut_fonts(media: Path, scripts: Path) -> None:
    """Rewrites the icon and text fonts of a copy of Streamlit's front end.

    `media`, `scripts`: its folders. An icon stays where its name stands as a word in Streamlit's
    scripts or in our own sources. Raises FileNotFoundError where a font is not there.
    """
    words = set(_words([*scripts.glob("*.js"), *_own_sources()]))
    for path in _found(media, ICONS):
        cut_icons(path, words)
    for path in _found(media, TEXT):
        _cut(path, unicodes=_LETTERS)


def cut_icons(path: Path, words: Iterable[str]) -> None:
    """Leaves the icons that are named by one of the words, plain and filled."""
    with TTFont(path) as font:
        known = set(font.getGlyphOrder())
    names = {name for word in words for name in (word, f"{word}.fill")} & known
    # Without closure: else every ligature of letters that are kept, and so every icon, stays.
    _cut(path, unicodes=_LIGATURE_LETTERS, glyphs=names, closure=False)


def _cut(
    path: Path,
    *,
    unicodes: Iterable[int],
    glyphs: Iterable[str] = (),
    closure: bool = True,
) -> None:
    options = subset.Options(
        flavor="woff2", layout_features=["*"], layout_closure=closure, glyph_names=True
    )
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=unicodes, glyphs=sorted(glyphs))
    with subset.load_font(str(path), options) as font:
        cutter.subset(font)
        subset.save_font(font, str(path), options)


def _found(folder: Path, pattern: str) -> list[Path]:
    paths = sorted(folder.glob(pattern))
    if not paths:
        raise FileNotFoundError(folder / pattern)
    return paths


def _own_sources() -> Iterator[Path]:
    yield from (ROOT / "crossroads").rglob("*.py")
    yield from CONTENT.rglob("*.yaml")


def _words(paths: Iterable[Path]) -> Iterator[str]:
    for path in paths:
        yield from _WORD.findall(path.read_text(encoding="utf-8"))
