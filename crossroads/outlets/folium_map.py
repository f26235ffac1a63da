"""The one place where a message becomes a folium map."""

import folium

from crossroads.contract.message import MapMessage
from crossroads.outlets.assets import Assets
from crossroads.outlets.elements import AtlasMap, Message
from crossroads.outlets.map_options import EAST, MAP_OPTIONS, NORTH, SOUTH, WEST
from crossroads.outlets.message import engine_of


def folium_map(message: MapMessage, assets: Assets) -> folium.Map:
    """Folium map that the engine turns into ours: layers, legend, scale, controls.

    Rendered already, so that it can be shown in many sessions at once.
    """
    page = engine_of(message)
    west, south, east, north = message.bounds
    chart = AtlasMap(
        assets.built[f"{page}.js"],
        assets.built[f"{page}.css"],
        location=((south + north) / 2, (west + east) / 2),
        zoom_start=MAP_OPTIONS.zoom,
        min_zoom=1,
        max_zoom=9,
        control_scale=True,
        zoom_snap=MAP_OPTIONS.zoom_snap,
        zoom_delta=MAP_OPTIONS.zoom_delta,
        wheel_px_per_zoom_level=MAP_OPTIONS.wheel_px_per_zoom_level,
        max_bounds=True,
        min_lat=SOUTH,
        max_lat=NORTH,
        min_lon=WEST,
        max_lon=EAST,
    )
    chart.add_child(Message(message))
    chart.render()
    return chart
