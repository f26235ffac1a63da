"""Where an event was, and whether its title says so."""

from collections.abc import Iterator

from shapely.geometry import Point

from crossroads.content.library import Library
from crossroads.content.model import in_language
from crossroads.content.questions import CardQuestion
from crossroads.content.timeline import Event
from crossroads.faults import Fault, fault
from crossroads.geo.measures import LonLat, distance_km
from crossroads.geo.places import COUNTRIES, POINTS, place_point
from crossroads.maps.dated import HOME
from crossroads.quiz.told import Telling
from crossroads.search.folding import fold

NEAR_KM = 150.0
"""What lies nearer to an event than this tells where it was."""
SHORT = 4
"""Letters of names that count as whole words alone."""
ENDINGS = "аяыиоуеэьйъ"
"""Letters in which names end that change with the case."""
EXPECTED = "an event whose title does not name the place, or what lies there"


def event_point(event: Event, telling: Telling) -> LonLat:
    """Longitude and latitude in degrees."""
    return event.at or place_point(str(event.place), telling.atlas)


def event_country(event: Event, telling: Telling) -> str | None:
    """Code of the country in which it was; None at sea."""
    place = str(event.place)
    if place in telling.atlas.countries:
        return place
    for layer in POINTS:
        if place in telling.atlas.places[layer]:
            return telling.atlas.places[layer][place].country
    shapes = telling.atlas.features[COUNTRIES].geometry
    inside = shapes.sindex.query(Point(event_point(event, telling)), predicate="intersects")
    return str(shapes.index[inside[0]]) if len(inside) else None


def event_faults(telling: Telling) -> Iterator[Fault]:
    """One fault for each card that names its place, in the library's language."""
    library = telling.library
    for question in library.questions.values():
        if isinstance(question, CardQuestion) and question.event is not None:
            said = place_in_title(library.timeline[question.event], telling)
            if said:
                where = f"{question.id}.event ({library.language})"
                yield fault(library.question_file(question), where, said, EXPECTED)


def place_in_title(event: Event, telling: Telling) -> str | None:
    """The name in an event's title that tells where it was; None where there is none."""
    title = in_language(event.title, telling.library.language)
    return next((name for name in names_there(event, telling) if begins(title, name)), None)


def names_there(event: Event, telling: Telling) -> Iterator[str]:
    """Names, in all languages and of all times, of what lies where an event was.

    Its country counts, too, unless it is the one that the story is about.
    """
    at, country = event_point(event, telling), event_country(event, telling)
    if event.place in telling.atlas.countries or (country and country != HOME):
        yield from telling.atlas.countries[country or str(event.place)].all_names
    aliases = _aliases(telling.library)
    for layer in POINTS:
        for id_, place in telling.atlas.places[layer].items():
            if distance_km(at, place.point) <= NEAR_KM:
                yield from place.all_names
                yield from aliases.get(id_, ())


def begins(text: str, name: str) -> bool:
    """Whether a text has a name, whatever ending its case gives it."""
    folded = fold(name)
    if len(folded) <= SHORT:
        return bool(folded) and f" {folded} " in f" {fold(text)} "
    return f" {folded.rstrip(ENDINGS)}" in f" {fold(text)}"


def _aliases(library: Library) -> dict[str, list[str]]:
    return dict(library.aliases.get("city", {}))
