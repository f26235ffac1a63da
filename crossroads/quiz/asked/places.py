"""Places to be found, features to be named, cards to be put on the map."""

from math import cos, radians

import numpy as np
import shapely
from shapely.geometry import Point, box

from crossroads.content.model import in_language
from crossroads.content.questions import CardQuestion, NameQuestion, PlaceQuestion
from crossroads.contract.quiz import ItemRecord, Kind, NameAnswer, PlaceAnswer
from crossroads.geo.measures import LonLat, distance_km
from crossroads.maps.dated import HOME
from crossroads.quiz.described import described, explained
from crossroads.quiz.event_places import event_country, event_point
from crossroads.quiz.item import (
    item,
    layers_of,
    rivals,
    spread,
)
from crossroads.quiz.routes import ROUTES
from crossroads.quiz.sorts import told_name
from crossroads.quiz.spots import Spot, bare_name
from crossroads.quiz.told import Telling, paragraphs

CHOICES = 4
ASKED = {
    "countries": "quiz_ask_name_country",
    "cities": "quiz_ask_name_city",
    "corridor-places": "quiz_ask_name_place",
    "silk-road-places": "quiz_ask_name_place",
    "lakes": "quiz_ask_name_lake",
    "rivers": "quiz_ask_name_river",
    ROUTES: "quiz_ask_name_route",
}
"""Questions by the layer of what is highlighted."""
SHARE_OF_A_WATER = 0.03
"""Part of a lake or river that lies in a country, for the country to be told."""


def place_item(asked: PlaceQuestion, telling: Telling) -> ItemRecord:
    """A place to be found on the map."""
    one = telling.spot(asked.of)
    question = telling.words("quiz_ask_place", name=told_name(one, asked.sort, telling))
    return _to_be_found(asked, "place", one, telling, question, place_answer(one, telling))


def name_item(asked: NameQuestion, telling: Telling) -> ItemRecord:
    """A highlighted feature to be named."""
    one = telling.spot(asked.of)
    language = telling.library.language
    told = described(one, countries_of(one, telling), telling)
    because, sources = explained(told, asked.because, telling)
    wrong = [other.name_in(language) for other, _ in rivals(one, telling)[: CHOICES - 1]]
    return item(
        asked,
        "name",
        telling,
        question=telling.words(ASKED[one.layer]),
        answer=NameAnswer(
            feature=one.ref,
            accepted=list(one.names),
            choices=telling.in_order([one.name, *wrong]),
        ),
        because=because,
        sources=sources,
        hint=name_hint(one, telling),
        points=[one.at],
        layers=layers_of([one]),
        highlight=[one.ref],
        shows=[one.ref],
    )


def card_item(asked: CardQuestion, telling: Telling) -> ItemRecord:
    """A card with a name, or with an event, to be put where it belongs."""
    if asked.of is not None:
        one = telling.spot(asked.of)
        name = told_name(one, asked.sort, telling)
        answer = place_answer(one, telling).model_copy(update={"card": name})
        question = telling.words("quiz_ask_card", name=name)
        return _to_be_found(asked, "card", one, telling, question, answer)
    library = telling.library
    event = library.timeline[str(asked.event)]
    at = event_point(event, telling)
    title, text = (in_language(told, library.language) for told in (event.title, event.text))
    return item(
        asked,
        "card",
        telling,
        question=telling.words("quiz_ask_card_event", title=title),
        answer=PlaceAnswer(
            feature=f"event:{event.id}",
            at=at,
            area=False,
            card=title,
            others=_other_events(event.id, telling),
        ),
        because=paragraphs(
            [telling.words("quiz_on_day", day=telling.day(event.date), what=title), text]
        ),
        sources=event.sources,
        hint=_where(event_country(event, telling), at, telling),
        points=[at],
        shows=[f"event:{event.id}"],
    )


def _to_be_found(
    asked: PlaceQuestion | CardQuestion,
    kind: Kind,
    one: Spot,
    telling: Telling,
    question: str,
    answer: PlaceAnswer,
) -> ItemRecord:
    told = described(one, countries_of(one, telling), telling)
    because, sources = explained(told, asked.because, telling)
    return item(
        asked,
        kind,
        telling,
        question=question,
        answer=answer,
        because=because,
        sources=sources,
        hint=place_hint(one, telling),
        points=[one.at],
        layers=layers_of([one]),
        shows=[one.ref],
    )


def place_answer(one: Spot, telling: Telling) -> PlaceAnswer:
    """The place itself, and what could be taken for it."""
    return PlaceAnswer(
        feature=one.ref,
        at=one.at,
        area=one.area,
        others=spread(one, telling, CHOICES),
    )


def place_hint(one: Spot, telling: Telling) -> str:
    """Helps to find a place, and tells neither direction nor distance."""
    if one.layer == "countries":
        return telling.words(
            "quiz_hint_capital", name=telling.atlas.countries[one.record.id].capital
        )
    codes = countries_of(one, telling)
    if codes != [HOME]:
        return telling.words("quiz_hint_country", name=telling.names(map(telling.country, codes)))
    return _where(HOME, one.at, telling)


def _where(country: str | None, at: LonLat, telling: Telling) -> str:
    """The country, or the nearest other one of what lies in Kazakhstan or at sea."""
    if country is None or country == HOME:
        return telling.words("quiz_hint_border", name=telling.country(_nearest_abroad(at, telling)))
    return telling.words("quiz_hint_country", name=telling.country(country))


def name_hint(one: Spot, telling: Telling) -> str:
    """Helps to a name by its first letter and its length."""
    letters = [letter for letter in bare_name(one.name.partition(" (")[0]) if letter.isalpha()]
    return telling.words("quiz_hint_letters", letter=letters[0], count=len(letters))


def countries_of(one: Spot, telling: Telling) -> list[str]:
    """Codes of the countries in which a place or water lies, the largest part first.

    A country lies in none.
    """
    if one.layer == "countries":
        return []
    if one.country is not None:
        return [one.country]
    shape = one.record.geometry
    measure = shapely.area if one.area else shapely.length
    shapes = telling.atlas.features["countries"].geometry
    near = shapes.iloc[shapes.sindex.query(shape, predicate="intersects")]
    parts = measure(shapely.intersection(near.values, shape)) / measure(shape)
    told = {str(code): part for code, part in zip(near.index, parts, strict=True)}
    told = {code: part for code, part in told.items() if part >= SHARE_OF_A_WATER}
    return sorted(told, key=lambda code: -told[code])


def _nearest_abroad(at: LonLat, telling: Telling) -> str:
    """Code of the nearest other country to a point.

    Degrees of longitude are as long as at the place; for what is near that is near enough.
    """
    lon, lat = at
    shapes = telling.atlas.features["countries"].geometry
    near = shapes.iloc[shapes.sindex.query(box(lon - 20, lat - 12, lon + 20, lat + 12))]
    near = near[near.index != HOME]
    shrink = np.array([cos(radians(lat)), 1.0])
    flat = shapely.transform(near.values, lambda points: points * shrink)
    lengths = shapely.distance(flat, Point(lon * shrink[0], lat))
    return str(near.index[int(lengths.argmin())])


def _other_events(event_id: str, telling: Telling) -> list[tuple[str, LonLat]]:
    """Places of other events, far from one another, with this one's among them."""
    known = telling.library.timeline
    here = event_point(known[event_id], telling)
    chosen = {event_id: here}
    by_distance = sorted(
        known,
        key=lambda id_: (distance_km(here, event_point(known[id_], telling)), id_),
    )
    for id_ in by_distance:
        at = event_point(known[id_], telling)
        if all(distance_km(at, taken) >= 400 for taken in chosen.values()):
            chosen[id_] = at
        if len(chosen) == CHOICES:
            break
    language = telling.library.language
    return [(in_language(known[id_].title, language), chosen[id_]) for id_ in sorted(chosen)]
