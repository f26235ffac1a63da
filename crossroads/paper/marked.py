"""Features that a question is about, on print's plane."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from crossroads.content.library import Library
from crossroads.content.model import in_language
from crossroads.geo.measures import LonLat
from crossroads.geo.places import COUNTRIES, place_point
from crossroads.paper.plane import Plane
from crossroads.paper.projection import forward
from crossroads.quiz.routes import ROUTES, line_of
from crossroads.quiz.spots import TOPICS, Spot, spot

EVENT = "event"


@dataclass(frozen=True)
class Marked:
    """One of them."""

    ref: str
    """As items have it, such as `city:astana`."""
    name: str
    """In the reader's language; empty where a line has none."""
    shape: BaseGeometry
    """In km on the plane."""
    country: str | None = None
    """Code, where it is a country."""


def marked(refs: Iterable[str], library: Library, plane: Plane) -> Iterator[Marked]:
    """The features, each once; `plane` with the names of the library's language.

    Raises KeyError for an unknown one.
    """
    for ref in dict.fromkeys(refs):
        topic, _, id_ = ref.partition(":")
        if topic == EVENT:
            event = library.timeline[id_]
            at = event.at or place_point(str(event.place), plane.atlas)
            yield Marked(ref, in_language(event.title, library.language), point_on_plane(at))
        elif topic in TOPICS:
            found = spot(ref, library, plane.atlas)
            country = id_ if found.layer == COUNTRIES else None
            yield Marked(ref, found.name, on_the_plane(found, plane), country)
        else:  # a line by its layer
            yield Marked(ref, "", plane.layer(topic)[id_])


def on_the_plane(one: Spot, plane: Plane) -> BaseGeometry:
    """The shape of a feature in km on the plane; of a corridor, all its segments."""
    shapes = plane.layer(one.layer)
    if one.layer != ROUTES:
        return shapes[one.record.id]
    return line_of(shapes[part.id] for part in plane.atlas.routes[one.record.id].segments)


def point_on_plane(at: LonLat) -> shapely.Point:
    """A point in degrees, in km on the plane."""
    return shapely.Point(forward(np.array([at]))[0])
