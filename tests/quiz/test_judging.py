"""Every item is answered right once and wrong once, and the browser judges both as they are."""

from collections.abc import Iterator, Mapping
from typing import Any

from shapely.geometry import mapping

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

LAYERS = {
    "country": ("countries",),
    "city": ("cities",),
    "place": ("corridor-places", "silk-road-places"),
    "water": ("lakes", "rivers"),
    "event": (),
}
Given = dict[str, Any]


def given(item: ItemRecord, **what: object) -> Given:
    return {"answer": item.answer.model_dump(mode="json"), **what}


def shape_of(feature: str, atlas: Atlas) -> object:
    topic, _, id_ = feature.partition(":")
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
