"""What of a round's questions stands on the map of a quiz sheet: places by numbers.

Each thing that is asked for stands there among those that could be taken for it. All have numbers
of one row, from left to right, so that no number tells which is which.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, get_args

from crossroads.content.declaration import Bounds
from crossroads.content.library import Library
from crossroads.contract.quiz import ChoiceAnswer, ItemRecord, NameAnswer, PlaceAnswer
from crossroads.geo.atlas import Atlas
from crossroads.geo.measures import LonLat, distance_km
from crossroads.paper.lettered import Mark
from crossroads.quiz.frames import EURASIA, inside
from crossroads.quiz.spots import point_of, records_of, spot

MARKS: Mapping[str, Mark] = {"country": "full", "water": "square", "route": "square"}
"""What numbers stand in, by the topic of `pick`; all others are places, in rings."""
LINES = ("water", "route")
"""Topics that have lines."""
Reach = Literal["near", "wide", "far"]
"""How far a map goes: what lies around Kazakhstan, Europe and Asia, the world."""
REACHES: tuple[Reach, ...] = get_args(Reach)
NEAR, WIDE, FAR = REACHES
NEAR_FRAME: Bounds = (42, 34, 96, 57)
SAME_KM = 20.0
"""Two places nearer than this are one on the map."""


@dataclass
class Marked:
    """One thing with a number."""

    name: str
    """In the reader's language."""
    at: LonLat
    mark: Mark
    line: str | None = None
    """A river or a route that is drawn as a thick line, as `pick` has it."""
    named: bool = False
    """Whether its name is what is asked for, so that the key's map tells it."""
    number: int = 0


@dataclass
class Scene:
    """What stands on one map."""

    marks: list[Marked] = field(default_factory=list)

    def add(self, one: Marked) -> Marked:
        """The mark; the one that stands there already, if there is one."""
        for other in self.marks:
            near = distance_km(one.at, other.at) < SAME_KM
            if other.mark == one.mark and (near or other.name == one.name):
                other.named = other.named or one.named
                other.line = other.line or one.line
                return other
        self.marks.append(one)
        return one


@dataclass
class OnMaps:
    """The maps of a round, and what of it stands on them."""

    all: dict[Reach, Scene] = field(default_factory=dict)
    asked: dict[str, list[Marked]] = field(default_factory=dict)
    """By the id of an item, what it asks for."""

    def scenes(self) -> list[tuple[Reach, Scene]]:
        """The maps on which anything stands, the closest first."""
        return [(reach, self.all[reach]) for reach in REACHES if reach in self.all]


def on_maps(items: Iterable[ItemRecord], library: Library, atlas: Atlas) -> OnMaps:
    """What of a round stands on which map; numbers are given later, by where things are drawn."""
    maps = OnMaps()
    for item in items:
        found = list(_marks(item, library, atlas))
        if found:
            scene = maps.all.setdefault(_reach([one.at for one, _ in found]), Scene())
            kept = [(scene.add(one), asked) for one, asked in found]
            maps.asked[item.id] = [one for one, asked in kept if asked]
    return maps


def _reach(points: Sequence[LonLat]) -> Reach:
    for reach, bounds in ((NEAR, NEAR_FRAME), (WIDE, EURASIA)):
        if all(inside(point, bounds) for point in points):
            return reach
    return FAR


def _marks(item: ItemRecord, library: Library, atlas: Atlas) -> Iterator[tuple[Marked, bool]]:
    """All that an item puts on the map, each with whether it is what is asked about."""
    match item.answer:
        case PlaceAnswer(feature=feature, at=at, others=others):
            lines = _lines_like(feature, library, atlas)
            for name, point in others:
                right = point == at
                line = lines.get(point)
                yield Marked(name, point, _mark(feature), line, named=right), right
        case NameAnswer(feature=feature):
            yield _spotted(feature, library, atlas, named=True), True
        case ChoiceAnswer(several=False) if item.kind == "organization":
            for ref in item.highlight:  # the map alone says whose body is asked for
                yield _spotted(ref, library, atlas, named=False), True


def _spotted(ref: str, library: Library, atlas: Atlas, *, named: bool) -> Marked:
    one = spot(ref, library, atlas)
    return Marked(one.name, one.at, _mark(ref), ref if one.line else None, named)


def _lines_like(ref: str, library: Library, atlas: Atlas) -> Mapping[LonLat, str]:
    """The lines that could be taken for one, by their points; none where it is no line."""
    topic = ref.partition(":")[0]
    one = spot(ref, library, atlas) if topic in LINES else None
    if one is None or not one.line:
        return {}
    known = records_of(one.layer, atlas)
    return {point_of(record): f"{topic}:{id_}" for id_, record in known.items()}


def _mark(ref: str) -> Mark:
    return MARKS.get(ref.partition(":")[0], "ring")


def numbers_of(marks: Iterable[Marked]) -> list[int]:
    """Numbers of some things in their order."""
    return sorted({one.number for one in marks})
