"""What all kinds of questions have in common when they are told."""

from collections.abc import Iterable, Sequence
from hashlib import sha256

from markupsafe import Markup

from crossroads.content.model import in_language
from crossroads.content.questions import Question
from crossroads.contract.quiz import Answer, ItemRecord, Kind
from crossroads.contract.story import CameraRecord
from crossroads.geo.measures import LonLat, distance_km
from crossroads.geo.records.countries import Country
from crossroads.geo.records.feature import NamedFeature
from crossroads.geo.records.places import City
from crossroads.maps.dated import HOME
from crossroads.quiz.frames import HOME_FRAME, frame_of, is_line, rivals_on_map
from crossroads.quiz.leaks import says
from crossroads.quiz.spots import Spot, records_of
from crossroads.quiz.told import Telling

CAPITAL = "city:astana"
LEAST_AREA = 0.02
"""A country is not taken for one that is fifty times as large."""
LOWEST_RANK = 5
"""Rank of the names of the least capitals that others are taken for."""
GAPS_KM = (400.0, 200.0, 100.0, 40.0)
"""How far apart places should lie that are told by direction and distance alone; the first that
leaves enough of them counts."""


def item(
    asked: Question,
    kind: Kind,
    telling: Telling,
    *,
    question: str,
    answer: Answer,
    because: Markup,
    sources: Iterable[str] | str,
    hint: str,
    points: Iterable[LonLat] = (),
    layers: Sequence[str] = (),
    highlight: Sequence[str] = (),
    shows: Sequence[str] = (),
) -> ItemRecord:
    """The record of a question.

    `sources`: ids of the bibliography, or the text that names them; `points`: what must be seen.
    """
    near = rivals_on_map(answer, asked.level, telling)
    own = telling.library.sections[asked.chapter].map.camera.bounds
    if is_line(answer, telling):
        own = HOME_FRAME  # in a wider one lines lie close together
    return ItemRecord(
        id=asked.id,
        kind=kind,
        level=asked.level,
        chapter=asked.chapter,
        question=question,
        camera=CameraRecord(bounds=asked.bounds or frame_of(points, own, near)),
        layers=list(layers),
        highlight=list(highlight),
        hint=asked.hint or hint,
        answer=answer,
        because=because,
        sources=sources if isinstance(sources, str) else telling.cited(sources),
        shows=list(dict.fromkeys(shows)),
        learn=f"{asked.chapter}/{asked.scene}",
    )


def rivals(one: Spot, telling: Telling) -> list[tuple[NamedFeature, LonLat]]:
    """What could be taken for a feature: others of its sort, the nearest first."""
    known = records_of(one.layer, telling.atlas)
    points = telling.points_of(one.layer)
    near = [id_ for id_, record in known.items() if alike(one, record, telling)]
    near.sort(key=lambda id_: (distance_km(one.at, points[id_]), id_))
    return [(known[id_], points[id_]) for id_ in near]


def alike(one: Spot, other: NamedFeature, telling: Telling) -> bool:
    """Whether a feature is another of the same sort, with a name, but none in common."""
    if other.id == one.record.id or telling.library.language not in other.names:
        return False
    if isinstance(other, Country):
        area = telling.atlas.countries[one.record.id].area_km2
        if not other.un_member or other.area_km2 < LEAST_AREA * area:
            return False
    if isinstance(other, City):
        at_home = (one.country == HOME, other.country == HOME)
        capital = telling.atlas.cities[one.record.id].capital
        if not (all(at_home) or (not any(at_home) and capital == other.capital)):
            return False
        if capital and other.label_rank > LOWEST_RANK:
            return False
    return not {other.name_en, other.name_kk, other.name_ru} & set(one.names)


def spread(one: Spot, telling: Telling, count: int = 4) -> list[tuple[str, LonLat]]:
    """Name and point of the feature and of others of its sort.

    They lie so far apart that direction and distance tell which, in an order that gives nothing
    away.
    """
    others = rivals(one, telling)
    chosen: dict[str, tuple[str, LonLat]] = {}
    for gap in GAPS_KM:
        chosen = {one.record.id: (one.name, one.at)}
        for other, at in others:
            if all(distance_km(at, taken) >= gap for _, taken in chosen.values()):
                chosen[other.id] = other.name_in(telling.library.language), at
            if len(chosen) == count:
                break
        if len(chosen) == count:
            break
    return [chosen[id_] for id_ in sorted(chosen, key=lambda id_: _lot(one.ref, id_))]


def _lot(*parts: str) -> str:
    return sha256("/".join(parts).encode()).hexdigest()


def layers_of(spots: Iterable[Spot]) -> list[str]:
    """Layers of the quiz map that draw some features; countries are always there."""
    return list(dict.fromkeys(one.layer for one in spots if one.layer != "countries"))


def from_capital(one: Spot, telling: Telling) -> str:
    """How far it is from Astana, in words; empty for Astana itself."""
    capital = telling.spot(CAPITAL)
    if capital.ref == one.ref or capital.name == one.name:
        return ""
    km = telling.km(distance_km(capital.at, one.at))
    return telling.words("quiz_from_to", start=capital.name, end=one.name, km=km)


def short_name(body: str, telling: Telling) -> str:
    """Short name of a body."""
    library = telling.library
    return in_language(library.organizations[body].short, library.language)


def body_name(body: str, telling: Telling) -> str:
    """Short and full name of a body; the full one alone where it has the short one in it."""
    library = telling.library
    one = library.organizations[body]
    short, full = (in_language(names, library.language) for names in (one.short, one.name))
    if says(full, short):
        return full
    return telling.words("quiz_pair", one=short, other=full)


def offered_names(bodies: Iterable[str], telling: Telling) -> dict[str, str]:
    """Names of bodies among answers, by id: all short where a full one tells of its members.

    It does so by naming a country, or another of the bodies; what the English name says counts,
    since it is written without endings. All are written alike, so that none stands out.
    """
    asked = list(bodies)
    telltale = any(_tells(body, asked, telling) for body in asked)
    named = short_name if telltale else body_name
    return {body: named(body, telling) for body in asked}


def _tells(body: str, bodies: Iterable[str], telling: Telling) -> bool:
    known = telling.library.organizations
    others = [known[other] for other in bodies if other != body]
    names = [country.name_en for country in telling.atlas.countries.values()]
    names += [texts["en"] for other in others for texts in (other.short, other.name)]
    return any(says(known[body].name["en"], name) for name in names)
