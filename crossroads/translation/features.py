"""Texts of features in another language: columns `name_kk`, `note_kk` and their like.

What stands in few forms on many features (goods, ways of transport, capitals) is one message a
form; names and notes are one a feature.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

import geopandas

from crossroads.content.model import Language
from crossroads.content.translated import Say
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import CITIES, COUNTRIES, PLACES_OF
from crossroads.geo.records.feature import NamedFeature
from crossroads.geo.records.routes import Route, Segment
from crossroads.geo.texts import ENGLISH, MODE, english_names, local_name

NAME = "name"
CAPITAL = "capital"
FEW_FORMS = frozenset({"carried", "corridor", CAPITAL, MODE})
N = TypeVar("N", bound=NamedFeature)


def local_frame(
    layer: str, frame: geopandas.GeoDataFrame, atlas: Atlas, say: Say, language: Language
) -> geopandas.GeoDataFrame:
    """Features of a layer with a further column for each text property, such as `note_kk`.

    A name that the file has in the language stays; the name of a stretch is made of those of its
    ends, and a capital is called as on the map, where it is among the cities.
    """
    columns: dict[str, list[str]] = {}
    for english in english_names(frame):
        stem = english.removesuffix(ENGLISH)
        given = frame.get(local_name(english, language))
        column = columns[local_name(english, language)] = []
        for number, (id_, text) in enumerate(frame[english].items()):
            here = "" if given is None else given.iloc[number]
            known = here or _known_name(layer, stem, str(id_), atlas, say, language)
            column.append(known or _said(layer, stem, str(id_), text, say))
    return frame.assign(**columns)


def _said(layer: str, stem: str, id_: str, text: object, say: Say) -> str:
    if not isinstance(text, str) or not text:
        return ""
    return say(f"atlas:geo/{layer}/{stem if stem in FEW_FORMS else f'{id_}/{stem}'}", text)


def _known_name(
    layer: str, stem: str, id_: str, atlas: Atlas, say: Say, language: Language
) -> str | None:
    """What a feature's text is called elsewhere on the map; None where nothing tells."""
    if layer in PLACES_OF and stem == NAME:
        places = PLACES_OF[layer]
        frame = atlas.features[layer]
        ends = (str(frame.at[id_, end]) for end in ("from", "to"))
        return " – ".join(_place_name(places, end, atlas, say, language) for end in ends)
    if layer == COUNTRIES and stem == CAPITAL:
        capital = atlas.countries[id_].capital
        for city in atlas.cities.values():
            if city.country == id_ and city.name_en == capital:
                return _place_name(CITIES, city.id, atlas, say, language)
    return None


def _place_name(layer: str, place: str, atlas: Atlas, say: Say, language: Language) -> str:
    record = atlas.places[layer][place]
    return record.names.get(language) or _said(layer, NAME, place, record.name_en, say)


def local_records(atlas: Atlas, language: Language) -> Atlas:
    """The atlas with its records' texts as its frames have them in the language."""

    def named(layer: str, records: Mapping[str, N]) -> dict[str, N]:
        column = f"{NAME}_{language}"
        names = atlas.features[layer][column]
        return {
            id_: record.model_copy(update={column: names[id_]}) for id_, record in records.items()
        }

    cities = named(CITIES, atlas.cities)
    places = {
        layer: cities if layer == CITIES else named(layer, records)
        for layer, records in atlas.places.items()
    }
    capitals = atlas.features[COUNTRIES][f"{CAPITAL}_{language}"]
    return replace(
        atlas,
        countries={
            code: country.model_copy(update={CAPITAL: capitals[code]})
            for code, country in named(COUNTRIES, atlas.countries).items()
        },
        cities=cities,
        places=places,
        routes={id_: _local_route(route, atlas, language) for id_, route in atlas.routes.items()},
        waters={layer: named(layer, waters) for layer, waters in atlas.waters.items()},
        water_labels=named("water-labels", atlas.water_labels),
        contested=named("disputed", atlas.contested),
    )


def _local_route(route: Route, atlas: Atlas, language: Language) -> Route:
    frame = atlas.features[route.layer]
    segments = tuple(_local_segment(segment, frame, language) for segment in route.segments)
    declared = atlas.layers[route.layer].style_by
    if declared is not None and declared.property == "corridor":
        return replace(route, titles=declared.values[route.id].title, segments=segments)
    corridor = frame.at[route.segments[0].id, f"corridor_{language}"]
    return replace(route, titles={**route.titles, language: corridor}, segments=segments)


def _local_segment(segment: Segment, frame: geopandas.GeoDataFrame, language: Language) -> Segment:
    changes: dict[str, object] = {"carried": _parts(frame.at[segment.id, f"carried_{language}"])}
    if segment.modes:
        changes["modes"] = _parts(frame.at[segment.id, f"mode_{language}"])
    return segment.model_copy(update=changes)


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(",") if part.strip())
