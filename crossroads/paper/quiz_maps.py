"""The maps of a quiz sheet: outlines with numbers, and the same with the answers' names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

import numpy as np
import shapely

from crossroads.geo.measures import GEOD, distance_km
from crossroads.maps.dated import HOME
from crossroads.paper.base import Shown, edge, over, scale_bar, under
from crossroads.paper.fonts import SEMIBOLD
from crossroads.paper.labels import ASCENT, Box, Lettering, Name, Placed, Placer, Spot, around, led
from crossroads.paper.lettered import NUMBER, NUMBERED, RADIUS, drawn_box, drawn_numbers
from crossroads.paper.look import Looks
from crossroads.paper.marked import on_the_plane
from crossroads.paper.plane import Ground, Plane
from crossroads.paper.projection import Frame, Points, forward, frame_of
from crossroads.paper.quiz_marks import NEAR, NEAR_FRAME, Marked, OnMaps, Reach, Scene
from crossroads.paper.sheets import Room
from crossroads.paper.svg import node, path_of, picture, short, text_of
from crossroads.quiz.told import Telling

SHOWN = Shown(relief=False)
ROW = 12.0
"""Height in mm of a row in which things are numbered from left to right."""
DOT = 0.75
"""Radius in mm of the point at which a place lies."""
ROOMY = 45.0
"""Square mm of a country in which its number stands."""
LEADERS = (4, 6, 9, 13, 18, 24, 32)
"""Millimetres of leaders from numbers and names."""
INSIDE = 9.0
"""Millimetres that all keep from a wide map's edge."""
NAME_SIZE = 2.5
BORDER = 1.5
"""Millimetres that names keep from the right and lower edge."""
WINDS = ("n", "ne", "e", "se", "s", "sw", "w", "nw")
ABOUT = 10
"""Km to which distances are rounded."""


@dataclass(frozen=True)
class QuizMap:
    """One map, for pupils and with the answers."""

    svg: str
    alt: str
    """Where each number stands, by direction and distance; it names nothing."""
    key_svg: str
    key_alt: str
    """Which number is what, of what was asked for."""


def quiz_maps(on: OnMaps, telling: Telling, plane: Plane, room: Room) -> list[QuizMap]:
    """The maps of a round, three at most; gives all marks their numbers, in one row.

    `plane` with the names of the library's language.
    """
    made: list[QuizMap] = []
    first = 1
    for reach, scene in on.scenes():
        frame = _frame(scene, room, reach)
        _number(scene.marks, frame, first)
        first += len(scene.marks)
        made.append(_Drawing(scene.marks, frame, telling, plane).whole())
    return made


def _frame(scene: Scene, room: Room, reach: Reach) -> Frame:
    """Always the same where all lies near; else what holds all, and what lies near."""
    near = frame_of(NEAR_FRAME, room.width, room.height)
    if reach == NEAR:
        return near
    points = np.vstack([_points(scene.marks), near.box[:2], near.box[2:]])
    (left, bottom), (right, top) = points.min(axis=0), points.max(axis=0)
    across, up = room.width - 2 * INSIDE, room.height - 2 * INSIDE
    scale = min(across / (right - left), up / (top - bottom))
    x, y = (left + right) / 2, (bottom + top) / 2
    across, up = room.width / scale / 2, room.height / scale / 2
    return Frame(x - across, y - up, x + across, y + up, room.width)


def _points(marks: Sequence[Marked]) -> Points:
    return forward(np.array([one.at for one in marks]))


def _number(marks: Sequence[Marked], frame: Frame, first: int) -> None:
    """From above to below in rows, in each from left to right."""
    at = frame.on_paper(_points(marks))
    order = sorted(range(len(marks)), key=lambda one: (round(at[one][1] / ROW), at[one][0]))
    for number, one in enumerate(order, start=first):
        marks[one].number = number


class _Drawing:
    """Draws one map."""

    def __init__(
        self, marks: Sequence[Marked], frame: Frame, telling: Telling, plane: Plane
    ) -> None:
        self._marks = marks
        self._frame = frame
        self._telling = telling
        self._plane = plane
        self._looks = Looks(plane.atlas.styles)
        self._ground: Ground = plane.ground(frame)
        self._at = {
            str(one.number): (float(x), float(y))
            for one, (x, y) in zip(marks, frame.on_paper(_points(marks)), strict=True)
        }

    def whole(self) -> QuizMap:
        """The map, without and with the answers."""
        words = self._telling.library.words
        bar, corner = scale_bar(self._frame, self._looks, words["compare_km"])
        foot = self._frame.height
        placed, placer = self._placed((0, foot - corner[1], corner[0], foot))
        numbers = {str(one.number): one.number for one in self._marks}
        kinds = {str(one.number): one.mark for one in self._marks}
        drawn = [*self._base(), *drawn_numbers(placed, numbers, kinds), bar, edge()]
        names = list(self._names(placed, placer))
        return QuizMap(
            svg=self._picture(drawn),
            alt=" ".join([words["quiz_sheet_map"], *self._told()]),
            key_svg=self._picture([*drawn[:-2], *names, *drawn[-2:]]),
            key_alt=" ".join([words["quiz_sheet_map"], *self._answers()]),
        )

    def _picture(self, drawn: Sequence[Element]) -> str:
        frame = self._frame
        return text_of(picture(frame.width, frame.height, drawn, self._telling.library.language))

    def _base(self) -> Iterator[Element]:
        ground, frame, looks = self._ground, self._frame, self._looks
        yield node("defs", *looks.patterns())
        yield from under(self._plane, ground, frame, looks, SHOWN)
        yield from over(self._plane, ground, frame, looks, SHOWN)
        for one in self._marks:
            if one.line is not None:
                line = on_the_plane(self._telling.spot(one.line), self._plane)
                shape = shapely.clip_by_rect(line, *frame.box)
                data = path_of(shapely.simplify(shape, 0.1 / frame.scale), frame)
                yield node("path", d=data, fill="none", stroke="#000000", stroke_width="0.9")
        for one in self._marks:
            if not self._roomy(one):
                x, y = self._at[str(one.number)]
                look = {"fill": "#000000", "stroke": "#ffffff", "stroke_width": "0.25"}
                yield node("circle", cx=short(x), cy=short(y), r=short(DOT), **look)

    def _roomy(self, one: Marked) -> bool:
        """Whether the number stands in its country, and needs no dot."""
        if one.mark != "full":
            return False
        (point,) = shapely.points(_points([one]))
        scale = self._frame.scale**2
        return any(
            shape.area * scale > ROOMY and shape.contains(point)
            for shape in self._ground.land.values()
        )

    def _placed(self, corner: Box) -> tuple[list[Placed], Placer]:
        """Every number at its place; none is left out, even where there is no room."""
        dotted = [one for one in self._marks if not self._roomy(one)]
        dots = [_around(*self._at[str(one.number)]) for one in dotted]
        placer = Placer(self._frame.width, self._frame.height, [*dots, corner])
        side = 2 * RADIUS / (ASCENT + 0.2)
        lettering = replace(NUMBERED, size=side, spacing=0)
        found: list[Placed] = []
        for one in self._marks:
            x, y = self._at[str(one.number)]
            spots = [*around(x, y, DOT + 0.7), *led(x, y, LEADERS)]
            if one not in dotted:
                spots = [Spot(x, y), *(replace(spot, cost=spot.cost + 1) for spot in spots)]
            name = Name(NUMBER, lettering, spots, 0, str(one.number), wrap=False)
            found += placer.place([name]) or [Placed(name, (NUMBER,), x, y, None)]
        return found, placer

    def _names(self, placed: Sequence[Placed], placer: Placer) -> Iterator[Element]:
        """Names of what was asked for, beside their numbers."""
        look = Lettering(SEMIBOLD, NAME_SIZE, self._looks.colour("ink"))
        wanted = {str(one.number): one.name for one in self._marks if one.named}
        names = [
            Name(
                wanted[one.name.key].partition(" (")[0],
                look,
                [*around(one.x, one.y, RADIUS + 1.6), *led(one.x, one.y, LEADERS)],
                0,
                one.name.key,
            )
            for one in placed
            if one.name.key in wanted
        ]
        inner = Placer(placer.width - BORDER, placer.height - BORDER, placer.taken)
        for one in inner.place(names):
            yield from drawn_box(one, "#000000")

    def _told(self) -> Iterator[str]:
        """Where each number stands, as the quiz tells places to whoever does not see the map."""
        middle = self._plane.atlas.countries[HOME].label_point
        words = self._telling.library.words
        for one in sorted(self._marks, key=lambda one: one.number):
            bearing = GEOD.inv(*middle, *one.at)[0] % 360
            wind = WINDS[round(bearing / 45) % len(WINDS)]
            km = round(distance_km(middle, one.at) / ABOUT) * ABOUT
            where = self._telling.words(
                "quiz_from_middle", wind=words[f"quiz_wind_{wind}"], km=self._telling.km(km)
            )
            yield f"{one.number}: {where}."

    def _answers(self) -> Iterator[str]:
        for one in sorted(self._marks, key=lambda one: one.number):
            if one.named:
                yield f"{one.number}: {one.name}."


def _around(x: float, y: float, radius: float = DOT) -> Box:
    return x - radius, y - radius, x + radius, y + radius
