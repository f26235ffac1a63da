"""Dossiers of routes, as wholes and by segment."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from crossroads.content.library import Library
from crossroads.content.model import in_language
from crossroads.content.writing import sort_key
from crossroads.contract.dossiers import Dossier, Period
from crossroads.dossiers.links import Links, key_of, route_key
from crossroads.geo.atlas import Atlas
from crossroads.geo.measures import length_km
from crossroads.geo.places import PLACES_OF
from crossroads.geo.records.routes import Route, Segment


def route_dossiers(links: Links, library: Library, atlas: Atlas) -> Iterator[tuple[str, Dossier]]:
    """Each whole route, then its segments.

    `km` of a route is the sum of the geodesic lengths of all its segments as drawn, branches
    included. Its `places` stand in order where it is one chain; where it branches, `ends`
    names those that only one segment touches.
    """
    known = certainties(library, atlas)
    for route in atlas.routes.values():
        kind = in_language(atlas.layers[route.layer].title, library.language)
        yield route_key(route.id), _route_dossier(route, kind, links, atlas)
        for segment in route.segments:
            key = key_of(route.layer, segment.id)
            yield key, _segment_dossier(segment, route, known[segment.certainty], links)


def _route_dossier(route: Route, kind: str, links: Links, atlas: Atlas) -> Dossier:
    points = PLACES_OF[route.layer]
    steps = [(segment.start, segment.end) for segment in route.segments]
    chain = in_one_chain(steps)
    touched = Counter(place for step in steps for place in step)
    ends = [] if chain else sorted(place for place, count in touched.items() if count == 1)
    codes = dict.fromkeys(atlas.places[points][place].country for place in touched)
    crossed = [links.to_country(code) for code in codes]
    return Dossier(
        name=route.name_in(links.language),
        kind=kind,
        km=round(sum(length_km(segment.geometry) for segment in route.segments)),
        segments=len(route.segments),
        period=span(route.segments),
        carried=_most_frequent_first(goods for part in route.segments for goods in part.carried),
        modes=_most_frequent_first(mode for part in route.segments for mode in part.modes),
        countries=tuple(sorted(crossed, key=lambda link: sort_key(link[1], links.language))),
        places=tuple(links.to_place(points, place) for place in chain),
        ends=tuple(links.to_place(points, place) for place in ends),
    )


def _segment_dossier(segment: Segment, route: Route, certainty: str, links: Links) -> Dossier:
    points = PLACES_OF[route.layer]
    return Dossier(
        route=links.to_route(route),
        certainty=certainty,
        ends=tuple(links.to_place(points, end) for end in (segment.start, segment.end)),
    )


def in_one_chain(steps: list[tuple[str, str]]) -> list[str]:
    """Places in order where steps from place to place make one line, else an empty list."""
    following = dict(steps)
    starts = set(following) - set(following.values())
    forks = len(following) < len(steps) or len(set(following.values())) < len(steps)
    if forks or len(starts) != 1:
        return []
    chain = list(starts)
    while chain[-1] in following:
        chain.append(following[chain[-1]])
    return chain if len(chain) == len(steps) + 1 else []


def certainties(library: Library, atlas: Atlas) -> dict[str, str]:
    """The legend's words for how well a course is known."""
    style = atlas.layers["silk-road-segments"].style_by
    values = style.values if style else {}
    return {key: in_language(category.title, library.language) for key, category in values.items()}


def span(segments: Sequence[Segment]) -> Period:
    """First year of the earliest segment and last of the latest; None where one is in use."""
    last = [segment.period_to for segment in segments if segment.period_to is not None]
    first = min(segment.period_from for segment in segments)
    return first, max(last) if len(last) == len(segments) else None


def _most_frequent_first(parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(part for part, _ in Counter(parts).most_common())
