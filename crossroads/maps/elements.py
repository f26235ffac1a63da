"""Folium elements of our own: small scripts that name shapes by address and hold none."""

from typing import Any

import folium
from branca.element import MacroElement
from folium.map import Layer
from jinja2 import Template

from crossroads.maps.assets import Assets


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


class ShapesLayer(Layer):
    """A layer drawn by `static/app/layers.js` from shapes that the browser fetches by URL.

    `spec` says all about it; only what differs from the catalogue's entry `base` is sent.
    """

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "var {{ this.get_name() }} = "
        "crossroads.layer({{ this.base|tojson }}, {{ this.sent|tojson }});"
        "{% endmacro %}"
    )

    def __init__(
        self,
        spec: dict[str, Any],
        base: str,
        entry: dict[str, Any],
        *,
        show: bool,
        control: bool,
    ) -> None:
        super().__init__(name=spec["title"], overlay=True, control=control, show=show)
        self._name = "ShapesLayer"
        self.spec = spec
        self.base = base
        self.sent = {key: value for key, value in spec.items() if entry.get(key) != value}


class FullscreenButton(MacroElement):
    """Leaflet.fullscreen's button; folium's own class would add a public host."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "L.control.fullscreen({{ this.options|tojson }}).addTo({{ this._parent.get_name() }});"
        "{% endmacro %}"
    )

    def __init__(self, title: str, title_exit: str) -> None:
        super().__init__()
        self._name = "FullscreenButton"
        self.options = {"title": title, "titleCancel": title_exit, "position": "topleft"}
