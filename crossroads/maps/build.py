"""The one place where a planned map becomes a folium map."""

from typing import Any

import folium

from crossroads.content.library import Library
from crossroads.content.model import Language, in_language
from crossroads.content.sections import Section
from crossroads.geo.atlas import Atlas
from crossroads.geo.registry import Layer
from crossroads.maps.assets import Assets
from crossroads.maps.basemap import BASEMAP, BORDERS, LAND, BaseLayer
from crossroads.maps.elements import AtlasMap, FullscreenButton, ShapesLayer, Start
from crossroads.maps.plan import COUNTRIES, HOME, LayerPlan, MapPlan, Told, plan_shapes
from crossroads.maps.scenes import story_options

SHIPPED_WORDS = ("legend", "details", "close", "source", "since", "bce", "billion")
"""Words of the interface that the map's scripts use."""
STREET_MAP = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
"""Never asked for unless the visitor switches the layer on."""


def build_map(
    plan: MapPlan, library: Library, atlas: Atlas, assets: Assets, section: Section | None = None
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
        min_lat=-72,
        max_lat=86,
        min_lon=-200,
        max_lon=220,
    )
    start: dict[str, Any] = {
        "title": plan.title,
        "bounds": plan.bounds,
        "lang": library.language,
        "words": {
            **{word: library.words[word] for word in SHIPPED_WORDS},
            "lang": library.language,
        },
    }
    if section is not None:
        start["story"] = story_options(section, plan, library, assets)
    chart.add_child(Start(start))
    for order, base in enumerate(BASEMAP, start=len(plan.layers)):
        chart.add_child(_base_layer(base, library, atlas, assets, order))
    for order, layer in enumerate(plan.layers):
        spec = _spec(layer, library, assets, order)
        chart.add_child(ShapesLayer(spec, show=layer.show, control=True))
    chart.add_child(_street_map(library))
    chart.add_child(FullscreenButton(library.words["fullscreen"], library.words["fullscreen_exit"]))
    chart.add_child(folium.LayerControl(position="topright", collapsed=True))
    return chart


def _base_layer(
    base: BaseLayer, library: Library, atlas: Atlas, assets: Assets, order: int
) -> ShapesLayer:
    layer = atlas.layers[base.layer]
    spec = _spec(plan_shapes(layer, library, atlas), library, assets, order)
    spec["pane"] = base.pane
    if base.interactive:
        spec |= {"interactive": True, "card": _card(layer, library.language)}
    if not base.legend:
        spec |= {"style": layer.style, "categories": []}
    if base is LAND:
        spec |= {"id": "land", "style": "land"}
    elif base is BORDERS and layer.label is not None:
        spec |= {"id": "borders", "hover": True, "label": layer.label.model_dump()}
    return ShapesLayer(spec, show=True, control=base.switch)


def _spec(plan: LayerPlan, library: Library, assets: Assets, order: int) -> dict[str, Any]:
    """What `static/app/layers.js` needs to draw one layer."""
    base = plan.base
    language = library.language
    spec: dict[str, Any] = {
        "id": plan.id,
        "order": order,
        "kind": plan.kind,
        "swatch": "point" if plan.kind == "bubble" else plan.kind,
        "title": plan.title,
        "url": assets.layers[base.id],
        "credit": base.credit,
        "lang": language,
        "home": HOME,
        "interactive": plan.kind in ("line", "point", "bubble"),
        "categories": [{"style": one.style, "title": one.title} for one in plan.categories],
        "card": [],
        "source": "; ".join(library.sources[one].short for one in base.sources),
        "only": plan.only,
        "sparse": base.sparse and plan.kind == "point",
    }
    if spec["interactive"]:
        spec["card"] = _card(base, language)
    if plan.values is not None:
        spec |= _values(plan.values)
        spec["heading"] = True
    else:
        spec |= _look(plan)
    if base.bounds is not None:
        spec["bounds"] = base.bounds
    return spec


def _card(base: Layer, language: Language) -> list[dict[str, str]]:
    """Rows of the card that a click on a feature opens."""
    return [
        {
            "property": row.property,
            "title": in_language(row.title, language),
            "unit": row.unit,
            **({"year": row.year} if row.year else {}),
        }
        for row in base.card
    ]


def _values(values: dict[str, Told]) -> dict[str, Any]:
    """What a table says of each country, in the shortest form that the browser can read.

    Memberships are hundreds of rows that differ by a code and a day: they become one string
    a category, such as "BY20240704 CN20010615".
    """
    since: dict[int, list[str]] = {}
    others: dict[str, list[Any]] = {}
    for code, told in values.items():
        if told.since is not None:
            since.setdefault(told.category, []).append(f"{code}{told.since:%Y%m%d}")
        else:
            others[code] = [told.category, told.text, told.size]
    return {"since": {key: " ".join(rows) for key, rows in since.items()}, "values": others}


def _look(plan: LayerPlan) -> dict[str, Any]:
    base = plan.base
    look: dict[str, Any] = {"style": plan.categories[0].style if plan.categories else None}
    if base.style_by is not None:
        look |= {"by": base.style_by.property, "keys": plan.keys}
    if base.label is not None and plan.kind == base.kind and base.id != COUNTRIES:
        look["label"] = base.label.model_dump()
    return look


def _street_map(library: Library) -> folium.TileLayer:
    return folium.TileLayer(
        STREET_MAP,
        name=library.words["internet_basemap"],
        attr="© OpenStreetMap contributors",
        overlay=True,
        show=False,
        max_zoom=19,
    )
