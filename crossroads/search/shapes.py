"""Entries for what the map draws: countries, contested areas, cities, places, routes, waters."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from shapely import union_all

from crossroads.content.library import Library
from crossroads.content.model import in_language
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import CONTESTED
from crossroads.geo.records.feature import NamedFeature
from crossroads.geo.records.places import Place
from crossroads.search.entry import Entry, Kind
from crossroads.search.extents import main_bounds, rounded_bounds, rounded_point
from crossroads.search.folding import fold
from crossroads.search.names import all_spellings

CONTESTED_RANK = 6
"""After the country of the same name, as with Kosovo."""
ROUTE_RANK = 2
UNLABELLED_RANK = 5
"""Rank of lakes and rivers whose name does not stand on the map."""


def country_entries(library: Library, atlas: Atlas) -> Iterator[Entry]:
    """Countries, found by their names and their ISO code."""
    for country in atlas.countries.values():
        yield Entry(
            kind="country",
            id=country.id,
            name=country.name_in(library.language),
            detail="",
            names=(*all_spellings(country.all_names), country.id),
            layer="countries",
            at=country.label_point,
            bounds=main_bounds(country.geometry),
            rank=country.label_rank,
        )


def contested_entries(library: Library, atlas: Atlas) -> Iterator[Entry]:
    """Contested areas. No detail tells whose they are: that is for their cards, with reasons."""
    for area in atlas.contested.values():
        yield Entry(
            kind="contested",
            id=area.id,
            name=area.name_in(library.language),
            detail="",
            names=_spellings_of([area]),
            layer=CONTESTED,
            at=rounded_point(area.geometry.representative_point()),
            bounds=main_bounds(area.geometry),
            rank=CONTESTED_RANK,
        )


def city_entries(library: Library, atlas: Atlas) -> Iterator[Entry]:
    """Cities, found by the names of the Silk Road and corridor places that they are, too."""
    others = [*_places(atlas, "silk-road-places"), *_places(atlas, "corridor-places")]
    for city in atlas.cities.values():
        twins = [place for place in others if place.is_same_as(city)]
        yield _place_entry("city", "cities", [city, *twins], library, atlas)


def place_entries(library: Library, atlas: Atlas) -> Iterator[Entry]:
    """Places of the Silk Roads, then nodes of the corridors that are neither these nor cities."""
    cities, nodes = _places(atlas, "cities"), _places(atlas, "corridor-places")
    known = _places(atlas, "silk-road-places")
    for place in known:
        twins = [node for node in nodes if node.is_same_as(place)]
        entry = _place_entry("place", "silk-road-places", [place, *twins], library, atlas)
        # A city of today stands before the historical place on its ground.
        today = [city.label_rank for city in cities if city.is_same_as(place)]
        yield replace(entry, rank=max([entry.rank, *today]))
    for node in nodes:
        if not any(place.is_same_as(node) for place in (*known, *cities)):
            yield _place_entry("place", "corridor-places", [node], library, atlas)


def route_entries(library: Library, atlas: Atlas) -> Iterator[Entry]:
    """Transport corridors and corridors of the Silk Roads, each with all its segments."""
    for route in atlas.routes.values():
        yield Entry(
            kind="route",
            id=route.id,
            name=route.name_in(library.language),
            detail=in_language(atlas.layers[route.layer].title, library.language),
            names=tuple(all_spellings(route.all_names)),
            layer=route.layer,
            bounds=rounded_bounds(union_all([segment.geometry for segment in route.segments])),
            rank=ROUTE_RANK,
        )


def water_entries(library: Library, atlas: Atlas) -> Iterator[Entry]:
    """Lakes and rivers at their label where they have one, then the other waters labelled."""
    labels = [label for label in atlas.water_labels.values() if label.is_water]
    called = [(label, _word_sets(label)) for label in labels]
    shown = set()
    for layer, waters in atlas.waters.items():
        for water in waters.values():
            if not water.name_en:
                continue
            words = _word_sets(water)
            label = next((label for label, others in called if words & others), None)
            inside = water.geometry.representative_point()
            yield Entry(
                kind="water",
                id=water.id,
                name=water.name_in(library.language),
                detail="",
                names=_spellings_of([water, label] if label else [water]),
                layer=layer,
                at=rounded_point(label.geometry if label else inside),
                bounds=rounded_bounds(water.geometry),
                rank=label.label_rank if label else UNLABELLED_RANK,
            )
            if label:
                shown.add(label.id)
    for label in labels:
        if label.id not in shown:
            yield Entry(
                kind="water",
                id=label.id,
                name=label.name_in(library.language),
                detail="",
                names=_spellings_of([label]),
                layer="water-labels",
                at=rounded_point(label.geometry),
                rank=label.label_rank,
            )


def _place_entry(
    kind: Kind, layer: str, twins: Sequence[Place], library: Library, atlas: Atlas
) -> Entry:
    """Entry for the first place, found by the names of all."""
    place = twins[0]
    country = atlas.countries.get(place.country)
    return Entry(
        kind=kind,
        id=place.id,
        name=place.name_in(library.language),
        detail=country.name_in(library.language) if country else "",
        names=_spellings_of(twins),
        layer=layer,
        at=rounded_point(place.geometry),
        rank=place.label_rank,
    )


def _places(atlas: Atlas, layer: str) -> list[Place]:
    return list(atlas.places[layer].values())


def _spellings_of(features: Iterable[NamedFeature]) -> tuple[str, ...]:
    return tuple(all_spellings(name for feature in features for name in feature.all_names))


def _word_sets(feature: NamedFeature) -> set[frozenset[str]]:
    """Names without the order of their words, in which two waters that are one may differ."""
    return {frozenset(fold(name).split()) for name in _spellings_of([feature])}
