"""All of `geo/`, loaded and checked at once."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import geopandas

from crossroads.faults import DataError, Fault, fault
from crossroads.geo.features import LayerFeatures, load_features
from crossroads.geo.records.countries import Border, ContestedArea, Country, Shore
from crossroads.geo.records.places import City, DistanceLine, Place
from crossroads.geo.records.reader import RecordReader
from crossroads.geo.records.routes import Route, Segment, routes_of
from crossroads.geo.records.waters import Water, WaterLabel
from crossroads.geo.registry import Layer, load_registry
from crossroads.geo.styles import Styles, load_styles
from crossroads.paths import GEO


@dataclass(frozen=True)
class Atlas:
    """Declared layers, their features as frames, and records of the features by id."""

    folder: Path
    layers: Mapping[str, Layer]
    features: Mapping[str, geopandas.GeoDataFrame]
    """By layer id, for measuring and export; see `crossroads.geo.features.LayerFeatures`.
    Pictures have none."""
    countries: Mapping[str, Country]
    cities: Mapping[str, City]
    places: Mapping[str, Mapping[str, Place]]
    """By layer id; cities are among them."""
    routes: Mapping[str, Route]
    """Transport corridors, then corridors of the Silk Roads."""
    waters: Mapping[str, Mapping[str, Water]]
    """Lakes and rivers, by layer id."""
    water_labels: Mapping[str, WaterLabel]
    borders: Mapping[str, Border]
    shores: Mapping[str, Shore]
    contested: Mapping[str, ContestedArea]
    distances: Mapping[str, DistanceLine]
    styles: Styles
    """How everything looks."""


def load_atlas(sources: Container[str], folder: Path = GEO) -> Atlas:
    """Every layer of a folder.

    `sources` are the known ids of the bibliography. Raises DataError with every fault.
    """
    layers = load_registry(folder)
    styles = load_styles(folder)
    loaded: dict[str, LayerFeatures] = {}
    faults: list[Fault] = []
    for layer in layers.values():
        for source_id in layer.sources:
            if source_id not in sources:
                where, expected = f"{layer.id}.sources", "an id of content/sources.yaml"
                faults.append(fault(folder / "layers.yaml", where, source_id, expected))
        faults += _unknown_looks(layer, styles, folder)
        if layer.kind == "image":
            continue
        path = folder / layer.file
        try:
            loaded[layer.id] = load_features(path, layer)
        except DataError as error:
            faults += error.faults
            continue
        faults += _unknown_sources(loaded[layer.id].frame, path, sources)
    reader = RecordReader(folder, layers, loaded)
    cities = reader.read("cities", City)
    silk_road_places = reader.read("silk-road-places", Place)
    corridor_places = reader.read("corridor-places", Place)
    segments = {
        layer_id: reader.read(layer_id, Segment) for layer_id in ("corridors", "silk-road-segments")
    }
    atlas = Atlas(
        folder=folder,
        layers=layers,
        features={layer_id: features.frame for layer_id, features in loaded.items()},
        countries=reader.read("countries", Country),
        cities=cities,
        places={
            "cities": cities,
            "silk-road-places": silk_road_places,
            "corridor-places": corridor_places,
        },
        routes={
            route.id: route
            for layer_id, parts in segments.items()
            if layer_id in layers
            for route in routes_of(layers[layer_id], parts.values())
        },
        waters={layer_id: reader.read(layer_id, Water) for layer_id in ("lakes", "rivers")},
        water_labels=reader.read("water-labels", WaterLabel),
        borders=reader.read("borders", Border),
        shores=reader.read("caspian-shores", Shore),
        contested=reader.read("disputed", ContestedArea),
        distances=reader.read("distances", DistanceLine),
        styles=styles,
    )
    faults += reader.faults
    if faults:
        raise DataError(faults)
    return atlas


def source_ids(cell: object) -> list[str]:
    """Ids in a feature's `sources` property, where they stand joined by semicolons."""
    return [id_.strip() for id_ in cell.split(";") if id_.strip()] if isinstance(cell, str) else []


def _unknown_looks(layer: Layer, styles: Styles, folder: Path) -> Iterator[Fault]:
    looks = {"style": layer.style} if layer.style else {}
    if layer.style_by is not None:
        looks |= {
            f"style_by.values.{key}.style": one.style for key, one in layer.style_by.values.items()
        }
    for where, look in looks.items():
        if look not in styles.names:
            expected = "a look of geo/styles.yaml"
            yield fault(folder / "layers.yaml", f"{layer.id}.{where}", look, expected)


def _unknown_sources(
    frame: geopandas.GeoDataFrame, path: Path, sources: Container[str]
) -> list[Fault]:
    if "sources" not in frame:
        return []
    return [
        fault(path, f"{feature}.sources", source_id, "an id of content/sources.yaml")
        for feature, cell in frame["sources"].items()
        for source_id in source_ids(cell)
        if source_id not in sources
    ]
