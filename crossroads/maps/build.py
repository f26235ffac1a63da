"""The one place where a planned map becomes a folium map."""

from typing import Any

import folium

from crossroads.content.library import Library
from crossroads.content.sections import Section
from crossroads.maps.assets import Assets
from crossroads.maps.basemap import BASEMAP
from crossroads.maps.elements import AtlasMap, FullscreenButton, ShapesLayer, Start
from crossroads.maps.plan import MapPlan
from crossroads.maps.scenes import story_options
from crossroads.maps.specs import layer_spec

STREET_MAP = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
"""Never asked for unless the visitor switches the layer on."""


def build_map(
    plan: MapPlan, library: Library, assets: Assets, section: Section | None = None
) -> folium.Map:
    """Folium map of a plan: basemap, layers, legend, scale, full screen, layer control.

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
    known = assets.catalogue["layers"]
    for order, base in enumerate(BASEMAP, start=len(plan.layers)):
        spec = {**known[base.id], "order": order}
        chart.add_child(ShapesLayer(spec, base.id, known[base.id], show=True, control=base.switch))
    for order, layer in enumerate(plan.layers):
        spec = {**layer_spec(layer, library, assets), "order": order}
        entry = known[layer.base.id]
        chart.add_child(ShapesLayer(spec, layer.base.id, entry, show=layer.show, control=True))
    chart.add_child(_street_map(library))
    chart.add_child(FullscreenButton(library.words["fullscreen"], library.words["fullscreen_exit"]))
    chart.add_child(folium.LayerControl(position="topright", collapsed=True))
    return chart


def _street_map(library: Library) -> folium.TileLayer:
    return folium.TileLayer(
        STREET_MAP,
        name=library.words["internet_basemap"],
        attr="© OpenStreetMap contributors",
        overlay=True,
        show=False,
        max_zoom=19,
    )
