"""Places that are pointed at lie apart on a phone, and the frame doesn't tell which is meant."""

import json
from collections.abc import Mapping

from pyproj import Transformer

from crossroads.contract.quiz import ItemRecord, PlaceAnswer
from crossroads.geo.measures import LonLat, distance_km
from crossroads.paths import GEO
from crossroads.quiz.frames import REGIONS, frame_of

from .conftest import Items

FILES = {"city": ["cities"], "place": ["corridor_places", "silk_road_places"]}
MAP = (390, 280)
FINGER = 43
"""Pixels; what is rounded is no finger less."""
CLOSE_KM = 170.0
"""Places that lie closer may be less than a finger apart, then in a region of its own."""
WIDEST = 25.0
"""Degrees of such a region."""
TO_METRES = Transformer.from_crs(4326, 3857, always_xy=True)


def others(item: ItemRecord, answer: PlaceAnswer) -> list[LonLat]:
    """What else could be meant, from the files."""
    topic, _, id_ = answer.feature.partition(":")
    if item.level == 1 or topic == "event":
        return [at for _, at in answer.others if at != answer.at]
    for file in FILES[topic]:
        collection = json.loads((GEO / f"{file}.geojson").read_text(encoding="utf-8"))
        points = {
            one["properties"]["id"]: one["geometry"]["coordinates"]
            for one in collection["features"]
        }
        if points.pop(id_, None):
            return [(lon, lat) for lon, lat in points.values()]
    raise AssertionError(item.id)


LINES = ("route", "water")


def pointed_at(items: Items) -> Mapping[str, tuple[ItemRecord, PlaceAnswer]]:
    return {
        item.id: (item, item.answer)
        for item in items.values()
        if isinstance(item.answer, PlaceAnswer)
        and not item.answer.area
        and item.answer.feature.partition(":")[0] not in LINES
    }


def pixels(item: ItemRecord, at: LonLat, other: LonLat) -> float:
    """Between two places, on a phone's map."""
    assert item.camera.bounds is not None
    west, south, east, north = item.camera.bounds
    (x0, y0), (x1, y1) = TO_METRES.transform(west, south), TO_METRES.transform(east, north)
    metres = max((x1 - x0) / MAP[0], (y1 - y0) / MAP[1])
    (ax, ay), (bx, by) = TO_METRES.transform(*at), TO_METRES.transform(*other)
    return float(((ax - bx) ** 2 + (ay - by) ** 2) ** 0.5 / metres)


def test_places_lie_a_finger_apart_where_the_region_allows(items: Items) -> None:
    wrong = {}
    asked = pointed_at(items)
    for item, answer in asked.values():
        near = others(item, answer)
        least = min(pixels(item, answer.at, other) for other in near)
        assert item.camera.bounds is not None
        west, _, east, _ = item.camera.bounds
        km = min(distance_km(answer.at, other) for other in near)
        if least < FINGER and (km > CLOSE_KM or east - west > WIDEST):
            wrong[item.id] = (round(least), round(km), item.camera.bounds)
    assert len(asked) > 40
    assert wrong == {}


def test_a_region_leaves_a_choice_and_has_the_place_in_view(items: Items) -> None:
    regions = set(REGIONS)
    drawn = set()
    for item, answer in pointed_at(items).values():
        if item.camera.bounds not in regions:
            continue
        drawn.add(item.camera.bounds)
        west, south, east, north = item.camera.bounds
        seen = [
            (lon, lat)
            for lon, lat in others(item, answer)
            if west < lon < east and south < lat < north
        ]
        assert len(seen) >= 3, item.id
        across = (answer.at[0] - west) / (east - west)
        up = (answer.at[1] - south) / (north - south)
        assert min(across, up, 1 - across, 1 - up) > 0.03, item.id
        assert max(abs(across - 0.5), abs(up - 0.5)) > 0.05, item.id
    assert len(drawn) > 8


def test_where_none_is_near_the_frame_stays_as_it_was() -> None:
    own = (36, 34, 104, 58)
    assert frame_of([(70, 45)], own, [(90, 45), (50, 45), (70, 55)]) == own
    near = [(70.5, 45), (68, 44), (67, 43), (72, 42)]
    assert frame_of([(70, 45)], own, near) in set(REGIONS)
