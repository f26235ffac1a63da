"""Keys of the dossiers, and links: a key with the name that the reader sees."""

from typing import Any

import geopandas

from crossroads.content.library import Library
from crossroads.content.model import LANGUAGES, Language
from crossroads.contract.dossiers import Link
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import COUNTRIES, POINTS

CITIES = "cities"
ROUTES = ("corridors", "silk-road-segments")
"""Layers of segments, which make up whole routes."""

Row = dict[str, Any]
"""Properties and geometry of one feature."""


def key_of(layer: str, feature: str) -> str:
    """Key of a feature's dossier."""
    return f"{layer}:{feature}"


def route_key(route: str) -> str:
    """Key of the dossier of a whole route."""
    return f"route:{route}"


def rows_of(layer: str, atlas: Atlas) -> list[Row]:
    """Every feature of a layer."""
    frame: geopandas.GeoDataFrame = atlas.features[layer]
    return frame.to_dict("records")  # type: ignore[no-any-return]


def names_in_all(row: Row) -> dict[Language, str]:
    """A feature's names by language, as far as there are any."""
    names = ((language, row.get(f"name_{language}")) for language in LANGUAGES)
    return {language: name for language, name in names if isinstance(name, str) and name}


class Links:
    """Makes links to countries and places, in the reader's language."""

    def __init__(self, library: Library, atlas: Atlas) -> None:
        self.names: dict[str, dict[str, str]] = {}
        for layer in (COUNTRIES, *POINTS):
            names = {row["id"]: names_in_all(row) for row in rows_of(layer, atlas)}
            self.names[layer] = {
                one: known.get(library.language) or known["en"] for one, known in names.items()
            }

    def to(self, layer: str, feature: str) -> Link:
        """Link to a feature. Raises KeyError where the layer has none of that id."""
        return key_of(layer, feature), self.names[layer][feature]
