"""The one place where a planned map becomes a folium map."""

import datetime as dt
from typing import Any

import folium

from crossroads.content.library import Library
from crossroads.content.sections import Section
from crossroads.maps.assets import Assets
from crossroads.maps.elements import (
    AtlasMap,
    ExplorerPanels,
    LayerRecord,
    Layers,
    Start,
)
from crossroads.maps.explorer import explorer_options, explorer_records
from crossroads.maps.plan import MapPlan
from crossroads.maps.scenes import story_options
from crossroads.maps.specs import layer_spec


def build_map(
    plan: MapPlan, library: Library, assets: Assets, section: Section | None = None
) -> folium.Map:
    """Folium map of a plan: layers on the basemap, legend, scale, full screen, layer control.

    With a section, its scenes can be walked through on the map.
    """
    start = _start(plan, library)
    if section is not None:
        start["story"] = story_options(section, plan, library, assets)
    return _assembled(plan, assets, start, _records(plan, library, assets))


def build_explorer(plan: MapPlan, library: Library, assets: Assets, today: dt.date) -> folium.Map:
    """Folium map of the explorer page, with its panels around it.

    It depends on no chosen date: the browser colours the layers for any day by itself.
    """
    start = {**_start(plan, library), "explorer": True}
    chart = _assembled(plan, assets, start, explorer_records(plan, library, assets))
    chart.add_child(ExplorerPanels(explorer_options(library, assets, today), assets))
    return chart


def _start(plan: MapPlan, library: Library) -> dict[str, Any]:
    return {"title": plan.title, "bounds": plan.bounds, "lang": library.language}


def _records(plan: MapPlan, library: Library, assets: Assets) -> list[LayerRecord]:
    return [
        (layer.base.id, {**layer_spec(layer, library, assets), "order": order, "show": layer.show})
        for order, layer in enumerate(plan.layers)
    ]


def _assembled(
    plan: MapPlan,
    assets: Assets,
    start: dict[str, Any],
    records: list[LayerRecord],
) -> folium.Map:
    west, south, east, north = plan.bounds
    chart = AtlasMap(
        assets,
        location=((south + north) / 2, (west + east) / 2),
        zoom_start=4,
        min_zoom=1,
        max_zoom=9,
        control_scale=True,
        zoom_snap=0.25,
        zoom_delta=1,
        wheel_px_per_zoom_level=90,
        max_bounds=True,
        # Wide enough that the widest projector never pushes a scene's camera aside.
        min_lat=-88,
        max_lat=88,
        min_lon=-400,
        max_lon=440,
    )
    chart.add_child(Start(start))
    chart.add_child(Layers(records, assets.catalogue["layers"]))
    return chart
