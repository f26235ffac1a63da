"""Folium elements of our own: a map that loads the engine, and the message to it."""

from typing import Any

import folium
from branca.element import MacroElement
from jinja2 import Template

from crossroads.contract.message import MapMessage


class AtlasMap(folium.Map):
    """A folium map that loads the engine, with Leaflet in it, from the given addresses.

    folium's own lists name public hosts; nothing of them is kept.
    """

    def __init__(self, script: str, style: str, **options: Any) -> None:
        super().__init__(tiles=None, **options)
        self.default_js = [("engine script", script)]
        self.default_css = [("engine style", style)]


class Message(MacroElement):
    """Hands the map to the engine (`browser/entries/`), with everything that it is to know.

    One element for all: what folium renders for each child costs more than our layer.
    """

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "crossroads.start({{ this._parent.get_name() }}, {{ this.message|tojson }});"
        "{% endmacro %}"
    )

    def __init__(self, message: MapMessage) -> None:
        super().__init__()
        self._name = "Message"
        self.message = message.wire()
