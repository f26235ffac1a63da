"""Checks that maps, events and memberships name layers and places that exist."""

from collections.abc import Iterator

import pandas as pd

from crossroads.content.library import Library
from crossroads.faults import DataError, Fault, fault
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import COUNTRIES, PLACES_OF, POINTS
from crossroads.maps.basemap import BASEMAP
from crossroads.maps.scene_check import scene_faults


def check_maps(library: Library, atlas: Atlas) -> None:
    """Raises DataError with one fault for each unknown layer, feature, place or member."""
    faults = [
        *_basemap_faults(atlas),
        *_declared_faults(library, atlas),
        *_outline_faults(library),
        *_timeline_faults(library, atlas),
        *_member_faults(library, atlas),
    ]
    if faults:
        raise DataError(faults)
    faults = list(scene_faults(library, atlas))
    if faults:
        raise DataError(faults)


def _basemap_faults(atlas: Atlas) -> Iterator[Fault]:
    for base in BASEMAP:
        if base.layer not in atlas.layers:
            expected = "a layer with this id, which the basemap needs"
            yield fault(atlas.folder / "layers.yaml", base.layer, None, expected)


def _outline_faults(library: Library) -> Iterator[Fault]:
    for outline in library.outlines.values():
        if outline.routes is not None and outline.routes not in PLACES_OF:
            path, expected = library.folder / "outlines.yaml", f"one of {', '.join(PLACES_OF)}"
            yield fault(path, f"{outline.id}.routes", outline.routes, expected)


def _timeline_faults(library: Library, atlas: Atlas) -> Iterator[Fault]:
    known = {id_ for layer in (COUNTRIES, *POINTS) for id_ in atlas.features[layer].index}
    for event in library.timeline.values():
        if event.place is not None and event.place not in known:
            path, where = library.folder / "timeline.yaml", f"{event.id}.place"
            yield fault(path, where, event.place, "the id of a country, city or place in geo/")


def _member_faults(library: Library, atlas: Atlas) -> Iterator[Fault]:
    """Members that nothing gives a name; see `crossroads.compare.names`."""
    named = {*atlas.features[COUNTRIES].index, *library.organizations}
    for code in dict.fromkeys(row.country for row in library.memberships):
        word = f"land_{code.lower()}"
        if code not in named and word not in library.words:
            expected = f"a country of geo/, an organization, or a key {word} in words.yaml"
            yield fault(library.folder / "memberships.csv", "country", code, expected)


def _declared_faults(library: Library, atlas: Atlas) -> Iterator[Fault]:
    for path, declaration in library.declared_maps():
        for use in declaration.layers:
            if use.layer is None:
                continue
            where = f"map.layers.{use.public_id}"
            if use.layer not in atlas.layers:
                yield fault(path, where, use.layer, "the id of a layer in geo/layers.yaml")
                continue
            frame = atlas.features.get(use.layer, pd.DataFrame())  # a picture has no features
            known = set(frame.index)
            for id_ in use.only or ():
                if id_ not in known:
                    yield fault(path, f"{where}.only", id_, f"the id of a feature in {use.layer}")
            for name, value in (use.where or {}).items():
                if name not in frame or not (frame[name] == value).any():
                    yield fault(path, f"{where}.where.{name}", value, f"a value in {use.layer}")
