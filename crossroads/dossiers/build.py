"""The dossiers of everything that a visitor can pick on a map."""

from itertools import chain

from crossroads.content.library import Library
from crossroads.dossiers.countries import (
    contested_dossiers,
    country_dossiers,
    line_dossiers,
)
from crossroads.dossiers.links import Links, Row
from crossroads.dossiers.mentions import mentions
from crossroads.dossiers.places import distance_line_dossiers, place_dossiers
from crossroads.dossiers.routes import route_dossiers
from crossroads.dossiers.waters import water_dossiers
from crossroads.geo.atlas import Atlas


def dossiers(library: Library, atlas: Atlas) -> dict[str, Row]:
    """What cards tell beyond their layer's own rows, by "layer:id" and "route:corridor".

    `sections` lists page and title of each section that mentions it. Fields without content
    are left out, so a record can be empty.
    """
    links = Links(library, atlas)
    told = chain(
        country_dossiers(links, atlas),
        place_dossiers(links, library, atlas),
        route_dossiers(links, library, atlas),
        line_dossiers(links, atlas),
        contested_dossiers(links, atlas),
        distance_line_dossiers(links, atlas),
        water_dossiers(atlas),
    )
    sections = mentions(library, atlas)
    return {key: _filled({**record, "sections": sections.get(key)}) for key, record in told}


def _filled(record: Row) -> Row:
    return {field: value for field, value in record.items() if value not in (None, [], {})}
