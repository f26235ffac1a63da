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
from crossroads.quiz.spots import TOPICS, layer_of, records_of

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
            layer = layer_of(ref, plane.atlas)
            name = records_of(layer, plane.atlas)[id_].name_in(library.language)
            country = id_ if layer == COUNTRIES else None
            yield Marked(ref, name, plane.layer(layer)[id_], country)
        else:  # a line by its layer
            yield Marked(ref, "", plane.layer(topic)[id_])


def point_on_plane(at: LonLat) -> shapely.Point:
    """A point in degrees, in km on the plane."""
    return shapely.Point(forward(np.array([at]))[0])
