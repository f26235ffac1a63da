"""A selection as a file: GeoJSON, CSV or GeoPackage, each with its licence inside."""

import csv
import io
import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pandas as pd

from crossroads.export.selection import Selection

Format = Literal["GeoJSON", "CSV", "GeoPackage"]
DIGITS = 7
"""Decimals of a degree: a centimetre; the shapes themselves have five at most."""


def to_geojson(selection: Selection) -> bytes:
    """RFC 7946: WGS84 without a `crs` member; title and licence are foreign members.

    Coordinates have the decimals of the layer's own file. Empty cells are left out, days are
    texts as in ISO 8601.
    """
    text = selection.frame.to_json(na="drop", default=str)
    collection = {
        "type": "FeatureCollection",
        "name": selection.name,
        "title": selection.title,
        "description": selection.about,
        "licence": selection.licence,
        "attribution": selection.credit,
        "source": selection.source,
        "features": json.loads(text)["features"],
    }
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":")).encode()


def to_csv(selection: Selection) -> bytes:
    """UTF-8 with a mark at its beginning, since Excel takes it for another encoding without.

    Geometry is WKT (lon lat, degrees) in the column `wkt`, which QGIS recognizes; points have
    `lon` and `lat` too. Each row ends with the licence, so that no copy loses it, and no line
    is a comment, which Excel and QGIS would read as a row. Cells are not escaped against
    formulas: all texts are our own, and tests see to it that none begins like one.
    """
    shapes = selection.frame.geometry
    table = pd.DataFrame(selection.frame.drop(columns=shapes.name))
    if (shapes.geom_type == "Point").all():
        table["lon"], table["lat"] = shapes.x, shapes.y
    table["wkt"] = shapes.to_wkt(rounding_precision=DIGITS)
    table["licence"] = selection.licence
    text = io.StringIO()
    table.to_csv(text, index=False, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n")
    return text.getvalue().encode("utf-8-sig")


def to_geopackage(selection: Selection) -> bytes:
    """One layer in EPSG:4326; the licence stands in its description and in its metadata.

    The same bytes each time but for the time of writing, which the format records.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "selection.gpkg"
        selection.frame.to_file(
            path,
            driver="GPKG",
            layer=selection.name,
            index=False,
            engine="pyogrio",
            use_arrow=True,  # without it, days become texts
            layer_options={"IDENTIFIER": selection.title, "DESCRIPTION": selection.licence},
            layer_metadata={
                "about": selection.about,
                "licence": selection.licence,
                "attribution": selection.credit,
                "source": selection.source,
            },
        )
        return path.read_bytes()


FORMATS: dict[Format, tuple[str, str, Callable[[Selection], bytes]]] = {
    "GeoJSON": (".geojson", "application/geo+json", to_geojson),
    "CSV": (".csv", "text/csv", to_csv),
    "GeoPackage": (".gpkg", "application/geopackage+sqlite3", to_geopackage),
}
"""Suffix, media type and writer of each format."""
