"""Every item is answered right once and wrong once, and the browser judges both as they are."""

from collections.abc import Iterator, Mapping
from functools import cache
from random import Random
from typing import Any

import shapely
from shapely.geometry import Point, mapping, shape
from shapely.geometry.base import BaseGeometry

from crossroads.content.model import Language
from crossroads.contract.quiz import (
    ChoiceAnswer,
    EstimateAnswer,
    ItemRecord,
    MatchAnswer,
    NameAnswer,
    OrderAnswer,
    PlaceAnswer,
)
from crossroads.geo.atlas import Atlas
from tests.node import answering

from .test_items import features, routes

LAYERS = {
    "country": ("countries",),
    "city": ("cities",),
    "place": ("corridor-places", "silk-road-places"),
    "water": ("lakes", "rivers"),
    "event": (),
}
SHAPES = {"water": "rivers", "route": "routes"}
"""Files that have lines, by topic."""
REACH, STROKE = 16 / 20, 1 / 20
"""Degrees of a mouse's reach, and of what parts two lines (browser/quiz/judged.ts)."""
DRAWN = 25
"""Points around each line."""
UNSURE = 0.004
"""Degrees by which a point has to be on one side of a limit."""
Given = dict[str, Any]


def given(item: ItemRecord, **what: object) -> Given:
    return {"answer": item.answer.model_dump(mode="json"), **what}


def shape_of(feature: str, atlas: Atlas) -> object:
    topic, _, id_ = feature.partition(":")
    if topic == "route":
        return routes()[id_]["geometry"]
    for layer in LAYERS[topic]:
        frame = atlas.features[layer]
        if id_ in frame.index:
            return mapping(frame.geometry[id_])
    return None


def right_ones(item: ItemRecord, atlas: Atlas) -> Iterator[Given]:
    answer = item.answer
    if isinstance(answer, PlaceAnswer):
        yield given(item, at=answer.at, shape=shape_of(answer.feature, atlas), others=[])
    elif isinstance(answer, NameAnswer):
        yield from (given(item, text=name) for name in answer.accepted)
        yield given(item, text=f" {answer.accepted[0].upper()}")
    elif isinstance(answer, ChoiceAnswer):
        yield given(item, marked=list(reversed(answer.right)))
    elif isinstance(answer, OrderAnswer):
        yield given(item, marked=list(range(len(answer.cards))))
    elif isinstance(answer, MatchAnswer):
        yield given(item, marked=list(range(len(answer.pairs))))
    elif isinstance(answer, EstimateAnswer):
        yield given(item, number=round(answer.value))


def wrong_ones(item: ItemRecord, atlas: Atlas) -> Iterator[Given]:
    answer = item.answer
    if isinstance(answer, PlaceAnswer):
        shape = shape_of(answer.feature, atlas)
        for _, at in answer.others:
            if at != answer.at:
                yield given(item, at=at, shape=shape, others=[])
    elif isinstance(answer, NameAnswer):
        yield from (given(item, text=one) for one in answer.choices if one not in answer.accepted)
    elif isinstance(answer, ChoiceAnswer):
        places = range(len(answer.options))
        yield given(item, marked=[place for place in places if place not in answer.right])
    elif isinstance(answer, OrderAnswer):
        yield given(item, marked=list(reversed(range(len(answer.cards)))))
    elif isinstance(answer, MatchAnswer):
        yield given(item, marked=[*range(1, len(answer.pairs)), 0])
    elif isinstance(answer, EstimateAnswer):
        bearing = answer.quantity == "bearing"
        yield given(item, number=(answer.value + 180) % 360 if bearing else answer.value / 2)


def test_every_item(told: Mapping[Language, Mapping[str, ItemRecord]], atlas: Atlas) -> None:
    faults = []
    count = 0
    with answering("quiz/judged.ts") as judge:
        for language, items in told.items():
            for item in items.values():
                if language != "en" and isinstance(item.answer, PlaceAnswer):
                    continue  # a place is the same in all languages
                for one in right_ones(item, atlas):
                    count += 1
                    if judge(one) != "right":
                        faults.append(f"{language}: {item.id}: {one.get('text')!r} is not right")
                for one in wrong_ones(item, atlas):
                    count += 1
                    if judge(one) == "right":
                        faults.append(f"{language}: {item.id}: {one.get('text')!r} is right")
    assert faults == []
    assert count > 1000


@cache
def lines(topic: str) -> Mapping[str, BaseGeometry]:
    """All lines that could be taken for one another, nameless ones among them."""
    return {id_: shape(one["geometry"]) for id_, one in features(SHAPES[topic]).items()}


def around(line: BaseGeometry, lot: Random) -> Iterator[Point]:
    """Points on a line and beside it."""
    for _ in range(DRAWN):
        on = line.interpolate(lot.random(), normalized=True)
        yield on
        yield Point(on.x + lot.uniform(-1.2, 1.2), on.y + lot.uniform(-1.2, 1.2))


def test_a_line_is_hit_where_no_other_is_nearer(items: Mapping[str, ItemRecord]) -> None:
    """By distances that shapely computes, also where rivers meet and routes run side by side."""
    lot = Random(2026)  # noqa: S311 - a lot, and no secret
    faults, hit, missed = [], 0, 0
    with answering("quiz/judged.ts") as judge:
        for item in items.values():
            answer = item.answer
            topic, _, id_ = getattr(answer, "feature", "").partition(":")
            if not isinstance(answer, PlaceAnswer) or id_ not in lines_of(topic):
                continue
            own = lines(topic)[id_]
            for at in around(own, lot):
                near = {
                    other: line
                    for other, line in lines(topic).items()
                    if other != id_ and line.distance(at) < 2 * REACH
                }
                away = own.distance(at)
                least = min((line.distance(at) for line in near.values()), default=9.0)
                margin = min(REACH - away, least + STROKE - away)
                if abs(margin) < UNSURE:
                    continue
                clipped = [shapely.clip_by_rect(line, *around_box(at)) for line in near.values()]
                others = [{"at": (at.x, at.y), "area": mapping(line)} for line in clipped]
                verdict = judge(given(item, at=(at.x, at.y), shape=mapping(own), others=others))
                hit, missed = hit + (margin > 0), missed + (margin < 0)
                if (verdict == "right") != (margin > 0):
                    faults.append(f"{item.id} at {at}: {verdict}, {away:.3f}, {least:.3f}")
    assert faults == []
    assert hit > 200
    assert missed > 40


def lines_of(topic: str) -> Mapping[str, BaseGeometry]:
    return lines(topic) if topic in SHAPES else {}


def around_box(at: Point) -> tuple[float, float, float, float]:
    return at.x - 3, at.y - 3, at.x + 3, at.y + 3
