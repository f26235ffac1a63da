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
        self._id = "div"  # as streamlit-folium calls it, from the first visitor on
        self._rendered = False

    def render(self, **kwargs: Any) -> str:
        """Puts script and style into the figure, once: nothing in a map of ours changes after.

        streamlit-folium renders a map whenever a page shows it, and folium compiles templates
        each time.
        """
        if not self._rendered:
            super().render(**kwargs)
            self._rendered = True
        return ""  # as folium's: what counts stands in the figure then


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
