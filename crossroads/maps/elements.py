"""Folium elements of our own: small scripts that name shapes by address and hold none."""

from collections.abc import Mapping, Sequence
from typing import Any

import folium
from branca.element import MacroElement
from folium.elements import JSCSSMixin
from jinja2 import Template

from crossroads.maps.assets import Assets

LayerRecord = tuple[str, dict[str, Any]]
"""Id of the catalogue's entry, and the layer's whole spec."""


class AtlasMap(folium.Map):
    """A folium map that loads Leaflet and everything else from the given addresses.

    folium's own lists name public hosts; nothing of them is kept.
    """

    def __init__(self, assets: Assets, **options: Any) -> None:
        super().__init__(tiles=None, **options)
        self.default_js = assets.scripts
        self.default_css = assets.styles


class Start(MacroElement):
    """Hands the map to `static/app/map.js`, which sets up names, legend and camera."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "crossroads.start({{ this._parent.get_name() }}, {{ this.options|tojson }});"
        "{% endmacro %}"
    )

    def __init__(self, options: dict[str, Any]) -> None:
        super().__init__()
        self._name = "Start"
        self.options = options


class Layers(MacroElement):
    """All layers of a map, lowest first, drawn by `static/app/layers.js` from shapes by URL.

    One element for all of them: what folium renders for each child costs more than our layer.
    `specs` say all about each; only what differs from the catalogue's entry is sent.
    """

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "crossroads.layers({{ this._parent.get_name() }}, {{ this.records|tojson }});"
        "{% endmacro %}"
    )

    def __init__(self, specs: Sequence[LayerRecord], known: Mapping[str, Mapping[str, Any]]):
        super().__init__()
        self._name = "Layers"
        self.specs = specs
        self.records = [
            [base, {key: value for key, value in spec.items() if known[base].get(key) != value}]
            for base, spec in specs
        ]


class ExplorerPanels(JSCSSMixin, MacroElement):
    """Search, list of layers, years and tools around the map, by `static/app/explorer.js`."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "crossroads.explore({{ this._parent.get_name() }}, {{ this.options|tojson }});"
        "{% endmacro %}"
    )

    def __init__(self, options: dict[str, Any], assets: Assets) -> None:
        super().__init__()
        self._name = "ExplorerPanels"
        self.options = options
        self.default_js = assets.explorer_scripts
        self.default_css = assets.explorer_styles
