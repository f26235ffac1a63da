"""The same map made the usual way: every shape embedded in the map's script by folium.GeoJson.

In the peer's favour: no relief pictures, one colour a look, no cards, no placed names.
"""

from typing import Any

import folium
from geopandas import GeoDataFrame

from crossroads.geo.atlas import Atlas
from crossroads.maps.basemap import BASEMAP
from crossroads.maps.plan import LayerPlan, MapPlan
from crossroads.outlets.publisher import FROM_COMPONENT_FRAME

LEAFLET = "leaflet"
"""Folder, among the served files of the peer's app, of the Leaflet that our engine bundles."""
COLOURS = ("#d96a35", "#4a80cc", "#5f9d6e", "#8a2d1c", "#5b3f92", "#7d6608")


def peer_map(plan: MapPlan, atlas: Atlas) -> folium.Map:
    """A planned map, drawn by folium's own classes; only Leaflet comes from our own files."""
    west, south, east, north = plan.bounds
    chart = folium.Map(location=((south + north) / 2, (west + east) / 2), zoom_start=4, tiles=None)
    chart.default_js = [("leaflet", f"{FROM_COMPONENT_FRAME}{LEAFLET}/leaflet.js")]
    chart.default_css = [("leaflet", f"{FROM_COMPONENT_FRAME}{LEAFLET}/leaflet.css")]
    for base in BASEMAP:
        layer = atlas.layers[base.layer]
        if layer.kind != "image":
            shapes = _shapes(atlas.features[layer.id], 0)
            _geojson(shapes, layer.id, base.interactive, show=True).add_to(chart)
    for layer_plan in plan.layers:
        frame = _planned(layer_plan, atlas)
        _geojson(frame, layer_plan.title, hint=True, show=layer_plan.show).add_to(chart)
    folium.LayerControl().add_to(chart)
    return chart


def _planned(plan: LayerPlan, atlas: Atlas) -> GeoDataFrame:
    frame = atlas.features[plan.base.id]
    if plan.only is not None:
        frame = frame.loc[plan.only]
    if plan.values is None:
        return _shapes(frame, 1)
    frame = _shapes(frame.loc[list(plan.values)], 0)
    told = list(plan.values.values())
    return frame.assign(told=[one.text for one in told], look=[one.category for one in told])


def _shapes(frame: GeoDataFrame, look: int) -> GeoDataFrame:
    names = frame["name_en"] if "name_en" in frame else frame.index.astype(str)
    return GeoDataFrame({"name": names, "look": look}, geometry=frame.geometry, crs=frame.crs)


def _style(feature: dict[str, Any]) -> dict[str, Any]:
    colour = COLOURS[feature["properties"]["look"] % len(COLOURS)]
    return {"color": colour, "fillColor": colour, "weight": 1, "fillOpacity": 0.5}


def _geojson(frame: GeoDataFrame, title: str, hint: bool, show: bool) -> folium.GeoJson:
    fields = [name for name in ("name", "told") if name in frame]
    return folium.GeoJson(
        frame,
        name=title,
        show=show,
        style_function=_style,
        marker=folium.CircleMarker(radius=3),
        tooltip=folium.GeoJsonTooltip(fields=fields) if hint else None,
    )
