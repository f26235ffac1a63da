"""The one place where a planned map becomes a folium map."""

from typing import Any

import folium

from crossroads.content.library import Library
from crossroads.content.sections import Section
from crossroads.maps.assets import Assets
from crossroads.maps.elements import AtlasMap, FullscreenButton, LayerRecord, Layers, Start
from crossroads.maps.plan import MapPlan
from crossroads.maps.scenes import story_options
from crossroads.maps.specs import layer_spec


def build_map(
    plan: MapPlan, library: Library, assets: Assets, section: Section | None = None
) -> folium.Map:
    """Folium map of a plan: layers on the basemap, legend, scale, full screen, layer control.

    With a section, its scenes can be walked through on the map.
    """
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
    start: dict[str, Any] = {
        "title": plan.title,
        "bounds": plan.bounds,
        "lang": library.language,
    }
    if section is not None:
        start["story"] = story_options(section, plan, library, assets)
    chart.add_child(Start(start))
    chart.add_child(Layers(_records(plan, library, assets), assets.catalogue["layers"]))
    chart.add_child(FullscreenButton(library.words["fullscreen"], library.words["fullscreen_exit"]))
    return chart


def _records(plan: MapPlan, library: Library, assets: Assets) -> list[LayerRecord]:
    return [
        (layer.base.id, {**layer_spec(layer, library, assets), "order": order, "show": layer.show})
        for order, layer in enumerate(plan.layers)
    ]
