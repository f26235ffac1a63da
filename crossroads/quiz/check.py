"""Refuses questions that name what is not there, and such as have no one right answer."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from crossroads.content.library import Library
from crossroads.content.prose import references
from crossroads.content.questions import (
    BordersQuestion,
    CardQuestion,
    ClaimQuestion,
    EstimateQuestion,
    EventsQuestion,
    MemberQuestion,
    NameQuestion,
    NeighboursQuestion,
    OldNamesQuestion,
    OrganizationQuestion,
    PlaceQuestion,
    Question,
)
from crossroads.faults import DataError, Fault, fault
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import COUNTRIES
from crossroads.quiz.asked.bodies import full_members
from crossroads.quiz.asked.countries import layer_of, lines_of
from crossroads.quiz.frames import inside
from crossroads.quiz.routes import MOST_SHARED, ROUTES, shared_part
from crossroads.quiz.sorts import sharers, sort_of
from crossroads.quiz.spots import TOPICS
from crossroads.quiz.told import Telling

Wrong = tuple[str, object, str]
"""Key of an entry, what was found, and what was expected."""
SCENE, EVENT = "the id of a scene of the chapter", "an id of content/timeline.yaml"
BODY, COUNTRY = "an id of content/organizations.yaml", "the code of a country in geo/"
SPOT = f"one feature of the topics {', '.join(TOPICS)}, such as city:astana"
SETTLED = "a member of the United Nations, since no question takes a side in a dispute"


def check_quiz(library: Library, atlas: Atlas) -> None:
    """Raises DataError with one fault for each question that can't be asked as it stands.

    Whether an item gives its answer away is seen when it is told; see `quiz_file`.
    """
    faults = list(_unknown(Telling(library, atlas)))
    if faults:
        raise DataError(faults)


def _unknown(telling: Telling) -> Iterator[Fault]:
    library = telling.library
    for question in library.questions.values():
        path = library.question_file(question)
        section = library.sections.get(question.chapter)
        if section is None:
            yield fault(path, question.id, question.chapter, "a file named after a chapter")
            continue
        if question.scene not in {scene.id for scene in section.scenes}:
            yield fault(path, f"{question.id}.scene", question.scene, SCENE)
        for key, found, expected in CHECKS[type(question)](question, telling):
            yield fault(path, f"{question.id}.{key}", found, expected)


def _spot(key: str, ref: str, telling: Telling, *, settled: bool = True) -> Iterator[Wrong]:
    """Whether a reference leads to one feature, and to one on which states agree."""
    try:
        one = telling.spot(ref)
    except KeyError:
        yield key, ref, SPOT
        return
    if settled and one.layer == COUNTRIES and not telling.atlas.countries[one.record.id].un_member:
        yield key, ref, SETTLED


def _sort(asked: PlaceQuestion | CardQuestion, ref: str, telling: Telling) -> Iterator[Wrong]:
    """Whether a place that shares its name is told from the other."""
    if asked.sort is not None or any(_spot("of", ref, telling)):
        return
    one = telling.spot(ref)
    others = [] if sort_of(one, telling) else sharers(one, telling)
    if others:
        yield "sort", None, f"what tells it from {', '.join(others)}, which has its name"


def _named(bodies: Iterable[str], day: dt.date, telling: Telling) -> Iterator[Wrong]:
    """Whether bodies bore their names on a day already."""
    for body in bodies:
        since = telling.library.organizations[body].named
        if since is not None and day < since:
            yield "day", str(day), f"a day since {since}, when {body} got its name"


def _place(asked: PlaceQuestion, telling: Telling) -> Iterator[Wrong]:
    yield from _spot("of", asked.of, telling)
    yield from _sort(asked, asked.of, telling)
    yield from _on_the_map(asked, asked.of, telling)
    yield from _because(asked.because, telling)


def _on_the_map(asked: Question, ref: str, telling: Telling) -> Iterator[Wrong]:
    """Whether what is to be pointed at can be told from others, and is in view."""
    if any(_spot("of", ref, telling)):
        return
    one = telling.spot(ref)
    if one.layer == ROUTES and shared_part(one.record.id, telling.atlas) > MOST_SHARED:
        yield "of", ref, "a route that runs apart from others, or it can't be pointed at fairly"
    if asked.bounds is not None and not inside(one.at, asked.bounds):
        yield "bounds", asked.bounds, f"a frame with {one.ref} inside"


def _name(asked: NameQuestion, telling: Telling) -> Iterator[Wrong]:
    yield from _spot("of", asked.of, telling)
    yield from _because(asked.because, telling)


def _neighbours(asked: NeighboursQuestion, telling: Telling) -> Iterator[Wrong]:
    country = telling.atlas.countries.get(asked.of)
    if country is None:
        yield "of", asked.of, COUNTRY
    elif any(asked.of in area.countries for area in telling.atlas.contested.values()):
        yield "of", asked.of, "a country without a contested area, since no question takes a side"


def _organization(asked: OrganizationQuestion, telling: Telling) -> Iterator[Wrong]:
    known = telling.library.organizations
    unknown = [body for body in (*asked.bodies, *filter(None, [asked.body])) if body not in known]
    yield from (("bodies", body, BODY) for body in unknown)
    if asked.country is not None and asked.country not in telling.atlas.countries:
        yield "country", asked.country, COUNTRY
        return
    if unknown:
        return
    yield from _named(asked.bodies, asked.day, telling)
    members = {body: frozenset(full_members(body, asked.day, telling)) for body in asked.bodies}
    if asked.country is not None:
        if not any(asked.country in codes for codes in members.values()):
            yield "bodies", asked.bodies, f"one at least to which {asked.country} belonged"
        return
    if asked.body not in asked.bodies:
        yield "bodies", asked.bodies, f"the body itself, {asked.body}, among them"
        return
    own = members.pop(str(asked.body))
    if not own:
        yield "day", str(asked.day), f"a day on which {asked.body} had members"
    for body, codes in members.items():
        if codes == own:
            yield "bodies", body, f"a body with other members than {asked.body} on that day"


def _member(asked: MemberQuestion, telling: Telling) -> Iterator[Wrong]:
    if asked.body not in telling.library.organizations:
        yield "body", asked.body, BODY
    else:
        yield from _named([asked.body], asked.day, telling)
    if asked.country not in telling.atlas.countries:
        yield "country", asked.country, COUNTRY


def _events(asked: EventsQuestion, telling: Telling) -> Iterator[Wrong]:
    known = telling.library.timeline
    unknown = [id_ for id_ in asked.events if id_ not in known]
    yield from (("events", id_, EVENT) for id_ in unknown)
    if not unknown and len({known[id_].date for id_ in asked.events}) < len(asked.events):
        yield "events", asked.events, "events on days of their own, or there is no one order"


def _old_names(asked: OldNamesQuestion, telling: Telling) -> Iterator[Wrong]:
    library = telling.library
    for number, pair in enumerate(asked.pairs, start=1):
        wrong = list(_spot(f"pairs.{number}.of", pair.of, telling))
        yield from wrong
        if wrong or library.language != "en":
            continue
        former = telling.spot(pair.of).former
        if pair.old not in former:
            yield f"pairs.{number}.old", pair.old, f"one of {', '.join(former) or 'no old name'}"


def _borders(asked: BordersQuestion, telling: Telling) -> Iterator[Wrong]:
    try:
        layer = layer_of(asked.lines, telling)
    except KeyError:
        yield "lines", asked.lines, "ids of one of the layers borders and caspian-shores"
        return
    known = lines_of(layer, telling)
    if len({known[id_].length_km for id_ in asked.lines}) < len(asked.lines):
        yield "lines", asked.lines, "lines of different lengths"


def _estimate(asked: EstimateQuestion, telling: Telling) -> Iterator[Wrong]:
    yield from _spot("start", asked.start, telling)
    yield from _spot("end", asked.end, telling)
    if asked.start == asked.end:
        yield "end", asked.end, "another place than the start"


def _card(asked: CardQuestion, telling: Telling) -> Iterator[Wrong]:
    if asked.of is not None:
        yield from _spot("of", asked.of, telling)
        yield from _sort(asked, asked.of, telling)
        yield from _on_the_map(asked, asked.of, telling)
    elif asked.event not in telling.library.timeline:
        yield "event", asked.event, EVENT
    if asked.event is not None and asked.because is not None:
        yield "because", asked.because, "no such key, since the event's own text tells why"
    yield from _because(asked.because, telling)


def _claim(asked: ClaimQuestion, telling: Telling) -> Iterator[Wrong]:
    yield from _because(asked.because, telling)
    for ref in asked.shows:
        yield from _spot("shows", ref, telling, settled=False)


def _because(text: str | None, telling: Telling) -> Iterator[Wrong]:
    """Whether an explanation cites what there is, and a source at all."""
    if text is None:
        return
    library = telling.library
    known: dict[str, tuple[Any, str]] = {
        "citation": (library.sources, "an id of content/sources.yaml"),
        "fact": (library.facts, "an id of content/facts.yaml"),
        "term": (library.terms, "an id of content/glossary.yaml"),
    }
    found = list(references(text))
    for reference in found:
        entries, expected = known[reference.kind]
        if reference.id not in entries:
            yield "because", reference.id, expected
    if not any(reference.kind == "citation" for reference in found):
        yield "because", text, "a source in brackets, such as [@palma-2023]"


CHECKS: dict[type[Question], Callable[[Any, Telling], Iterator[Wrong]]] = {
    PlaceQuestion: _place,
    NameQuestion: _name,
    NeighboursQuestion: _neighbours,
    OrganizationQuestion: _organization,
    MemberQuestion: _member,
    EventsQuestion: _events,
    OldNamesQuestion: _old_names,
    BordersQuestion: _borders,
    EstimateQuestion: _estimate,
    CardQuestion: _card,
    ClaimQuestion: _claim,
}
