"""The list of everything that can be searched, in the order in which equals are shown."""

from collections.abc import Iterable
from dataclasses import replace

from crossroads.content.library import Library
from crossroads.faults import DataError, fault
from crossroads.geo.atlas import Atlas
from crossroads.search.entry import Entry
from crossroads.search.names import all_spellings
from crossroads.search.passages import box_entries, passage_entries
from crossroads.search.records import (
    event_entries,
    named_entries,
    organization_entries,
    term_entries,
)
from crossroads.search.shapes import (
    city_entries,
    contested_entries,
    country_entries,
    place_entries,
    route_entries,
    water_entries,
)


def search_entries(library: Library, atlas: Atlas) -> list[Entry]:
    """Entries with the further names of `content/aliases.yaml`, the most important first.

    Raises DataError where that file is wrong or names something that is not there.
    """
    entries = [
        *country_entries(library, atlas),
        *contested_entries(library, atlas),
        *city_entries(library, atlas),
        *place_entries(library, atlas),
        *organization_entries(library),
        *route_entries(library, atlas),
        *water_entries(library, atlas),
        *named_entries(library),
        *term_entries(library),
        *event_entries(library, atlas),
        *box_entries(library),
        *passage_entries(library),
    ]
    return sorted(_with_aliases(entries, library), key=Entry.place_in_list)


def _with_aliases(entries: Iterable[Entry], library: Library) -> list[Entry]:
    path = library.folder / "aliases.yaml"
    known = {(entry.kind, entry.id): entry for entry in entries}
    faults = []
    for kind, names_by_id in library.aliases.items():
        for id_, names in names_by_id.items():
            entry = known.get((kind, id_))
            if entry is None:
                faults.append(fault(path, f"{kind}.{id_}", id_, f"the id of a {kind}"))
                continue
            known[kind, id_] = replace(entry, names=(*entry.names, *all_spellings(names)))
    if faults:
        raise DataError(faults)
    return list(known.values())
