"""Puts the dossiers under `static/`, as one file that a browser fetches at the first click."""

from pathlib import Path

from crossroads.content.library import Library
from crossroads.dossiers.build import dossiers
from crossroads.geo.atlas import Atlas
from crossroads.geo.publish import publish_record
from crossroads.paths import STATIC


def publish_dossiers(library: Library, atlas: Atlas, static: Path = STATIC) -> str:
    """Writes the file, hash in its name; gives its path below `static`."""
    told = dossiers(library, atlas)
    return publish_record(static, "dossiers", {key: one.wire() for key, one in told.items()})
