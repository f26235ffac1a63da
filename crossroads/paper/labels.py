"""Where names stand on a map of print, so that none covers another.

The most important are placed first; a name that finds no free place is left out. Lengths are in mm
from the map's upper left corner.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil, cos, hypot, radians, sin

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from crossroads.paper.fonts import Face, text_width

GAP = 0.6
"""Kept free around each name."""
LEADING = 1.12
"""From line to line, in sizes."""
ASCENT = 0.72
"""Height of a line's letters above its foot, in sizes."""
LOOSE = 0.45
"""Share of a spot's cost that a name of several lines costs more."""
SAMPLES = np.array([(x, y) for x in (-1, -0.5, 0, 0.5, 1) for y in (-1, 0, 1)])
"""Points of a name, in halves of its size, that tell how much of it lies in an area."""
OUTSIDE = 3.0
"""What it costs a name to leave the area that is named."""
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True)
class Lettering:
    """How a kind of name is written."""

    face: Face
    size: float
    """Height of an em in mm."""
    colour: str
    spacing: float = 0
    """Between letters, in ems."""
    capitals: bool = False


@dataclass(frozen=True)
class Spot:
    """A place for the middle of a name."""

    x: float
    y: float
    side: tuple[float, float] = (0, 0)
    """Shift in halves of the name's own width and height: (1, 0) has its left edge at x."""
    cost: float = 0
    """How much worse it is than the best."""
    tip: tuple[float, float] | None = None
    """Where a leader to what is named ends."""


@dataclass(frozen=True)
class Name:
    """A name that wants a place."""

    text: str
    lettering: Lettering
    spots: Sequence[Spot]
    rank: float
    """Lower comes first."""
    key: str = ""
    """Id of what is named."""
    angle: float = 0
    """Degrees, clockwise."""
    wrap: bool = True
    """Whether it may stand in several lines."""
    within: BaseGeometry | None = None
    """The area that is named, which the name should not leave."""


@dataclass(frozen=True)
class Placed:
    """A name in its place."""

    name: Name
    lines: tuple[str, ...]
    x: float
    """Middle of all lines."""
    y: float
    tip: tuple[float, float] | None


@dataclass
class Placer:
    """Places names on a map of this size; boxes in `taken` stay free."""

    width: float
    height: float
    taken: list[Box] = field(default_factory=list)

    def place(self, names: Sequence[Name]) -> list[Placed]:
        """Each name at its best free place, if there is any."""
        placed = (self._place(name) for name in sorted(names, key=lambda name: name.rank))
        return [one for one in placed if one is not None]

    def free(self, boxes: Sequence[Box]) -> bool:
        """Whether boxes lie on the map and cover nothing taken."""
        if any(
            left < 0 or top < 0 or right > self.width or bottom > self.height
            for left, top, right, bottom in boxes
        ):
            return False
        if not self.taken:
            return True
        taken = np.array(self.taken)
        return not any(
            np.any(
                (taken[:, 0] < right + GAP)
                & (taken[:, 2] > left - GAP)
                & (taken[:, 1] < bottom + GAP)
                & (taken[:, 3] > top - GAP)
            )
            for left, top, right, bottom in boxes
        )

    def _place(self, name: Name) -> Placed | None:
        for lines, spot, x, y in _choices(name):
            boxes = list(_boxes(x, y, *size_of(lines, name.lettering), name.angle))
            if self.free(boxes):
                self.taken += boxes
                return Placed(name, lines, x, y, spot.tip)
        return None


def _choices(name: Name) -> Iterator[tuple[tuple[str, ...], Spot, float, float]]:
    """Lines, spot and middle of each way to write a name, the best first."""
    found: list[tuple[float, tuple[str, ...], Spot, float, float]] = []
    for number, lines in enumerate(_forms(name)):
        width, height = size_of(lines, name.lettering)
        sides = np.array([spot.side for spot in name.spots]).reshape(-1, 2)
        middles = np.array([(spot.x, spot.y) for spot in name.spots]).reshape(-1, 2)
        middles = middles + sides * (width / 2, height / 2)
        left_out = np.zeros(len(name.spots))
        if name.within is not None:
            tried = (middles[:, None, :] + SAMPLES * (width / 2, height / 2)).reshape(-1, 2)
            inside = shapely.contains_xy(name.within, tried)
            left_out = 1 - inside.reshape(len(middles), -1).mean(axis=1)
        for spot, (x, y), out in zip(name.spots, middles, left_out, strict=True):
            outside = 0 if spot.tip is not None else OUTSIDE * float(out)
            cost = spot.cost + LOOSE * number + outside
            found.append((cost, lines, spot, float(x), float(y)))
    for _, lines, spot, x, y in sorted(found, key=lambda choice: choice[0]):
        yield lines, spot, x, y


def size_of(lines: Sequence[str], lettering: Lettering) -> tuple[float, float]:
    """Width and height of some lines."""
    widths = (
        text_width(line, lettering.face, lettering.size)
        + lettering.spacing * lettering.size * len(line)
        for line in lines
    )
    return max(widths), lettering.size * (ASCENT + LEADING * (len(lines) - 1) + 0.2)


def around(x: float, y: float, gap: float) -> Iterator[Spot]:
    """Places beside a dot: right, left, above, below, and between."""
    sides = [(1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1)]
    for cost, (right, down) in enumerate(sides):
        near = gap if 0 in (right, down) else gap * 0.7
        yield Spot(x + right * near, y + down * near, (right, down), cost * 0.1)


def led(x: float, y: float, distances: Sequence[float]) -> Iterator[Spot]:
    """Places farther from a small area, with a leader to it."""
    for distance in distances:
        for angle in range(0, 360, 30):
            right, down = cos(radians(angle)), sin(radians(angle))
            side = (round(right), round(down))
            yield Spot(x + right * distance, y + down * distance, side, 2 + distance / 4, (x, y))


def _forms(name: Name) -> Iterator[tuple[str, ...]]:
    """The name in one line, and broken into two or three as evenly as it goes."""
    text = name.text.upper() if name.lettering.capitals else name.text
    parts = text.split(" ")
    yield (text,)
    if not name.wrap:
        return
    for count in (2, 3):
        if len(parts) >= count:
            yield _broken(parts, count)


def _broken(parts: list[str], count: int) -> tuple[str, ...]:
    if count == 1:
        return (" ".join(parts),)
    options = [
        (" ".join(parts[:at]), *_broken(parts[at:], count - 1))
        for at in range(1, len(parts) - count + 2)
    ]
    return min(options, key=lambda lines: max(map(len, lines)))


def _boxes(x: float, y: float, width: float, height: float, angle: float) -> Iterator[Box]:
    """What a name covers; a slanted one is covered by several boxes along it."""
    if angle == 0:
        yield x - width / 2, y - height / 2, x + width / 2, y + height / 2
        return
    count = ceil(width / height)
    along, half = width / count, hypot(width / count, height) / 2
    for number in range(count):
        shift = (number - (count - 1) / 2) * along
        at_x, at_y = x + shift * cos(radians(angle)), y + shift * sin(radians(angle))
        yield at_x - half, at_y - half, at_x + half, at_y + half
