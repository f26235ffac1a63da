"""What lies under every map of print: land, water, lines, mountains; quiet, and good in grey."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from crossroads.paper.look import PX, Looks
from crossroads.paper.plane import Ground, Plane
from crossroads.paper.projection import Frame
from crossroads.paper.relief import strokes
from crossroads.paper.svg import node, path_of, short, words

GRID, LAKES, RIVERS = "graticule", "lakes", "rivers"
LEAST_LAKE = 0.8
"""Square mm of the smallest lake."""
FINE = 0.25
"""Size in mm of the smallest bend of a river."""
DEGREE_SIZE = 1.9
EDGE_GAP = 1.2
SCALE_STEPS = (10, 20, 50, 100, 200, 500, 1000, 2000)
"""Lengths of a scale bar in km."""


@dataclass(frozen=True)
class Shown:
    """What of the ground is drawn."""

    rivers: bool = True
    relief: bool = True
    grid: bool = True
    relief_strength: float = 0.75
    """Opacity of the mountains, 0 to 1."""


ALL = Shown()


def under(plane: Plane, ground: Ground, frame: Frame, looks: Looks, shown: Shown) -> list[Element]:
    """Sea, land and mountains, over which areas are coloured."""
    return plane.kept(("under", frame, shown), lambda: _under(plane, ground, frame, looks, shown))


def over(plane: Plane, ground: Ground, frame: Frame, looks: Looks, shown: Shown) -> list[Element]:
    """Water and lines, which no colour of an area covers."""
    return plane.kept(("over", frame, shown), lambda: _over(plane, ground, frame, looks, shown))


def _under(plane: Plane, ground: Ground, frame: Frame, looks: Looks, shown: Shown) -> list[Element]:
    drawn = [
        node("rect", width="100%", height="100%", fill=looks.colour("sea")),
        _path(ground.land.values(), frame, looks.paint("area", "land").attributes),
    ]
    if shown.relief:
        drawn.append(_hachures(plane, ground, frame, looks, shown.relief_strength))
    return drawn


def _over(plane: Plane, ground: Ground, frame: Frame, looks: Looks, shown: Shown) -> list[Element]:
    lines = list(_grid(plane, frame, looks)) if shown.grid else []
    if shown.rivers:
        rivers = _simple(plane.layer(RIVERS).values(), frame)
        river = looks.paint("line", "river").attributes
        lines.append(_path(rivers, frame, river, fill="none"))
    lakes = _simple(plane.layer(LAKES).values(), frame)
    large = [one for one in lakes if one.area * frame.scale**2 > LEAST_LAKE]
    lines.append(_path(large, frame, looks.paint("area", "lake").attributes))
    ink, soft = looks.colour("ink"), looks.colour("border")
    thin = {"fill": "none", "stroke": ink, "stroke-linejoin": "round"}
    lines += [
        _path([ground.coasts], frame, {**thin, "stroke": soft, "stroke-width": "0.2"}),
        _path([ground.borders], frame, {**thin, "stroke-width": "0.35"}),
        _path([ground.home], frame, {**thin, **looks.paint("line", "home").attributes}),
    ]
    contested = looks.paint("area", "contested").attributes
    lines.append(_path(ground.contested.values(), frame, contested))
    return lines


def scale_bar(frame: Frame, looks: Looks, label: str) -> tuple[Element, tuple[float, float]]:
    """A bar in the lower left corner, and its width and height in mm. `label` has {km}."""
    longest = frame.width / 5
    km = max((step for step in SCALE_STEPS if step * frame.scale <= longest), default=10)
    length, ink = km * frame.scale, looks.colour("ink")
    x, y = 4.0, frame.height - 4.0
    half = f"M{short(x)} {short(y)}h{short(length / 2)}"
    bar = node(
        "g",
        node("rect", x=short(x - 2), y=short(y - 5.2), width=short(length + 4), height="7.6",
             fill="#ffffff", stroke=ink, stroke_width="0.15"),
        node("rect", x=short(x), y=short(y - 0.5), width=short(length), height="1",
             fill="#ffffff", stroke=ink, stroke_width="0.2"),
        node("path", d=half, stroke=ink, stroke_width="1"),
        words("text", label.format(km=km), x=short(x + length / 2), y=short(y - 1.6),
              text_anchor="middle", font_size="2.3", fill=ink),
    )  # fmt: skip
    return bar, (length + 7, 10)


def edge() -> Element:
    """The map's frame."""
    around = {"width": "100%", "height": "100%", "stroke_width": "0.5"}
    return node("rect", fill="none", stroke="#000000", **around)


def _hachures(plane: Plane, ground: Ground, frame: Frame, looks: Looks, strength: float) -> Element:
    rows = strokes(plane.atlas, frame)
    middles = (rows[:, :2] + rows[:, 2:]) / 2
    land = shapely.union_all([one for one in ground.land.values() if not one.is_empty])
    shapely.prepare(land)
    rows = rows[shapely.contains_xy(land, frame.on_plane(middles))]
    steps = np.column_stack([rows[:, :2], rows[:, 2:] - rows[:, :2]])
    data = "".join(f"M{short(x)} {short(y)}l{short(a)} {short(b)}" for x, y, a, b in steps)
    return node("path", d=data, stroke=looks.colour("ink-relief"), stroke_width="0.13",
                stroke_opacity=f"{strength:g}", fill="none")  # fmt: skip


def _grid(plane: Plane, frame: Frame, looks: Looks) -> Iterator[Element]:
    attributes = {**looks.paint("line", "grid").attributes, "stroke-width": short(0.5 * PX)}
    seen = shapely.box(*frame.box)
    lines = {id_: shapely.clip_by_rect(one, *frame.box) for id_, one in plane.layer(GRID).items()}
    yield _path([shapely.simplify(one, 1) for one in lines.values()], frame, attributes)
    kinds, names = plane.atlas.features[GRID]["kind"], plane.atlas.features[GRID].index
    taken: list[tuple[float, float]] = []
    for id_ in names:
        if kinds[id_] == "circle" or lines[id_].is_empty:
            continue
        degrees = _degrees(id_)
        for x, y in _ends(lines[id_], seen, frame, kinds[id_] == "meridian"):
            if all(abs(x - a) + abs(y - b) > 7 for a, b in taken):
                taken.append((x, y))
                yield words("text", degrees, x=short(x), y=short(y), text_anchor="middle",
                            font_size=short(DEGREE_SIZE), fill=looks.colour("grid"))  # fmt: skip


def _degrees(id_: str) -> str:
    """The number in an id, such as `meridian-60e`."""
    return "".join(letter for letter in id_ if letter.isdigit()) + "°"


def _ends(
    line: BaseGeometry, seen: BaseGeometry, frame: Frame, upright: bool
) -> Iterator[tuple[float, float]]:
    """Where a line of the grid meets the frame, a little inside."""
    met = line.intersection(seen.boundary)
    for x, y in frame.on_paper(shapely.get_coordinates(met)):
        at_top, at_foot = y < 0.1, y > frame.height - 0.1
        if upright and (at_top or at_foot) and 4 < x < frame.width - 4:
            yield x + 2.2, 2.6 if at_top else y - EDGE_GAP
        if not upright and not (at_top or at_foot) and 6 < y < frame.height - 6:
            yield (3.2 if x < 1 else x - 3.2), y - 0.7


def _simple(shapes: Iterable[BaseGeometry], frame: Frame) -> list[BaseGeometry]:
    clipped = shapely.clip_by_rect(np.array(list(shapes)), *frame.box)
    return list(shapely.simplify(clipped, FINE / 2 / frame.scale))


def _path(
    shapes: Iterable[BaseGeometry], frame: Frame, attributes: Mapping[str, str], **more: str
) -> Element:
    made = node("path", **more)
    made.attrib.update(attributes)
    made.set("d", "".join(path_of(shape, frame) for shape in shapes))
    return made
