"""What questions are asked about: features of the atlas by the name that `pick` has for them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas, source_ids
from crossroads.geo.measures import LonLat
from crossroads.geo.places import CITIES, COUNTRIES
from crossroads.geo.records.countries import Country
from crossroads.geo.records.feature import NamedFeature
from crossroads.geo.records.places import Place
from crossroads.quiz.routes import ROUTES, route_sources, whole_routes
from crossroads.search.folding import fold
from crossroads.search.names import all_spellings, folded_names

TOPICS: Mapping[str, tuple[str, ...]] = {
    "country": (COUNTRIES,),
    "city": (CITIES,),
    "place": ("corridor-places", "silk-road-places"),
    "water": ("lakes", "rivers"),
    "route": (ROUTES,),
}
"""Layers of each topic of `pick`."""
ALIASED = ("country", "water", "route")
"""Topics whose further names are all in use today; those of cities are former ones, too."""
_SORTS = re.compile(
    r"\b(Lake|Reservoir|River|Sea|озеро|водохранилище|река|море|көлі|су қоймасы|теңізі)\b", re.I
)


@dataclass(frozen=True)
class Spot:
    """A feature in the reader's language."""

    ref: str
    """As `pick` has it, such as `city:astana`."""
    layer: str
    record: NamedFeature
    name: str
    names: tuple[str, ...]
    """All names that count for it, its own first; former ones are not among them."""
    former: tuple[str, ...]
    country: str | None
    """Code of the country in which it lies; None of countries and waters."""
    sources: tuple[str, ...]
    """Ids of the bibliography."""
    at: LonLat
    """A point of it: its own, one inside its outline, or the middle of its line; degrees."""

    @property
    def line(self) -> bool:
        """Whether it is a line, such as a river."""
        return self.record.geometry.geom_type in ("LineString", "MultiLineString")

    @property
    def area(self) -> bool:
        """Whether it has an outline."""
        return self.record.geometry.geom_type in ("Polygon", "MultiPolygon")


def spot(ref: str, library: Library, atlas: Atlas) -> Spot:
    """The feature that a reference names. Raises KeyError where there is none, or more than one."""
    topic, _, id_ = ref.partition(":")
    layer = layer_of(ref, atlas)
    record = records_of(layer, atlas)[id_]
    name = record.name_in(library.language)
    former = former_names(record, atlas)
    known = [name, *record.names.values()]
    if topic in ALIASED:
        aliases = {str(kind): names for kind, names in library.aliases.items()}
        known += aliases.get(topic, {}).get(id_, ())
    known += [bare_name(one) for one in known]
    return Spot(
        ref=ref,
        layer=layer,
        record=record,
        name=name,
        names=_without(all_spellings(known), former),
        former=former,
        country=record.country if isinstance(record, Place) else None,
        sources=_sources(layer, id_, atlas),
        at=point_of(record),
    )


def layer_of(ref: str, atlas: Atlas) -> str:
    """Layer of the feature that a reference names. Raises KeyError as `spot` does."""
    topic, _, id_ = ref.partition(":")
    found = [layer for layer in TOPICS[topic] if id_ in records_of(layer, atlas)]
    if len(found) != 1:
        raise KeyError(ref)
    return found[0]


def bare_name(name: str) -> str:
    """A name without the word for what it names: "Lake Balkhash" is called Balkhash, too."""
    return " ".join(_SORTS.sub("", name).split())


def shown_names(record: NamedFeature) -> frozenset[str]:
    """Names as the map writes them, without the word for their sort; folded."""
    return frozenset(fold(bare_name(name)) for name in record.names.values() if name)


def records_of(layer: str, atlas: Atlas) -> Mapping[str, NamedFeature]:
    """Features of a layer by id; corridors as wholes."""
    if layer == COUNTRIES:
        return atlas.countries
    if layer == ROUTES:
        return whole_routes(atlas)
    return atlas.waters[layer] if layer in atlas.waters else atlas.places[layer]


def point_of(record: NamedFeature) -> LonLat:
    """A point of a feature: its own, one inside its outline, or the middle of its line; degrees."""
    shape = record.geometry
    if isinstance(shape, Point):
        return _rounded(shape)
    if isinstance(record, Country):
        label = Point(record.label_point)
        if shape.contains(label):
            return _rounded(label)
    largest = _largest(shape)
    if isinstance(largest, LineString):
        return _rounded(largest.interpolate(0.5, normalized=True))
    return _rounded(largest.representative_point())


def former_names(record: NamedFeature, atlas: Atlas) -> tuple[str, ...]:
    """Old names of a place, from whatever layer has them."""
    if not isinstance(record, Place):
        return ()
    named = (place for places in atlas.places.values() for place in places.values())
    old = (one.old_names for one in named if one.old_names and one.is_same_as(record))
    return tuple(dict.fromkeys(name for names in old for name in names))


def _without(names: Iterable[str], former: Iterable[str]) -> tuple[str, ...]:
    """Names, each once as typing tells them apart, without those of the past."""
    gone = set(folded_names(former))
    kept: dict[str, str] = {}
    for name in names:
        folded = folded_names([name])
        if folded and folded[0] not in gone:
            kept.setdefault(folded[0], name)
    return tuple(kept.values())


def _sources(layer: str, id_: str, atlas: Atlas) -> tuple[str, ...]:
    if layer == ROUTES:
        return tuple(route_sources(id_, atlas))
    frame = atlas.features[layer]
    own = source_ids(frame.at[id_, "sources"]) if "sources" in frame else []
    return tuple(own or atlas.layers[layer].sources)


def _largest(shape: BaseGeometry) -> BaseGeometry:
    parts: list[BaseGeometry] = list(getattr(shape, "geoms", [shape]))
    return max(parts, key=lambda part: (part.area, part.length))


def _rounded(point: Point) -> LonLat:
    return round(float(point.x), 4), round(float(point.y), 4)
