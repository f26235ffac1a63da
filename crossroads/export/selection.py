"""What a visitor can take away: a layer, or who belonged to an organization on a day."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

import geopandas
import pandas as pd

from crossroads.content.library import Library
from crossroads.content.memberships import members_on
from crossroads.content.model import Language, in_language
from crossroads.content.partial_date import PartialDate
from crossroads.content.writing import day_text
from crossroads.geo.atlas import Atlas, source_ids
from crossroads.geo.places import COUNTRIES
from crossroads.geo.texts import local_name


@dataclass(frozen=True)
class Selection:
    """Features with what must travel along with them."""

    name: str
    """Begin of the file's name."""
    title: str
    about: str
    credit: str
    """Who is to be named."""
    source: str
    """What the shapes rest on: author and year. Features have their own in `sources`."""
    licence: str
    """One line: title, credit, licence, date."""
    frame: geopandas.GeoDataFrame
    """WGS84 (EPSG:4326), lon/lat in degrees, indexed by `id`, which is a column too."""

    def only(self, ids: Collection[str]) -> "Selection":
        """The same with the features of these ids. Raises KeyError for an unknown one."""
        return replace(self, frame=self.frame.loc[list(ids)])

    def labels(self, language: Language) -> dict[str, str]:
        """Each feature's name by id; with the id where there is no name or others share it."""
        names = self.frame[local_name("name_en", language)].to_dict()
        times = Counter(names.values())
        return {
            id_: name if name and times[name] == 1 else f"{name} ({id_})".strip()
            for id_, name in names.items()
        }


def layer_selection(layer_id: str, library: Library, atlas: Atlas) -> Selection:
    """A whole layer of `geo/`. Raises KeyError where it has no features.

    Columns without any value are left out, and whole numbers are whole in those with gaps.
    Countries have their alpha-2 code as `iso_a2`, too, beside `iso_a3`.
    """
    layer = atlas.layers[layer_id]
    frame = atlas.features[layer_id].dropna(axis="columns", how="all").convert_dtypes()
    if layer_id == COUNTRIES:
        frame.insert(frame.columns.get_loc("iso_a3"), "iso_a2", frame["id"])
    source = library.citation(layer.sources)
    if "sources" in frame:
        frame["sources"] = [library.citation(source_ids(cell)) for cell in frame["sources"]]
    else:
        frame["sources"] = source
    title = in_language(layer.title, library.language)
    return Selection(
        name=layer_id,
        title=title,
        about=in_language(layer.about, library.language),
        credit=layer.credit,
        source=source,
        licence=library.words["take_licence"].format(
            title=title, credit=layer.credit, licence=layer.licence, as_of=layer.as_of
        ),
        frame=frame,
    )


def members_selection(organization: str, day: dt.date, library: Library, atlas: Atlas) -> Selection:
    """Countries that had a status in an organization on a day.

    Adds to the countries' own columns `organization`, `on_day`, `status`, `since`, and `until`,
    the first day without the status. Where no more is known than the month or the year, they
    hold its first day, and `since_known_to` and `until_known_to` say so. Countries without a
    shape on our map are left out. Raises KeyError for an unknown id.
    """
    body = library.organizations[organization]
    layer = atlas.layers[COUNTRIES]
    countries = layer_selection(COUNTRIES, library, atlas)
    members = members_on(library.memberships, organization, day)
    rows = {code: members[code] for code in countries.frame.index if code in members}
    frame = countries.only(rows).frame.assign(
        organization=organization,
        on_day=_days([day] * len(rows)),
        status=[row.status for row in rows.values()],
        since=_days(row.from_.first for row in rows.values()),
        since_known_to=_precisions(row.from_ for row in rows.values()),
        until=_days(row.to.first if row.to else None for row in rows.values()),
        until_known_to=_precisions(row.to for row in rows.values()),
        sources=[library.citation(row.source) for row in rows.values()],
    )
    date = day_text(day, library.language)
    title = f"{in_language(body.short, library.language)}, {date}"
    return replace(
        countries,
        name=f"members-{organization.lower()}-{day.isoformat()}",
        title=title,
        about=in_language(body.about, library.language),
        licence=library.words["take_members_licence"].format(
            title=title, credit=layer.credit, licence=layer.licence, as_of=layer.as_of
        ),
        frame=frame,
    )


def _days(days: Iterable[dt.date | None]) -> pd.arrays.ArrowExtensionArray:
    """A column of days, which it stays where every cell is empty."""
    return pd.array(list(days), dtype="date32[pyarrow]")


def _precisions(dates: Iterable[PartialDate | None]) -> "pd.api.extensions.ExtensionArray":
    """A column of texts, which it stays where every cell is empty."""
    return pd.array([date.precision if date else None for date in dates], dtype="string")
