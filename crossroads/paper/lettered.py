"""Placed names, and numbers in their places, as SVG."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal
from xml.etree.ElementTree import Element

from crossroads.paper.fonts import BOLD, ITALIC
from crossroads.paper.labels import ASCENT, LEADING, Lettering, Placed, size_of
from crossroads.paper.svg import node, short, words

HALO = "#ffffff"
HALO_WIDTH = 0.22
"""In ems."""
NUMBERED = Lettering(BOLD, 2.3, "#000000")
NUMBER = "88"
"""The room that a number takes."""
RADIUS = 1.75
"""Half the size of a number's mark, in mm."""
BOX = 0.9
"""Room around a name in a box, in mm."""
Mark = Literal["full", "ring", "square"]
"""What a number stands in: it tells of what kind the thing is."""


def drawn_names(placed: Sequence[Placed]) -> Iterator[Element]:
    """Every name where it has its place."""
    for one in placed:
        if one.tip is not None:
            yield _leader(one)
    for one in placed:
        yield _text(one)


def drawn_numbers(
    placed: Sequence[Placed], numbers: Mapping[str, int], marks: Mapping[str, Mark]
) -> Iterator[Element]:
    """Numbers in their marks in place of the names; both by the names' keys."""
    for one in placed:
        if one.tip is not None:
            yield _leader(one)
        key = one.name.key
        yield from drawn_number(one.x, one.y, str(numbers[key]), marks[key])


def drawn_number(x: float, y: float, number: str, mark: Mark) -> Iterator[Element]:
    """One number in its mark."""
    back, front = ("#000000", HALO) if mark == "full" else (HALO, "#000000")
    if mark == "square":
        edge = {"x": short(x - RADIUS), "y": short(y - RADIUS)}
        made = node("rect", width=short(2 * RADIUS), height=short(2 * RADIUS), **edge)
    else:
        made = node("circle", cx=short(x), cy=short(y), r=short(RADIUS))
    made.attrib.update({"fill": back, "stroke": "#000000", "stroke-width": "0.22"})
    yield made
    size = NUMBERED.size if len(number) < 3 else NUMBERED.size * 0.8
    text = words("text", number, x=short(x), y=short(y + size * 0.35), fill=front)
    text.attrib.update(
        {
            "text-anchor": "middle",
            "font-weight": str(BOLD.weight),
            "font-size": short(size),
        }
    )
    yield text


def drawn_box(one: Placed, colour: str) -> Iterator[Element]:
    """A name in a box, with a leader to what it tells of."""
    width, height = size_of(one.lines, one.name.lettering)
    yield _leader(one)
    yield node(
        "rect",
        x=short(one.x - width / 2 - BOX),
        y=short(one.y - height / 2 - BOX),
        width=short(width + 2 * BOX),
        height=short(height + 2 * BOX),
        fill=HALO,
        stroke=colour,
        stroke_width="0.4",
    )
    yield _text(one)


def _text(one: Placed) -> Element:
    lettering = one.name.lettering
    _, height = size_of(one.lines, lettering)
    size = lettering.size
    made = node(
        "text",
        font_size=short(size),
        font_weight=str(lettering.face.weight),
        fill=lettering.colour,
        text_anchor="middle",
        stroke=HALO,
        stroke_width=short(HALO_WIDTH * size),
        stroke_linejoin="round",
        paint_order="stroke",
    )
    if lettering.face is ITALIC:
        made.set("font-style", "italic")
    if lettering.spacing:
        made.set("letter-spacing", short(lettering.spacing * size))
    if one.name.angle:
        made.set("transform", f"rotate({one.name.angle:.1f} {short(one.x)} {short(one.y)})")
    foot = one.y - height / 2 + (ASCENT + 0.1) * size
    for number, line in enumerate(one.lines):
        y = foot + number * LEADING * size
        made.append(words("tspan", line, x=short(one.x), y=short(y)))
    return made


def _leader(one: Placed) -> Element:
    tip = one.tip or (one.x, one.y)
    width, height = size_of(one.lines, one.name.lettering)
    near_x = min(max(tip[0], one.x - width / 2), one.x + width / 2)
    near_y = min(max(tip[1], one.y - height / 2), one.y + height / 2)
    data = f"M{short(near_x)} {short(near_y)}L{short(tip[0])} {short(tip[1])}"
    return node("path", d=data, stroke="#000000", stroke_width="0.15", fill="none")
