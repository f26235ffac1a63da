"""The maps of a card: what is shown while a question is asked, and what once it is answered."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from crossroads.content.library import Library
from crossroads.content.scenes import SceneCamera
from crossroads.contract.quiz import EstimateAnswer, ItemRecord
from crossroads.geo.measures import geodesic
from crossroads.geo.places import POINTS
from crossroads.paper.base import Shown, edge, over, under
from crossroads.paper.chart import bounds_of
from crossroads.paper.fonts import SEMIBOLD
from crossroads.paper.labels import Box, Lettering, Name, Placer, Spot, around, led
from crossroads.paper.lettered import drawn_box
from crossroads.paper.look import Looks
from crossroads.paper.marked import Marked, marked, point_on_plane
from crossroads.paper.names import dots, drawn_dot
from crossroads.paper.plane import Ground, Plane
from crossroads.paper.projection import Frame, Points, frame_of, on_plane
from crossroads.paper.svg import node, path_of, picture, short, text_of
from crossroads.quiz.frames import EURASIA, HOME_FRAME
from crossroads.quiz.routes import ROUTES

SIZE = (130.0, 84.0)
"""Width and height in mm of what is drawn."""
QUIET = Shown(relief=False, grid=False)
NAME_SIZE = 4.8
"""Large, since the map is small on a phone."""
RADIUS = 2.0
"""Of a point that is marked, in mm."""
DOT = 0.7
"""Of one that is not."""
SMALL = 20.0
"""Square mm of an area below which a ring shows where it is."""
RING = 4.5
"""Radius of that ring, in mm."""
WIDE, THIN = 1.3, 0.5
"""Width in mm of a line that is marked, and of a route that is not."""
FINE = 0.25
"""Size in mm of the smallest bend of a line."""
NEAR = 3.4
"""Distance in mm of a name from what it names."""
ROOMY = 140.0
"""Square mm of an area in which its name may stand."""
CLOSE = 5500.0
"""Km of a map's width up to which more places stand on it."""
NEAR_RANK, FAR_RANK = 3, 1
"""Up to which places without a name are drawn."""
INSIDE = 4.0
"""Millimetres that what is asked about keeps from the edge."""
EMPTY = shapely.GeometryCollection()


def has_place(item: ItemRecord) -> bool:
    """Whether there is anything to be shown."""
    return bool(item.shows or item.highlight or isinstance(item.answer, EstimateAnswer))


def question_map(item: ItemRecord, library: Library, plane: Plane) -> str:
    """The map while it is asked, as SVG; no name stands on it."""
    return _drawn(item, list(marked(item.highlight, library, plane)), library, plane, named=False)


def answer_map(item: ItemRecord, library: Library, plane: Plane) -> str:
    """The map once it is answered, as SVG: what it was about, with names."""
    refs = [*item.shows, *item.highlight]
    return _drawn(item, list(marked(refs, library, plane)), library, plane, named=True)


def card_frame(item: ItemRecord, library: Library, plane: Plane) -> Frame:
    """The part of the world on the maps of a card, the same for question and answer.

    The closest of a few frames, so that it tells nothing, or where none does, what holds all.
    """
    points = shapely.get_coordinates(list(_middles(item, library, plane)))
    own = bounds_of(SceneCamera(**item.camera.model_dump()))
    for bounds in (HOME_FRAME, own, EURASIA):
        frame = frame_of(bounds, *SIZE, corners=False)
        inside = shapely.box(INSIDE, INSIDE, frame.width - INSIDE, frame.height - INSIDE)
        if shapely.contains_xy(inside, frame.on_paper(points)).all():
            return frame
    home = frame_of(HOME_FRAME, *SIZE, corners=False).box
    return _holding(np.vstack([points, home[:2], home[2:]]))


def _middles(item: ItemRecord, library: Library, plane: Plane) -> Iterator[BaseGeometry]:
    """Points of all that the item is about."""
    for one in marked([*item.shows, *item.highlight], library, plane):
        if one.country is not None:
            yield point_on_plane(plane.atlas.countries[one.country].label_point)
        else:
            yield one.shape.representative_point()
    if isinstance(item.answer, EstimateAnswer):
        yield on_plane(geodesic(item.answer.start, item.answer.end))


def _holding(points: Points) -> Frame:
    """A frame around points of the plane."""
    (left, bottom), (right, top) = points.min(axis=0), points.max(axis=0)
    scale = min((SIZE[0] - 4 * INSIDE) / (right - left), (SIZE[1] - 4 * INSIDE) / (top - bottom))
    x, y = (left + right) / 2, (bottom + top) / 2
    across, up = SIZE[0] / scale / 2, SIZE[1] / scale / 2
    return Frame(x - across, y - up, x + across, y + up, SIZE[0])


def _drawn(
    item: ItemRecord, features: Sequence[Marked], library: Library, plane: Plane, *, named: bool
) -> str:
    looks = Looks(plane.atlas.styles)
    frame = card_frame(item, library, plane)
    ground = plane.ground(frame)
    shapes = {one.ref: _seen(one, ground, frame) for one in features}
    areas = [shape for shape in shapes.values() if shape.area]
    others = [shape for shape in shapes.values() if not shape.area]
    rank = NEAR_RANK if frame.right - frame.left < CLOSE else FAR_RANK
    ranks = {layer: (rank, rank) for layer in item.layers if layer in POINTS}
    made = picture(
        frame.width,
        frame.height,
        [
            node("defs", *looks.patterns()),
            *under(plane, ground, frame, looks, QUIET),
            *_fills(areas, frame, looks),
            *over(plane, ground, frame, looks, QUIET),
            *_edges(areas, frame, looks),
            *(_routes(plane, frame, looks) if ROUTES in item.layers else ()),
            *_way(item, frame, looks),
            *(drawn_dot(replace(dot, radius=DOT), looks) for dot in dots(plane, frame, ranks)),
            *(drawn for shape in others for drawn in _line_or_point(shape, frame, looks)),
            *(_names(features, shapes, frame, looks) if named else ()),
            edge(),
        ],
        library.language,
    )
    return text_of(made)


def _seen(one: Marked, ground: Ground, frame: Frame) -> BaseGeometry:
    """What of a feature lies in the frame, in km on the plane; empty where nothing does."""
    if one.country is not None:
        return ground.land.get(one.country, EMPTY)
    return shapely.simplify(shapely.clip_by_rect(one.shape, *frame.box), FINE / 2 / frame.scale)


def _fills(areas: Sequence[BaseGeometry], frame: Frame, looks: Looks) -> Iterator[Element]:
    for area in areas:
        yield _path(area, frame, fill=looks.colour("accent"), fill_opacity="0.35")


def _edges(areas: Sequence[BaseGeometry], frame: Frame, looks: Looks) -> Iterator[Element]:
    """Outlines, and rings around what is hard to see."""
    look = {"fill": "none", "stroke": looks.colour("accent"), "stroke_width": "0.8"}
    for area in areas:
        yield _path(area, frame, **look)
        if area.area * frame.scale**2 < SMALL:
            yield _circle(area.representative_point(), frame, RING, **look)


def _line_or_point(shape: BaseGeometry, frame: Frame, looks: Looks) -> Iterator[Element]:
    accent = looks.colour("accent")
    if shape.length:
        yield _path(shape, frame, fill="none", stroke=accent, stroke_width=short(WIDE))
    elif not shape.is_empty:
        yield _circle(shape, frame, RADIUS, fill=accent, stroke="#ffffff", stroke_width="0.6")


def _routes(plane: Plane, frame: Frame, looks: Looks) -> Iterator[Element]:
    """All that could be meant by a route."""
    for shape in plane.layer(ROUTES).values():
        seen = shapely.clip_by_rect(shape, *frame.box)
        if not seen.is_empty:
            look = {"stroke": looks.colour("ink"), "stroke_width": short(THIN)}
            yield _path(seen, frame, fill="none", **look)


def _way(item: ItemRecord, frame: Frame, looks: Looks) -> Iterator[Element]:
    """The shortest way over the globe, where its length or direction is asked for."""
    if isinstance(item.answer, EstimateAnswer):
        line = on_plane(geodesic(item.answer.start, item.answer.end))
        look = {"fill": "none", "stroke": looks.colour("accent"), "stroke_width": "1"}
        yield _path(line, frame, stroke_dasharray="3 1.5", **look)


def _names(
    features: Sequence[Marked],
    shapes: Mapping[str, BaseGeometry],
    frame: Frame,
    looks: Looks,
) -> Iterator[Element]:
    """Names in boxes, the first feature's first; what finds no room has none."""
    look = Lettering(SEMIBOLD, NAME_SIZE, looks.colour("ink"))
    small = [one for one in shapes.values() if not one.is_empty and not _roomy(one, frame)]
    placer = Placer(frame.width, frame.height, [_box(shape, frame) for shape in small])
    wanted = [
        Name(one.name.partition(" (")[0], look, _spots(shapes[one.ref], frame), rank)
        for rank, one in enumerate(features)
        if one.name and not shapes[one.ref].is_empty
    ]
    for placed in placer.place(wanted):
        yield from drawn_box(placed, looks.colour("accent"))


def _spots(shape: BaseGeometry, frame: Frame) -> list[Spot]:
    """Where the name may stand: in a large area, else beside what is named."""
    parts = shapely.get_parts(shape)
    largest = max(parts, key=lambda part: (float(part.area), float(part.length)))
    x, y = _on_paper(largest.representative_point(), frame)
    near = [*around(x, y, NEAR), *led(x, y, (7, 11, 17, 24))]
    return [Spot(x, y), *near] if _roomy(shape, frame) else near


def _roomy(shape: BaseGeometry, frame: Frame) -> bool:
    """Whether a name has its place in the shape."""
    return bool(shape.area * frame.scale**2 > ROOMY)


def _box(shape: BaseGeometry, frame: Frame) -> Box:
    """What no name should cover: a point or a small area; of a line its middle."""
    if shape.length and not shape.area:
        shape = shape.representative_point()
    (left, foot), (right, top) = frame.on_paper(np.array(shape.bounds).reshape(2, 2))
    return left - RADIUS, top - RADIUS, right + RADIUS, foot + RADIUS


def _circle(middle: BaseGeometry, frame: Frame, radius: float, **look: str) -> Element:
    x, y = _on_paper(middle, frame)
    return node("circle", cx=short(x), cy=short(y), r=short(radius), **look)


def _path(shape: BaseGeometry, frame: Frame, **look: str) -> Element:
    return node("path", d=path_of(shape, frame), **look)


def _on_paper(point: BaseGeometry, frame: Frame) -> tuple[float, float]:
    """Where a point is in mm from the upper left corner."""
    x, y = frame.on_paper(shapely.get_coordinates(point))[0]
    return float(x), float(y)
