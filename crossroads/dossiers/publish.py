"""Puts the dossiers under `static/`, as one file that a browser fetches at the first click."""

import json
from pathlib import Path

from crossroads.content.library import Library
from crossroads.dossiers.build import dossiers
from crossroads.geo.atlas import Atlas
from crossroads.geo.publish import publish_file
from crossroads.paths import STATIC


def publish_dossiers(library: Library, atlas: Atlas, static: Path = STATIC) -> str:
    """Writes the file, hash in its name; gives its path below `static`."""
    text = json.dumps(dossiers(library, atlas), ensure_ascii=False, separators=(",", ":"))
    return publish_file(static, "dossiers", ".json", text.encode())
