"""The search's index as the browser gets it (`browser/search/matching.ts`)."""

from collections.abc import Sequence

from crossroads.contract.search import IndexEntry, SearchIndex
from crossroads.search.entry import KINDS, Entry
from crossroads.search.folding import LETTERS
from crossroads.search.matching import FLOOR, LONGEST, NEAR, SHORTEST_ALIKE, SHORTEST_INSIDE
from crossroads.search.names import distinct_names
from crossroads.search.queries import GENERIC, KEYS


def index_record(entries: Sequence[Entry]) -> SearchIndex:
    """Entries in their order, with the numbers and letters that matching needs."""
    layers = sorted({entry.layer for entry in entries if entry.layer is not None})
    return SearchIndex(
        letters=LETTERS,
        floor=FLOOR,
        shortest_inside=SHORTEST_INSIDE,
        shortest_alike=SHORTEST_ALIKE,
        longest=LONGEST,
        near=NEAR,
        generic=GENERIC,
        keys=KEYS,
        kinds=KINDS,
        layers=tuple(layers),
        entries=tuple(
            IndexEntry(
                kind=KINDS.index(entry.kind),
                id=entry.id,
                name=entry.name,
                detail=entry.detail,
                names=tuple(distinct_names(entry.names)),
                layer=None if entry.layer is None else layers.index(entry.layer),
                at=entry.at,
                bounds=entry.bounds,
            )
            for entry in entries
        ),
    )
