"""The dossiers of everything that a visitor can pick on a map."""

from collections.abc import Iterator
from itertools import chain

from crossroads.content.library import Library
from crossroads.contract.dossiers import Dossier
from crossroads.dossiers.countries import (
    contested_dossiers,
    country_dossiers,
    line_dossiers,
)
from crossroads.dossiers.links import Links, named_key
from crossroads.dossiers.mentions import mentions
from crossroads.dossiers.places import distance_line_dossiers, place_dossiers
from crossroads.dossiers.routes import route_dossiers
from crossroads.dossiers.waters import water_dossiers
from crossroads.geo.atlas import Atlas


def dossiers(library: Library, atlas: Atlas) -> dict[str, Dossier]:
    """What cards tell beyond their layer's own rows, by "layer:id" and "route:corridor".

    `sections` lists page and title of each section that mentions it. A name of the gazetteer
    ("gazetteer:id") has nothing but the section that tells of it.
    """
    links = Links(library, atlas)
    pairs = chain(
        country_dossiers(links, atlas, library.local_names),
        place_dossiers(links, library, atlas),
        route_dossiers(links, library, atlas),
        line_dossiers(links, atlas),
        contested_dossiers(links, atlas),
        distance_line_dossiers(links, atlas),
        water_dossiers(atlas),
    )
    sections = mentions(library, atlas)
    drawn = {
        key: dossier.model_copy(update={"sections": sections.get(key)}) for key, dossier in pairs
    }
    return drawn | dict(_named_dossiers(library))


def _named_dossiers(library: Library) -> Iterator[tuple[str, Dossier]]:
    for named in library.gazetteer.values():
        if named.section is not None:
            mention = (named.section, library.sections[named.section].title)
            yield named_key(named.id), Dossier(sections=(mention,))
