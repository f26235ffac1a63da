"""The one place where a message becomes a folium map."""

import folium

from crossroads.contract.message import MapMessage
from crossroads.outlets.assets import CHAPTER, EXPLORER, Assets
from crossroads.outlets.elements import AtlasMap, Message


def folium_map(message: MapMessage, assets: Assets) -> folium.Map:
    """Folium map that the engine turns into ours: layers, legend, scale, controls.

    Rendered already, so that it can be shown in many sessions at once.
    """
    page = EXPLORER if message.explorer else CHAPTER
    west, south, east, north = message.bounds
    chart = AtlasMap(
        assets.built[f"{page}.js"],
        assets.built[f"{page}.css"],
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
    chart.add_child(Message(message))
    chart.render()
    return chart
