"""Maps of cards as PNG, which every program of cards shows."""

import io
from collections.abc import Iterator, Sequence

from PIL import Image

from crossroads.paper.typeset import typeset

TEMPLATE = "pictures"
TOGETHER = 24
"""Maps that are drawn at once, so that not all of them are in memory."""
COLOURS = 64


def pngs(maps: Sequence[str], width: float) -> Iterator[bytes]:
    """A picture of each map (SVG), in their order; `width` in mm."""
    for first in range(0, len(maps), TOGETHER):
        data = {"maps": maps[first : first + TOGETHER], "width": width}
        for page in typeset(TEMPLATE, data, "png", 0):
            yield _fewer_colours(page)


def _fewer_colours(png: bytes) -> bytes:
    """The picture with a palette, a third of its size."""
    with Image.open(io.BytesIO(png)) as whole:
        small = whole.convert("RGB").quantize(
            COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE
        )
    made = io.BytesIO()
    small.save(made, "png")
    return made.getvalue()
