"""A selection as a file: GeoJSON, CSV or GeoPackage, each with its licence inside."""

import csv
import io
import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import geopandas
import pandas as pd
from shapely.geometry import Point

from crossroads.export.selection import Selection

Format = Literal["GeoJSON", "CSV", "GeoPackage"]
DIGITS = 7
"""Decimals of a degree: a centimetre; the shapes themselves have five at most."""


def to_geojson(selection: Selection) -> bytes:
    """RFC 7946: WGS84 without a `crs` member; title and licence are foreign members."""
    features = json.loads(_plain(selection).to_json(drop_id=True, na="drop"))["features"]
    collection = {
        "type": "FeatureCollection",
        "name": selection.name,
        "title": selection.title,
        "description": selection.about,
        "licence": selection.licence,
        "features": features,
    }
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":")).encode()


def to_csv(selection: Selection) -> bytes:
    """UTF-8 with a mark at its beginning, since Excel takes it for another encoding without.

    Geometry is WKT (lon lat, degrees) in the column `wkt`, which QGIS recognizes; points have
    `lon` and `lat` too. Each row ends with the licence, so that no copy loses it.
    """
    plain = _plain(selection)
    table = pd.DataFrame(plain.drop(columns="geometry"))
    if all(isinstance(one, Point) for one in plain.geometry):
        table["lon"], table["lat"] = plain.geometry.x, plain.geometry.y
    table["wkt"] = plain.geometry.to_wkt(rounding_precision=DIGITS)
    table["licence"] = selection.licence
    text = io.StringIO()
    table.to_csv(text, index=False, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n")
    return text.getvalue().encode("utf-8-sig")


def to_geopackage(selection: Selection) -> bytes:
    """One layer in EPSG:4326; the licence stands in its description and in its metadata."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "selection.gpkg"
        _plain(selection).to_file(
            path,
            driver="GPKG",
            layer=selection.name,
            engine="pyogrio",
            layer_options={"IDENTIFIER": selection.title, "DESCRIPTION": selection.licence},
            layer_metadata={"about": selection.about, "licence": selection.licence},
        )
        return path.read_bytes()


FORMATS: dict[Format, tuple[str, str, Callable[[Selection], bytes]]] = {
    "GeoJSON": (".geojson", "application/geo+json", to_geojson),
    "CSV": (".csv", "text/csv", to_csv),
    "GeoPackage": (".gpkg", "application/geopackage+sqlite3", to_geopackage),
}
"""Suffix, media type and writer of each format."""


def _plain(selection: Selection) -> geopandas.GeoDataFrame:
    """The frame with its id as a column, ready to be written."""
    return selection.frame.reset_index(drop="id" in selection.frame.columns)
