"""Reads a layer's GeoJSON and checks it: RFC 7946 form, ids, coordinates, geometry."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite
from pathlib import Path

import geopandas
from geojson_pydantic import FeatureCollection
from pydantic import ValidationError
from shapely import is_ccw
from shapely.geometry import Polygon, shape
from shapely.geometry.base import BaseGeometry
from shapely.validation import explain_validity

from crossroads.content.yaml_files import read_text
from crossroads.faults import DataError, Fault, fault, faults_of
from crossroads.geo.json_files import parse_json
from crossroads.geo.registry import Layer

WGS84 = "EPSG:4326"
TWO_NUMBERS = "two numbers for each position"


@dataclass(frozen=True)
class LayerFeatures:
    """Checked features of a layer, in the order of the file."""

    properties: list[dict[str, object]]
    """As the file has them."""
    frame: geopandas.GeoDataFrame
    """Indexed by id. Columns are the properties and `geometry`, WGS84, longitude before
    latitude, degrees; what a feature lacks is NaN."""


def load_features(path: Path, layer: Layer) -> LayerFeatures:
    """Features of a layer. Raises DataError with line or feature id of each fault."""
    raw = parse_json(read_text(path), path)
    try:
        FeatureCollection.model_validate(raw)
    except ValidationError as error:
        raise DataError(faults_of(error, path)) from error
    if not raw["features"]:
        raise DataError([fault(path, "features", [], "at least one feature")])
    shapes: list[BaseGeometry] = []
    faults = list(_feature_faults(raw, path, layer, shapes))
    if faults:
        raise DataError(faults)
    properties = [feature["properties"] for feature in raw["features"]]
    rows = [{"geometry": one, **told} for one, told in zip(shapes, properties, strict=True)]
    frame = geopandas.GeoDataFrame(rows, crs=WGS84)
    return LayerFeatures(properties, frame.set_index("id", drop=False))


def _feature_faults(
    raw: dict[str, list[dict[str, object]]], path: Path, layer: Layer, shapes: list[BaseGeometry]
) -> Iterator[Fault]:
    """Adds the geometry of each feature to `shapes`, of all where there is no fault."""
    if "crs" in raw:
        yield fault(path, "crs", raw["crs"], "no crs member (RFC 7946 is always WGS84)")
    ids: Counter[str] = Counter()
    for number, feature in enumerate(raw["features"]):
        properties = feature["properties"]
        id_ = properties.get("id") if isinstance(properties, dict) else None
        where = str(id_ or f"features.{number}")
        if not (isinstance(id_, str) and id_) or not isinstance(properties, dict):
            yield fault(path, where, id_, "a property `id`")
            continue
        ids[id_] += 1
        for name in _needed_properties(layer):
            if name not in properties:
                yield fault(path, where, None, f"a property `{name}`")
        for name, value in properties.items():
            if isinstance(value, float) and not isfinite(value):
                yield fault(path, f"{where}.{name}", value, "a finite number")
        yield from _style_faults(properties, path, where, layer)
        if feature["geometry"] is None:
            yield fault(path, where, None, "a geometry")
            continue
        try:
            geometry = shape(feature["geometry"])
        except ValueError:  # of some positions two numbers, of others three
            yield fault(path, where, "uneven positions", TWO_NUMBERS)
            continue
        shapes.append(geometry)
        yield from _geometry_faults(geometry, path, where)
    for id_, count in ids.items():
        if count > 1:
            yield fault(path, id_, f"{count} features with this id", "each id once")


def _needed_properties(layer: Layer) -> list[str]:
    needed = ["name_en"]
    if layer.style_by is not None:
        needed.append(layer.style_by.property)
    if layer.label is not None and isinstance(layer.label.rank, str):
        needed.append(layer.label.rank)
    if layer.label is not None and layer.label.value is not None:
        needed.append(layer.label.value)
    for row in layer.card:
        span = (f"{row.property}_from", f"{row.property}_to")
        needed += span if row.unit == "years" else [row.property]
    return needed


def _style_faults(
    properties: dict[str, object], path: Path, where: str, layer: Layer
) -> Iterator[Fault]:
    if layer.style_by is None:
        return
    value = properties.get(layer.style_by.property)
    if not isinstance(value, str) or value not in layer.style_by.values:
        expected = f"one of {', '.join(layer.style_by.values)} (geo/layers.yaml)"
        yield fault(path, f"{where}.{layer.style_by.property}", value, expected)


def _geometry_faults(geometry: BaseGeometry, path: Path, where: str) -> Iterator[Fault]:
    if geometry.is_empty:
        yield fault(path, where, "an empty geometry", "coordinates")
        return
    if geometry.has_z:
        yield fault(path, where, "a height", TWO_NUMBERS)
    west, south, east, north = geometry.bounds
    if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
        yield fault(path, where, geometry.bounds, "longitude and latitude in degrees")
    if not geometry.is_valid:
        yield fault(path, where, explain_validity(geometry), "a valid geometry")
    for part in getattr(geometry, "geoms", [geometry]):
        if isinstance(part, Polygon) and not is_ccw(part.exterior):
            yield fault(path, where, "a clockwise outer ring", "counter-clockwise (RFC 7946)")
