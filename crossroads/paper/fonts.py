"""The fonts of print, and how wide words are in them.

`scripts/paper_fonts.py` makes them from the app's own fonts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

FAMILY = "Crossroads Sans"
FONTS = Path(__file__).resolve().parent / "fonts"


@dataclass(frozen=True)
class Face:
    """One style of the family."""

    name: str
    weight: int
    italic: bool = False

    @property
    def file(self) -> str:
        """Name of its file in `fonts/`."""
        return f"{FAMILY.replace(' ', '')}-{self.name}.ttf"


REGULAR = Face("Regular", 400)
SEMIBOLD = Face("Semibold", 600)
BOLD = Face("Bold", 700)
ITALIC = Face("Italic", 400, italic=True)
UNWRITTEN = "[…]"
FACES = (REGULAR, SEMIBOLD, BOLD, ITALIC)


def text_width(text: str, face: Face, size: float) -> float:
    """Width of a line of text, in the unit of `size`, its letters without kerning."""
    advances, em = _advances(face)
    missing = advances[None]
    return sum(advances.get(ord(letter), missing) for letter in text) * size / em


def letters(face: Face) -> frozenset[int]:
    """Code points that a face can write."""
    return frozenset(code for code in _advances(face)[0] if code is not None)


def writable(text: str) -> str:
    """The text; what its letters are missing for, such as Chinese titles, becomes an ellipsis."""
    known = letters(REGULAR)
    pieces = ("".join(group) if fits else UNWRITTEN for fits, group in _pieces(text, known))
    return "".join(pieces)


def _pieces(text: str, known: frozenset[int]) -> Iterator[tuple[bool, Iterator[str]]]:
    return groupby(text, lambda letter: ord(letter) in known)


@cache
def _advances(face: Face) -> tuple[dict[int | None, int], int]:
    """Advances by code point, under None that of a letter that is missing; and units of an em."""
    from fontTools.ttLib import TTFont  # not before something is printed: a tenth of a second

    with TTFont(FONTS / face.file, lazy=True) as font:
        metrics = font["hmtx"].metrics
        advances: dict[int | None, int] = {
            code: metrics[glyph][0] for code, glyph in font.getBestCmap().items()
        }
        advances[None] = metrics[".notdef"][0]
        return advances, font["head"].unitsPerEm
