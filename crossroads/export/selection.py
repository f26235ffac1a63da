"""What a visitor can take away: a layer, or who belonged to an organization on a day."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, replace

import geopandas
from babel.dates import format_date

from crossroads.content.library import Library
from crossroads.content.memberships import members_on
from crossroads.content.model import in_language
from crossroads.geo.atlas import Atlas, source_ids
from crossroads.geo.registry import Layer

COUNTRIES = "countries"
OWN = "Crossroads: Kazakhstan between East and West"
TABLE_LICENCE = "CC BY 4.0"
"""Licence of the tables made for this project, as README.md says."""


@dataclass(frozen=True)
class Selection:
    """Features with what must travel along with them."""

    name: str
    """Begin of the file's name."""
    title: str
    about: str
    licence: str
    """One line: title, credit, licence, date."""
    frame: geopandas.GeoDataFrame
    """WGS84 (EPSG:4326), lon/lat in degrees, indexed by `id`."""

    def only(self, ids: Collection[str]) -> "Selection":
        """The same with the features of these ids. Raises KeyError for an unknown one."""
        return replace(self, frame=self.frame.loc[list(ids)])


def layer_selection(layer_id: str, library: Library, atlas: Atlas) -> Selection:
    """A whole layer of `geo/`. Raises KeyError where it has no features."""
    layer = atlas.layers[layer_id]
    frame = atlas.features[layer_id].copy()
    if "sources" in frame:
        frame["sources"] = [_cited(source_ids(cell), library) for cell in frame["sources"]]
    else:
        frame["sources"] = _cited(layer.sources, library)
    title = in_language(layer.title, library.language)
    about = in_language(layer.about, library.language)
    return Selection(layer_id, title, about, _licence(title, layer), frame)


def members_selection(organization: str, day: dt.date, library: Library, atlas: Atlas) -> Selection:
    """Countries that had a status in an organization on a day, with status and since when.

    Those without a shape on our map are left out. Raises KeyError for an unknown id.
    """
    body = library.organizations[organization]
    layer = atlas.layers[COUNTRIES]
    held = members_on(library.memberships, organization, day)
    countries = atlas.features[COUNTRIES]
    rows = {code: held[code] for code in countries.index if code in held}
    frame = countries.loc[list(rows)].copy()
    frame["organization"] = organization
    frame["on_day"] = day.isoformat()
    frame["status"] = [row.status for row in rows.values()]
    frame["since"] = [row.from_.isoformat() for row in rows.values()]
    frame["until"] = [row.to.isoformat() if row.to else None for row in rows.values()]
    frame["sources"] = [_cited(row.source, library) for row in rows.values()]
    date = format_date(day, "d MMMM y", locale=library.language)
    title = f"{in_language(body.short, library.language)}, {date}"
    licence = f"{_licence(title, layer)} Memberships: {OWN}, {TABLE_LICENCE}."
    name = f"members-{organization.lower()}-{day.isoformat()}"
    return Selection(name, title, in_language(body.about, library.language), licence, frame)


def _licence(title: str, layer: Layer) -> str:
    return (
        f"{title}. Credit: {layer.credit}. Licence: {layer.licence}. "
        f"As of {layer.as_of}. Taken from {OWN}."
    )


def _cited(ids: list[str], library: Library) -> str:
    return "; ".join(library.sources[one].short for one in ids)
