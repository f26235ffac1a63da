"""What the map shows while a question is asked: a frame that tells nothing of the answer."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import asinh, degrees, hypot, radians, tan

from crossroads.content.declaration import Bounds
from crossroads.contract.quiz import Answer, Level, PlaceAnswer
from crossroads.geo.measures import LonLat
from crossroads.quiz.told import Telling

HOME_FRAME: Bounds = (43, 36, 92, 58)
"""Kazakhstan and what lies next to it."""
EURASIA: Bounds = (-12, 5, 150, 70)
WORLD: Bounds = (-170, -55, 180, 75)
REGIONS: Sequence[Bounds] = (
    (62, 26, 124, 52),  # Silk Road, east
    (-10, 36, 46, 62),  # Europe
    (12, 50, 46, 62),  # around the Baltic
    (24, 30, 64, 50),  # Silk Road, west
    (56, 46, 88, 58),  # Kazakhstan's north
    (50, 33, 82, 49),  # Central Asia
    (43, 43, 68, 54),  # Kazakhstan's west
    (62, 38, 86, 50),  # Kazakhstan's south
    (40, 36, 64, 48),  # Caspian
    (100, 29, 122, 41),  # the middle of China
    (25, 35, 46, 45),  # Anatolia
    (4, 43, 24, 52),  # the middle of Europe
    (66, 48, 82, 56),  # the steppe on the Ishim
    (72, 45, 89, 54),  # Kazakhstan's east
    (54, 50, 70, 57),  # the steppe on the Tobol
    (46, 41, 60, 48),  # Caspian's eastern shore
    (34, 41, 45, 47),  # Black Sea, east
    (76, 42, 87, 48),  # the border with China
    (65, 41, 74, 46),  # the middle Syr Darya
    (70, 41, 79, 45),  # Talas and Chu
)
"""For places that lie close to others, the widest first."""
MARGIN = 0.04
"""Share of a frame's size that what is asked for keeps from its edge."""
OFF_MIDDLE = 0.08
"""Share of a frame's size that it keeps from the middle of a region, where the eye falls first."""
EASY: Level = 1
EVENT = "event:"
"""How references to events begin, which no layer has."""
RIVALS = 3
"""Others that a region has at least, so that it leaves a choice."""
PHONE = (390.0, 280.0)
"""Pixels across and up that the map has above the question on a phone."""
FINGER = 44.0
"""Pixels that the nearest of the others should lie away."""


def frame_of(points: Iterable[LonLat], own: Bounds, rivals: Sequence[LonLat] = ()) -> Bounds:
    """The first of a few fixed frames that has all points well inside; `own` is tried first.

    `rivals`: points of what could be taken for the one that is asked for; where they lie closer
    than a finger is wide, the widest of some regions in which they don't, or else where they lie
    farthest apart.
    """
    asked = list(points)
    usual = (frame for frame in (own, HOME_FRAME, EURASIA) if _all_inside(asked, frame))
    frame = next(usual, WORLD)
    if not rivals or apart(asked[0], rivals, frame) >= FINGER:
        return frame
    fair = [
        region
        for region in (HOME_FRAME, *REGIONS)
        if _all_inside(asked, region)
        and not _in_the_middle(asked[0], region)
        and sum(inside(rival, region) for rival in rivals) >= RIVALS
    ]
    roomy = (region for region in fair if apart(asked[0], rivals, region) >= FINGER)
    widest = next(roomy, None)
    return widest or max([frame, *fair], key=lambda one: apart(asked[0], rivals, one))


def rivals_on_map(answer: Answer, level: Level, telling: Telling) -> Sequence[LonLat]:
    """Points that could be taken for the one that is asked for; none for an outline or a line.

    As the map has it: where it is easy, or no layer has the place, a few are offered, else all of
    its layer (browser/quiz/stage.ts).
    """
    if not isinstance(answer, PlaceAnswer) or answer.area:
        return []
    if is_line(answer, telling):
        return []
    if level == EASY or answer.feature.startswith(EVENT):
        return [at for _, at in answer.others if at != answer.at]
    asked = telling.spot(answer.feature)
    points = telling.points_of(asked.layer)
    return [at for id_, at in points.items() if id_ != asked.record.id]


def is_line(answer: Answer, telling: Telling) -> bool:
    """Whether a line is to be pointed at, such as a river."""
    if not isinstance(answer, PlaceAnswer) or answer.feature.startswith(EVENT):
        return False
    return telling.spot(answer.feature).line


def apart(point: LonLat, rivals: Iterable[LonLat], frame: Bounds) -> float:
    """Pixels between a point and the nearest of others, on a phone that shows a frame."""
    west, south, east, north = frame
    across, up = PHONE
    scale = min(across / (east - west), up / (_up(north) - _up(south)))
    lon, lat = point
    return min(scale * hypot(x - lon, _up(y) - _up(lat)) for x, y in rivals)


def inside(point: LonLat, frame: Bounds) -> bool:
    """Whether a point lies in a frame, and not at its edge."""
    west, south, east, north = frame
    lon, lat = point
    across, up = MARGIN * (east - west), MARGIN * (north - south)
    return west + across <= lon <= east - across and south + up <= lat <= north - up


def _all_inside(points: Iterable[LonLat], frame: Bounds) -> bool:
    return all(inside(point, frame) for point in points)


def _in_the_middle(point: LonLat, frame: Bounds) -> bool:
    west, south, east, north = frame
    across = (point[0] - (west + east) / 2) / (east - west)
    up = (point[1] - (south + north) / 2) / (north - south)
    return hypot(across, up) < OFF_MIDDLE


@lru_cache(maxsize=4096)  # the same places are rivals of many
def _up(lat: float) -> float:
    """How far north a latitude lies on a Web Mercator map, in degrees of longitude."""
    return degrees(asinh(tan(radians(lat))))
