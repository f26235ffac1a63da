"""One or more selections as the one file that is downloaded."""

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal, get_args
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from crossroads.export.files import to_csv, to_geojson, to_geopackage
from crossroads.export.selection import Selection

Format = Literal["GeoJSON", "CSV", "GeoPackage"]
FORMATS: tuple[Format, ...] = get_args(Format)
SUFFIXES: Mapping[Format, str] = {"GeoJSON": ".geojson", "CSV": ".csv", "GeoPackage": ".gpkg"}
MEDIA_TYPES: Mapping[Format, str] = {
    "GeoJSON": "application/geo+json",
    "CSV": "text/csv",
    "GeoPackage": "application/geopackage+sqlite3",
}
SEVERAL = "crossroads"
"""Begin of the file's name where it holds several selections."""


@dataclass(frozen=True)
class Download:
    """A file to be."""

    name: str
    media_type: str
    write: Callable[[], bytes]
    """Makes the file, which takes a moment."""


def download_of(selections: Sequence[Selection], form: Format, wkt: bool = False) -> Download:
    """The file of one or more selections, each of another name.

    A GeoPackage has a table for each; several in another format are one ZIP archive with a file
    for each. `wkt`: a CSV has the shapes as text, too.
    """
    suffix = SUFFIXES[form]
    if form == "GeoPackage":
        write = partial(to_geopackage, selections)
        return Download(_stem(selections) + suffix, MEDIA_TYPES[form], write)
    to_bytes = partial(to_csv, wkt=wkt) if form == "CSV" else to_geojson
    if len(selections) == 1:
        write = partial(to_bytes, selections[0])
        return Download(_stem(selections) + suffix, MEDIA_TYPES[form], write)
    write = partial(_zipped, selections, suffix, to_bytes)
    return Download(f"{_stem(selections)}-{suffix[1:]}.zip", "application/zip", write)


def _stem(selections: Sequence[Selection]) -> str:
    return selections[0].name if len(selections) == 1 else SEVERAL


def _zipped(
    selections: Sequence[Selection], suffix: str, to_bytes: Callable[[Selection], bytes]
) -> bytes:
    """An archive; its files bear no time of writing, so that the bytes are the same each time."""
    data = io.BytesIO()
    with ZipFile(data, "w") as archive:
        for selection in selections:
            file = ZipInfo(f"{selection.name}{suffix}")
            archive.writestr(file, to_bytes(selection), compress_type=ZIP_DEFLATED)
    return data.getvalue()
