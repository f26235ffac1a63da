"""One selection as a file: GeoJSON, CSV or GeoPackage, each with its licence inside."""

import csv
import io
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import pyogrio

from crossroads.export.selection import Selection

DIGITS = 7
"""Decimals of a degree: a centimetre; the shapes themselves have five at most."""


def to_geojson(selection: Selection) -> bytes:
    """RFC 7946: WGS84 without a `crs` member; title and licence are foreign members.

    Coordinates have the decimals of the layer's own file. Empty cells are left out, days are
    texts as in ISO 8601.
    """
    collection = {
        "type": "FeatureCollection",
        "name": selection.name,
        "title": selection.title,
        "description": selection.about,
        "licence": selection.licence,
        "attribution": selection.credit,
        "source": selection.source,
        "features": selection.frame.to_geo_dict(na="drop")["features"],
    }
    text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"), default=str)
    return text.encode()


def to_csv(selection: Selection, wkt: bool = False) -> bytes:
    """UTF-8 with a mark at its beginning, since Excel takes it for another encoding without.

    Points have `longitude` and `latitude` in degrees. With `wkt` every shape is a text, too, in
    the column of that name, which QGIS recognizes; large ones exceed what a cell of Excel takes.
    Each row ends with the licence, so that no copy loses it, and no line is a comment, which
    Excel and QGIS would read as a row. Cells are not escaped against formulas: all texts are our
    own, and tests see to it that none begins like one.
    """
    shapes = selection.frame.geometry
    table = pd.DataFrame(selection.frame.drop(columns=shapes.name))
    if (shapes.geom_type == "Point").all():
        table["longitude"], table["latitude"] = shapes.x, shapes.y
    if wkt:
        table["wkt"] = shapes.to_wkt(rounding_precision=DIGITS)
    table["licence"] = selection.licence
    text = io.StringIO()
    table.to_csv(text, index=False, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n")
    return text.getvalue().encode("utf-8-sig")


def to_geopackage(selections: Sequence[Selection]) -> bytes:
    """One table in EPSG:4326 for each; licences stand in their descriptions and metadata.

    The same bytes each time but for the time of writing, which the format records.
    """
    # Nobody needs half a file after a fault of the machine, so nothing waits for the disk.
    pyogrio.set_gdal_config_options({"OGR_SQLITE_SYNCHRONOUS": "OFF"})
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "selection.gpkg"
        for selection in selections:
            _write_table(selection, path)
        return path.read_bytes()


def _write_table(selection: Selection, path: Path) -> None:
    """Adds a table to a GeoPackage, which is made where there is none."""
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
