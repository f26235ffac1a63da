"""What a map's looks mean: small pictures with words."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from crossroads.contract.layers import Kind
from crossroads.paper.look import Looks, Paint
from crossroads.paper.svg import node, picture, text_of

WIDTH, HEIGHT = 9.0, 4.4
"""Of a small picture, in mm."""


@dataclass(frozen=True)
class Entry:
    """One line of a legend."""

    svg: str
    """The small picture; empty for words that stand before several."""
    text: str


def swatch(kind: Kind, style: str, looks: Looks, opacity: float = 1) -> str:
    """The small picture of a look, as SVG."""
    paint = looks.paint(kind, style)
    drawn = [_shape(kind, style, paint)]
    if paint.over is not None:
        drawn.append(_shape(kind, style, Paint(paint.over)))
    group = node("g", *drawn)
    if opacity < 1:
        group.set("opacity", f"{opacity:g}")
    return text_of(picture(WIDTH, HEIGHT, [node("defs", *looks.patterns()), group], "en"))


def _shape(kind: Kind, style: str, paint: Paint) -> Element:
    middle = f"{HEIGHT / 2}"
    if kind == "line":
        made = node("path", d=f"M0.6 {middle}H{WIDTH - 0.6}", fill="none")
    elif kind in ("point", "bubble"):
        size = 0.8 if kind == "point" else 1.8
        if style == "capital":
            edge = {"x": f"{WIDTH / 2 - size}", "y": f"{HEIGHT / 2 - size}"}
            made = node("rect", width=f"{2 * size}", height=f"{2 * size}", **edge)
        else:
            made = node("circle", cx=f"{WIDTH / 2}", cy=middle, r=f"{size}")
    else:
        edge = {"width": f"{WIDTH - 1}", "height": f"{HEIGHT - 1}"}
        made = node("rect", x="0.5", y="0.5", stroke="#000000", stroke_width="0.12", **edge)
    made.attrib.update(paint.attributes)
    return made
