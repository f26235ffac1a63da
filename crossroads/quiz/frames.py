"""What the map shows while a question is asked: a frame that tells nothing of the answer."""

from collections.abc import Iterable

from crossroads.content.declaration import Bounds
from crossroads.geo.measures import LonLat

HOME_FRAME: Bounds = (43, 36, 92, 58)
"""Kazakhstan and what lies next to it."""
EURASIA: Bounds = (-12, 5, 150, 70)
WORLD: Bounds = (-170, -55, 180, 75)
MARGIN = 0.04
"""Share of a frame's size that what is asked for keeps from its edge."""


def frame_of(points: Iterable[LonLat], own: Bounds) -> Bounds:
    """The first of a few fixed frames that has all points well inside; `own` is tried first."""
    asked = list(points)
    for frame in (own, HOME_FRAME, EURASIA):
        if all(inside(point, frame) for point in asked):
            return frame
    return WORLD


def inside(point: LonLat, frame: Bounds) -> bool:
    """Whether a point lies in a frame, and not at its edge."""
    west, south, east, north = frame
    lon, lat = point
    across, up = MARGIN * (east - west), MARGIN * (north - south)
    return west + across <= lon <= east - across and south + up <= lat <= north - up
