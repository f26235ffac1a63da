"""Entries for what the map draws: countries, cities, places, routes, waters."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import geopandas

from crossroads.content.library import Library
from crossroads.content.model import Language, in_language
from crossroads.geo.atlas import Atlas
from crossroads.search.entry import Entry, Kind
from crossroads.search.extents import main_bounds, rounded_bounds, rounded_point
from crossroads.search.folding import fold
from crossroads.search.names import names_of, spellings

ROUTE_RANK = 2
UNLABELLED_RANK = 5
"""Rank of lakes and rivers whose name does not stand on the map."""

Row = dict[str, Any]


def country_entries(library: Library, atlas: Atlas) -> Iterator[Entry]:
    """Countries, found by their names and their ISO code."""
    for row in _rows(atlas, "countries"):
        yield Entry(
            kind="country",
            id=row["id"],
            name=_name(row, library.language),
            detail="",
            names=(*names_of(row), row["id"]),
            layer="countries",
            at=(row["label_lon"], row["label_lat"]),
            bounds=main_bounds(row["geometry"]),
            rank=row["label_rank"],
        )


def city_entries(library: Library, atlas: Atlas) -> Iterator[Entry]:
    """Cities, found by the names of the Silk Road and corridor places that they are, too."""
    others = [*_rows(atlas, "silk-road-places"), *_rows(atlas, "corridor-places")]
    for row in _rows(atlas, "cities"):
        twins = [one for one in others if _is_same_place(one, row)]
        yield _point_entry("city", "cities", [row, *twins], library, atlas)


def place_entries(library: Library, atlas: Atlas) -> Iterator[Entry]:
    """Places of the Silk Roads, then nodes of the corridors that are neither these nor cities."""
    cities, nodes = _rows(atlas, "cities"), _rows(atlas, "corridor-places")
    known = _rows(atlas, "silk-road-places")
    for row in known:
        twins = [one for one in nodes if _is_same_place(one, row)]
        entry = _point_entry("place", "silk-road-places", [row, *twins], library, atlas)
        # A city of today stands before the historical place on its ground.
        today = [one["label_rank"] for one in cities if _is_same_place(one, row)]
        yield replace(entry, rank=max([entry.rank, *today]))
    for row in nodes:
        if not any(_is_same_place(one, row) for one in (*known, *cities)):
            yield _point_entry("place", "corridor-places", [row], library, atlas)


def route_entries(library: Library, atlas: Atlas) -> Iterator[Entry]:
    """Transport corridors and corridors of the Silk Roads, each with all its segments."""
    for layer in (atlas.layers["corridors"], atlas.layers["silk-road-segments"]):
        for corridor, segments in atlas.features[layer.id].groupby("corridor"):
            names = list(segments["corridor_en"].unique())
            name = names[0]
            if layer.style_by is not None and layer.style_by.property == "corridor":
                titles = layer.style_by.values[corridor].title
                name = in_language(titles, library.language)
                names = [*titles.values(), *names]
            yield Entry(
                kind="route",
                id=corridor,
                name=name,
                detail=in_language(layer.title, library.language),
                names=tuple(one for text in names for one in spellings(text)),
                layer=layer.id,
                bounds=rounded_bounds(segments.geometry.union_all()),
                rank=ROUTE_RANK,
            )


def water_entries(library: Library, atlas: Atlas) -> Iterator[Entry]:
    """Lakes and rivers at their label where they have one, then the other waters labelled."""
    labels = [row for row in _rows(atlas, "water-labels") if row["kind"] != "relief"]
    shown = set()
    for layer in ("lakes", "rivers"):
        for row in _rows(atlas, layer):
            if not row["name_en"]:
                continue
            label = next((one for one in labels if _share_a_name(one, row)), None)
            inside = row["geometry"].representative_point()
            yield Entry(
                kind="water",
                id=row["id"],
                name=_name(row, library.language),
                detail="",
                names=(*names_of(row), *names_of(label or {})),
                layer=layer,
                at=rounded_point(label["geometry"] if label else inside),
                bounds=rounded_bounds(row["geometry"]),
                rank=label["label_rank"] if label else UNLABELLED_RANK,
            )
            if label:
                shown.add(label["id"])
    for row in labels:
        if row["id"] not in shown:
            yield _point_entry("water", "water-labels", [row], library, atlas)


def _point_entry(kind: Kind, layer: str, rows: list[Row], library: Library, atlas: Atlas) -> Entry:
    """Entry for the first row, found by the names of all."""
    row = rows[0]
    return Entry(
        kind=kind,
        id=row["id"],
        name=_name(row, library.language),
        detail=_country_name(row.get("country"), library, atlas),
        names=tuple(name for one in rows for name in names_of(one)),
        layer=layer,
        at=rounded_point(row["geometry"]),
        rank=row["label_rank"],
    )


def _rows(atlas: Atlas, layer: str) -> list[Row]:
    frame: geopandas.GeoDataFrame = atlas.features[layer]
    return frame.to_dict("records")  # type: ignore[no-any-return]


def _name(row: Row, language: Language) -> str:
    return str(row.get(f"name_{language}") or row["name_en"])


def _country_name(code: object, library: Library, atlas: Atlas) -> str:
    countries = atlas.features["countries"]
    return str(countries[f"name_{library.language}"][code]) if code in countries.index else ""


def _is_same_place(one: Row, other: Row) -> bool:
    # An absent number is NaN, which equals nothing.
    return bool(one["id"] == other["id"] or one["geonames_id"] == other["geonames_id"])


def _share_a_name(one: Row, other: Row) -> bool:
    """Whether two waters have a name in common, in whatever order of words."""
    return bool(_word_sets(names_of(one)) & _word_sets(names_of(other)))


def _word_sets(names: Iterable[str]) -> set[frozenset[str]]:
    return {frozenset(fold(name).split()) for name in names}
