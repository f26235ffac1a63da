"""Dossiers of routes, as wholes and by segment."""

from collections import Counter
from collections.abc import Iterator

import geopandas
import pandas as pd

from crossroads.content.library import Library
from crossroads.content.model import in_language
from crossroads.contract.dossiers import Dossier, Link, Period
from crossroads.dossiers.links import Links, Row, key_of, route_key
from crossroads.geo.atlas import Atlas
from crossroads.geo.measures import length_km
from crossroads.geo.places import COUNTRIES
from crossroads.search.entry import Entry
from crossroads.search.shapes import route_entries

PLACES_OF = {"corridors": "corridor-places", "silk-road-segments": "silk-road-places"}
"""Layer of the places at the ends of each layer's segments."""


def route_dossiers(links: Links, library: Library, atlas: Atlas) -> Iterator[tuple[str, Dossier]]:
    """Each whole route, then its segments.

    `km` of a route is the sum of the geodesic lengths of all its segments as drawn, branches
    included. Its `places` stand in order where it is one chain; where it branches, `ends`
    names those that only one segment touches.
    """
    known = certainties(library, atlas)
    for entry in route_entries(library, atlas):
        layer = str(entry.layer)
        frame = atlas.features[layer]
        segments = frame[frame["corridor"] == entry.id]
        name: Link = (route_key(entry.id), entry.name)
        yield route_key(entry.id), _whole(entry, segments, links, atlas)
        for row in segments.to_dict("records"):
            certainty = known[row["certainty"]]
            yield key_of(layer, row["id"]), _segment(row, name, certainty, layer, links)


def _whole(entry: Entry, segments: geopandas.GeoDataFrame, links: Links, atlas: Atlas) -> Dossier:
    points = PLACES_OF[str(entry.layer)]
    steps = list(zip(segments["from"], segments["to"], strict=True))
    chain = in_one_chain(steps)
    touched = Counter(place for step in steps for place in step)
    ends = [] if chain else sorted(place for place, count in touched.items() if count == 1)
    codes = set(atlas.features[points].loc[list(touched), "country"])
    crossed = [links.to(COUNTRIES, code) for code in codes]
    return Dossier(
        name=entry.name,
        kind=entry.detail,
        km=round(sum(map(length_km, segments.geometry))),
        segments=len(segments),
        period=span(segments),
        carried=_distinct(segments["carried_en"]),
        modes=_distinct(segments["mode"]) if "mode" in segments else (),
        countries=tuple(sorted(crossed, key=lambda one: one[1])),
        places=tuple(links.to(points, place) for place in chain),
        ends=tuple(links.to(points, place) for place in ends),
    )


def _segment(row: Row, route: Link, certainty: str, layer: str, links: Links) -> Dossier:
    points = PLACES_OF[layer]
    return Dossier(
        route=route,
        certainty=certainty,
        ends=tuple(links.to(points, row[end]) for end in ("from", "to")),
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
    return {key: in_language(one.title, library.language) for key, one in values.items()}


def span(segments: pd.DataFrame) -> Period:
    """First year of the earliest segment and last of the latest; None where one is in use."""
    last = segments["period_to"]
    return int(segments["period_from"].min()), None if last.isna().any() else int(last.max())


def _distinct(cells: pd.Series) -> tuple[str, ...]:
    """Parts of comma-separated texts, each once, the most frequent first."""
    parts = Counter(part.strip() for cell in cells for part in cell.split(","))
    return tuple(part for part, _ in parts.most_common() if part)
