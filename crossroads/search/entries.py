"""The list of everything that can be searched, in the order in which equals are shown."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TypeAlias

from crossroads.content.library import Library
from crossroads.faults import DataError, fault
from crossroads.geo.atlas import Atlas
from crossroads.search.entry import PASSAGE, Entry
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

Told: TypeAlias = tuple[Library, Atlas]
"""Words and shapes in one language."""
Key: TypeAlias = tuple[str, str]
"""Kind and id of an entry."""
Names: TypeAlias = Mapping[Key, Sequence[str]]


def search_entries(
    library: Library, atlas: Atlas, names: Names = MappingProxyType({})
) -> list[Entry]:
    """Entries in the library's language, the most important first.

    They are found by further `names`, too, and by those of `content/aliases.yaml`. Raises DataError
    where that file is wrong or names something that is not there.
    """
    entries = _with_aliases(_entries(library, atlas), library)
    named = [
        replace(entry, names=(*entry.names, *names.get((entry.kind, entry.id), ())))
        for entry in entries
    ]
    return sorted(named, key=lambda entry: entry.place_in_list(library.language))


def names_in(languages: Iterable[Told]) -> Names:
    """What things are called in several languages. Passages have no names."""
    names: dict[Key, list[str]] = defaultdict(list)
    for told in languages:
        for entry in _entries(*told):
            if entry.kind != PASSAGE:
                names[entry.kind, entry.id] += entry.names
    return names


def names_offered(languages: Collection[Told]) -> Names:
    """Further names by which things are found in each language; none where it is the only one."""
    return names_in(languages) if len(languages) > 1 else {}


def _entries(library: Library, atlas: Atlas) -> list[Entry]:
    """Entries with the names that they have in one language and in the data."""
    return [
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
