"""What the data tell of a feature, for the explanation after its question."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from crossroads.content.model import in_language
from crossroads.content.timeline import Event
from crossroads.geo.atlas import source_ids
from crossroads.geo.places import COUNTRIES, POINTS
from crossroads.geo.records.places import Place
from crossroads.geo.texts import local_name
from crossroads.quiz.item import from_capital
from crossroads.quiz.spots import Spot
from crossroads.quiz.told import Telling, paragraphs

TODAY = {"cities": 0, "corridor-places": 1, "silk-road-places": 2}
"""Layers of places by how near to today is what they tell."""


@dataclass(frozen=True)
class Described:
    """Sentences and figures, and where they come from."""

    lines: list[str]
    sources: list[str]
    """Ids of the bibliography, each once."""


def described(one: Spot, countries: Sequence[str], telling: Telling) -> Described:
    """A sentence or figure each; `countries`: codes of those in which it lies."""
    if one.layer == COUNTRIES:
        return Described(_of_country(one, telling), list(one.sources))
    where = telling.names(map(telling.country, countries))
    place = telling.words("quiz_in_country", name=one.name, country=where)
    told, sources = _told(one, telling)
    water = one.layer in telling.atlas.waters
    far = "" if water or one.line else from_capital(one, telling)
    lines = [line for line in (place, told, far) if line]
    return Described(lines, list(dict.fromkeys([*one.sources, *sources])))


def explained(told: Described, because: str | None, telling: Telling) -> tuple[Markup, str]:
    """HTML of an explanation, and its sources in one line.

    `because`: what the question itself tells, in Markdown with sources; it stands after what the
    data begin with, and its sources come first.
    """
    if because is None:
        return paragraphs(told.lines), telling.cited(told.sources)
    prose = telling.prose(because)
    html = paragraphs(told.lines[:1]) + prose.html + paragraphs(told.lines[1:])
    return html, telling.cited([*(source.id for source in prose.cited), *told.sources])


def _of_country(one: Spot, telling: Telling) -> list[str]:
    country = telling.atlas.countries[one.record.id]
    area = telling.words("quiz_area", km2=telling.km2(country.area_km2))
    if not country.capital:
        return [one.name, area]
    return [one.name, telling.words("quiz_hint_capital", name=country.capital), area]


def _told(one: Spot, telling: Telling) -> tuple[str, list[str]]:
    """The note of a place, else the first event there, with its sources; else nothing."""
    if not isinstance(one.record, Place):
        return "", []
    same = list(_same_places(one.record, telling))
    for layer, id_ in sorted(same, key=lambda found: (found[0] != one.layer, TODAY[found[0]])):
        frame = telling.atlas.features[layer]
        column = local_name("note_en", telling.library.language)
        note = frame.at[id_, column] if column in frame else None
        if isinstance(note, str) and note:
            return note, source_ids(frame.at[id_, "sources"])
    ids = {id_ for _, id_ in same}
    there = [event for event in telling.library.timeline.values() if event.place in ids]
    first = min(there, key=lambda event: event.date, default=None)
    return ("", []) if first is None else (_event(first, telling), first.sources)


def _event(event: Event, telling: Telling) -> str:
    title = in_language(event.title, telling.library.language)
    return telling.words("quiz_on_day", day=telling.day(event.date), what=title)


def _same_places(place: Place, telling: Telling) -> Iterator[tuple[str, str]]:
    """Layers and ids of all records of a place."""
    for layer in POINTS:
        for id_, other in telling.atlas.places[layer].items():
            if place.is_same_as(other):
                yield layer, id_
