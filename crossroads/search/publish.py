"""Puts the search's index under `static/` for `static/app/search_match.js`."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.geo.publish import publish_file
from crossroads.paths import STATIC
from crossroads.search.entries import search_entries
from crossroads.search.entry import KINDS, Entry
from crossroads.search.folding import LETTERS
from crossroads.search.matching import FLOOR, LONGEST, SHORTEST_ALIKE, SHORTEST_INSIDE
from crossroads.search.names import folded_names


def publish_index(library: Library, atlas: Atlas, static: Path = STATIC) -> str:
    """Writes the index as one file, hash in its name; gives its path below `static`."""
    record = index_record(search_entries(library, atlas))
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return publish_file(static, "search", ".json", text.encode())


def index_record(entries: Sequence[Entry]) -> dict[str, Any]:
    """Entries in their order as lists, with the numbers and letters that matching needs.

    An entry is: number of the kind, id, name, detail, folded names, number of the layer or
    null, point or null, bounds or null.
    """
    layers = sorted({entry.layer for entry in entries if entry.layer is not None})
    return {
        "letters": LETTERS,
        "floor": FLOOR,
        "shortestInside": SHORTEST_INSIDE,
        "shortestAlike": SHORTEST_ALIKE,
        "longest": LONGEST,
        "kinds": KINDS,
        "layers": layers,
        "entries": [
            [
                KINDS.index(entry.kind),
                entry.id,
                entry.name,
                entry.detail,
                folded_names(entry.names),
                None if entry.layer is None else layers.index(entry.layer),
                entry.at,
                entry.bounds,
            ]
            for entry in entries
        ],
    }
