"""Events in order, old names beside new ones, distances and bearings, claims."""

from crossroads.content.model import in_language
from crossroads.content.questions import (
    ClaimQuestion,
    EstimateQuestion,
    EventsQuestion,
    OldNamesQuestion,
    Verdict,
)
from crossroads.contract.quiz import (
    ChoiceAnswer,
    EstimateAnswer,
    ItemRecord,
    MatchAnswer,
    OrderAnswer,
)
from crossroads.geo.measures import GEOD, LonLat, distance_km
from crossroads.quiz.item import from_capital, item, layers_of
from crossroads.quiz.told import Telling, in_list, paragraphs

SOURCES_OF_AN_EVENT = 2
"""The first ones; all of them stand with the event itself."""
VERDICTS: dict[Verdict, str] = {
    "true": "quiz_true",
    "false": "quiz_false",
    "disputed": "quiz_disputed",
}
"""Words by verdict, in the order of the choices."""
ASKED = {"distance": "quiz_ask_distance", "bearing": "quiz_ask_bearing"}
"""Questions by what is estimated."""
FULL_SHARE, NEAR_SHARE = 0.15, 0.35
"""Errors of a distance that count as right and as nearly right, as shares of it."""
FULL_DEGREES, NEAR_DEGREES = 15.0, 35.0
"""The same of a bearing."""
MEASURED = ("crossroads-distances",)
COMPARED = (("city:astana", "city:almaty"), ("city:almaty", "city:shymkent"))
"""Distances that a hint compares with; the first that is another than the one asked for."""


def events_item(asked: EventsQuestion, telling: Telling) -> ItemRecord:
    """Events by their day, the earliest first."""
    library = telling.library
    events = sorted((library.timeline[id_] for id_ in asked.events), key=lambda event: event.date)
    cards = [in_language(event.title, library.language) for event in events]
    told = [telling.day(event.date) for event in events]
    rows = [
        telling.words("quiz_on_day", day=day, what=card)
        for card, day in zip(cards, told, strict=True)
    ]
    middle = len(events) // 2
    return item(
        asked,
        "events",
        telling,
        question=telling.words("quiz_ask_events"),
        answer=OrderAnswer(cards=cards, told=told),
        because=in_list(rows),
        sources=[id_ for event in events for id_ in event.sources[:SOURCES_OF_AN_EVENT]],
        hint=telling.words("quiz_hint_one", card=cards[middle], told=told[middle]),
        shows=[f"event:{event.id}" for event in events],
    )


def old_names_item(asked: OldNamesQuestion, telling: Telling) -> ItemRecord:
    """Old names and those of today."""
    spots = [telling.spot(pair.of) for pair in asked.pairs]
    pairs = [(pair.old, one.name) for pair, one in zip(asked.pairs, spots, strict=True)]
    old, new = pairs[0]
    return item(
        asked,
        "old-names",
        telling,
        question=telling.words("quiz_ask_old_names"),
        answer=MatchAnswer(pairs=pairs),
        because=in_list([telling.words("quiz_renamed", old=old, new=new) for old, new in pairs]),
        sources=[id_ for one in spots for id_ in one.sources],
        hint=telling.words("quiz_hint_renamed", old=old, letter=new[0]),
        points=[one.at for one in spots],
        shows=[one.ref for one in spots],
    )


def estimate_item(asked: EstimateQuestion, telling: Telling) -> ItemRecord:
    """A distance or a bearing between two places."""
    start, end = telling.spot(asked.start), telling.spot(asked.end)
    km = telling.km(distance_km(start.at, end.at))
    told = telling.words("quiz_from_to", start=start.name, end=end.name, km=km)
    if asked.quantity == "distance":
        value = distance_km(start.at, end.at)
        full, near = value * FULL_SHARE, value * NEAR_SHARE
        lines, hint = [told], _comparison(asked, telling)
    else:
        value = bearing(start.at, end.at)
        full, near = FULL_DEGREES, NEAR_DEGREES
        degrees = telling.number(value)
        lines = [
            telling.words("quiz_bears", start=start.name, end=end.name, degrees=degrees),
            told,
            telling.words("quiz_geodesic"),
        ]
        hint = telling.words("quiz_hint_bearing")
    return item(
        asked,
        "estimate",
        telling,
        question=telling.words(ASKED[asked.quantity], start=start.name, end=end.name),
        answer=EstimateAnswer(
            quantity=asked.quantity,
            value=round(value, 1),
            start=start.at,
            end=end.at,
            full=round(full, 1),
            near=round(near, 1),
        ),
        because=paragraphs(lines),
        sources=[*MEASURED, *start.sources, *end.sources],
        hint=hint,
        points=[start.at, end.at],
        layers=layers_of([start, end]),
        highlight=[start.ref, end.ref],
        shows=[start.ref, end.ref],
    )


def bearing(start: LonLat, end: LonLat) -> float:
    """Degrees clockwise from north in which the geodesic sets out."""
    return float(GEOD.inv(*start, *end)[0]) % 360


def _comparison(asked: EstimateQuestion, telling: Telling) -> str:
    for pair in COMPARED:
        if {asked.start, asked.end} != set(pair):
            start, end = (telling.spot(ref) for ref in pair)
            km = telling.km(distance_km(start.at, end.at))
            told = telling.words("quiz_from_to", start=start.name, end=end.name, km=km)
            return telling.words("quiz_hint_compare", told=told)
    return from_capital(telling.spot(asked.end), telling)


def claim_item(asked: ClaimQuestion, telling: Telling) -> ItemRecord:
    """A claim that is true, false or disputed."""
    prose = telling.prose(asked.because)
    spots = [telling.spot(ref) for ref in asked.shows]
    return item(
        asked,
        "claim",
        telling,
        question=asked.claim,
        answer=ChoiceAnswer(
            options=[telling.words(word) for word in VERDICTS.values()],
            right=[list(VERDICTS).index(asked.verdict)],
            several=False,
        ),
        because=prose.html,
        sources="; ".join(f"{n} {source.short}" for n, source in enumerate(prose.cited, 1)),
        hint=asked.hint,
        points=[one.at for one in spots],
        shows=[one.ref for one in spots],
    )
