"""All of `geo/`, loaded and checked at once."""

from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path

import geopandas

from crossroads.faults import DataError, Fault, fault
from crossroads.geo.features import load_features
from crossroads.geo.registry import Layer, load_registry
from crossroads.paths import GEO


@dataclass(frozen=True)
class Atlas:
    """Declared layers and their features."""

    folder: Path
    layers: dict[str, Layer]
    features: dict[str, geopandas.GeoDataFrame]
    """By layer id; see `crossroads.geo.features.load_features`. Pictures have none."""


def load_atlas(sources: Container[str], folder: Path = GEO) -> Atlas:
    """Every layer of a folder.

    `sources` are the known ids of the bibliography. Raises DataError with every fault.
    """
    layers = load_registry(folder)
    features: dict[str, geopandas.GeoDataFrame] = {}
    faults: list[Fault] = []
    for layer in layers.values():
        for one in layer.sources:
            if one not in sources:
                where, expected = f"{layer.id}.sources", "an id of content/sources.yaml"
                faults.append(fault(folder / "layers.yaml", where, one, expected))
        if layer.kind == "image":
            continue
        path = folder / layer.file
        try:
            features[layer.id] = load_features(path, layer)
        except DataError as error:
            faults += error.faults
            continue
        faults += _unknown_sources(features[layer.id], path, sources)
    if faults:
        raise DataError(faults)
    return Atlas(folder, layers, features)


def source_ids(cell: object) -> list[str]:
    """Ids in a feature's `sources` property, where they stand joined by semicolons."""
    return [one.strip() for one in cell.split(";") if one.strip()] if isinstance(cell, str) else []


def _unknown_sources(
    frame: geopandas.GeoDataFrame, path: Path, sources: Container[str]
) -> list[Fault]:
    if "sources" not in frame:
        return []
    return [
        fault(path, f"{feature}.sources", one, "an id of content/sources.yaml")
        for feature, cell in frame["sources"].items()
        for one in source_ids(cell)
        if one not in sources
    ]
