"""Segments, and the routes that they make up."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from pydantic import Field

from crossroads.content.model import Language, in_language
from crossroads.geo.records.feature import Commas, FeatureRecord
from crossroads.geo.registry import Layer


class Segment(FeatureRecord):
    """A part of a route from one place to the next."""

    route: str = Field(alias="corridor")
    """Id of the route."""
    route_en: str = Field(alias="corridor_en")
    """Name of the route."""
    start: str = Field(alias="from")
    end: str = Field(alias="to")
    """Ids of the places."""
    certainty: str
    """How well its course is known: a value of the silk roads' `style_by`."""
    carried: Commas = Field(alias="carried_en")
    """Goods."""
    modes: Commas = Field(alias="mode", default=())
    """Ways of transport; the old roads have none."""
    period_from: int
    period_to: int | None
    """Last year; None where it is in use."""


@dataclass(frozen=True)
class Route:
    """A transport corridor, or a corridor of the Silk Roads."""

    id: str
    layer: str
    """Id of the layer of its segments."""
    titles: Mapping[Language, str]
    """What it is called; English is always there."""
    segments: tuple[Segment, ...]
    """In the order of the file."""

    @property
    def english_names(self) -> tuple[str, ...]:
        """Its English title, and what its segments call it, each name once."""
        named = (segment.route_en for segment in self.segments)
        return tuple(dict.fromkeys([self.titles["en"], *named]))

    @property
    def all_names(self) -> tuple[str, ...]:
        """Titles in all languages, and what its segments call it, each name once."""
        return tuple(dict.fromkeys([*self.titles.values(), *self.english_names]))

    def name_in(self, language: Language) -> str:
        """Name in a language, in English where there is none yet."""
        return in_language(dict(self.titles), language)


def routes_of(layer: Layer, segments: Iterable[Segment]) -> Iterator[Route]:
    """The routes of one layer, sorted by id.

    A layer that is styled by route has their titles in its declaration.
    """
    by_route = sorted(segments, key=lambda segment: segment.route)
    for route, group in groupby(by_route, key=lambda segment: segment.route):
        parts = tuple(group)
        titles: Mapping[Language, str] = {"en": parts[0].route_en}
        if layer.style_by is not None and layer.style_by.property == "corridor":
            titles = layer.style_by.values[route].title
        yield Route(route, layer.id, titles, parts)
