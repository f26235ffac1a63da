"""Looks of `geo/styles.yaml` as attributes of SVG, as print draws them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal
from xml.etree.ElementTree import Element

import numpy as np
import numpy.typing as npt

from crossroads.contract.layers import Kind
from crossroads.geo.styles import UNPAINTED, Look, Ramp, Styles
from crossroads.paper.svg import node

PX = 25.4 / 96
"""Millimetres of a CSS pixel."""
LINE_WIDTH = 0.12
"""Width in mm of the fine lines over a fill."""
HATCH_GAP = 9 * PX
"""Distance of a hatch's lines in mm."""
Triple = npt.NDArray[np.float64]
_FROM_RGB = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


@dataclass(frozen=True)
class Paint:
    """A look worked out."""

    attributes: Mapping[str, str]
    """Of the shape."""
    over: Mapping[str, str] | None = None
    """Of the same shape drawn over it once more, with fine lines."""


class Looks:
    """How print draws each look."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles

    def colour(self, name: str) -> str:
        """A colour of the table, in print. Raises KeyError for an unknown one."""
        return self.styles.colours[name].printed

    def paint(self, kind: Kind, style: str) -> Paint:
        """What a shape of a kind looks like. Raises KeyError for an unknown look."""
        if "-" in style and style.rpartition("-")[0] in self.styles.ramps:
            name, _, step = style.rpartition("-")
            return Paint({"fill": self._step(self.styles.ramps[name], int(step))})
        base = self.styles.kinds[_drawn(kind)]
        look = self.styles.looks[style]
        attributes = dict(self._attributes(_over(base, look)))
        lines = look.paper.lines
        return Paint(attributes, {"fill": f"url(#{style}-lines)"} if lines else None)

    def patterns(self) -> Iterator[Element]:
        """Definitions that the attributes name."""
        for name, hatch in self.styles.hatches.items():
            colour, width = self.colour(hatch.colour), hatch.width * PX * 0.6
            yield _pattern(name, hatch.angle, HATCH_GAP, colour, width)
        for name, look in self.styles.looks.items():
            if look.paper.lines is not None:
                lines = look.paper.lines
                angle, gap = lines.angle + 90, lines.gap * PX
                yield _pattern(f"{name}-lines", angle, gap, self.colour("ink"), LINE_WIDTH)

    def _attributes(self, look: Look) -> Iterator[tuple[str, str]]:
        if look.fill is not None:
            hatch = look.fill in self.styles.hatches
            yield "fill", f"url(#{look.fill})" if hatch else self._painted(look.fill)
        if look.fill_opacity not in (None, 1):
            yield "fill-opacity", f"{look.fill_opacity:g}"
        if look.stroke is not None and look.stroke not in UNPAINTED:
            yield "stroke", self._painted(look.stroke)
            width = look.paper.width or look.width or 1
            yield "stroke-width", f"{width * PX:.3g}"
            dash = look.paper.dash or look.dash
            if dash:
                yield "stroke-dasharray", " ".join(f"{length * PX:.3g}" for length in dash)
            if look.cap:
                yield "stroke-linejoin", look.cap
                yield "stroke-linecap", "butt" if dash else look.cap

    def _painted(self, name: str) -> str:
        return "none" if name in UNPAINTED else self.colour(name)

    def _step(self, ramp: Ramp, step: int) -> str:
        return mixed(self.colour(ramp.high), self.colour(ramp.low), ramp.shares[step - 1] / 100)


def _drawn(kind: Kind) -> Literal["area", "line", "point"]:
    """The kind of shape by which a kind of layer is drawn."""
    if kind == "line":
        return "line"
    return "point" if kind in ("point", "bubble") else "area"


def _over(base: Look, look: Look) -> Look:
    """The look, with what it leaves out as its kind has it."""
    given = look.model_dump(exclude_none=True, exclude={"paper"})
    return base.model_copy(update={**given, "paper": look.paper})


def _pattern(name: str, angle: float, gap: float, colour: str, width: float) -> Element:
    pattern = node(
        "pattern",
        id=name,
        width=f"{gap:.3g}",
        height=f"{gap:.3g}",
        patternUnits="userSpaceOnUse",
        patternTransform=f"rotate({angle:g})",
    )
    half = f"{gap / 2:.3g}"
    path = f"M{half} 0V{gap:.3g}"
    pattern.append(node("path", d=path, stroke=colour, stroke_width=f"{width:.2g}"))
    return pattern


def mixed(high: str, low: str, share: float) -> str:
    """Two colours (#rrggbb) mixed in Oklab as by CSS's `color-mix`; `share` of `high`, 0 to 1."""
    lab = share * _oklab(high) + (1 - share) * _oklab(low)
    linear = np.linalg.inv(_FROM_RGB) @ (np.linalg.inv(_TO_LAB) @ lab) ** 3
    linear = linear.clip(0, 1)
    gamma = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    return "#" + "".join(f"{round(part * 255):02x}" for part in gamma)


def _oklab(colour: str) -> Triple:
    """Björn Ottosson's Oklab of a colour, as CSS Color 4 defines it."""
    rgb = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    lab: Triple = _TO_LAB @ np.cbrt(_FROM_RGB @ linear)
    return lab
