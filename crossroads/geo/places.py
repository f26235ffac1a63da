"""Where a place of the atlas is."""

from crossroads.geo.atlas import Atlas
from crossroads.geo.measures import LonLat

COUNTRIES = "countries"
POINTS = ("cities", "silk-road-places", "corridor-places")
"""Layers of places, in the order in which an id is looked up after the countries."""

_TOPICS = {
    COUNTRIES: "country",
    "cities": "city",
    "silk-road-places": "place",
    "corridor-places": "place",
    "lakes": "water",
    "rivers": "water",
    "water-labels": "water",
}


def topic_of(layer: str) -> str:
    """What a layer's features are, as addresses and the search call it; else the layer's id."""
    return _TOPICS.get(layer, layer)


def place_point(place: str, atlas: Atlas) -> LonLat:
    """Longitude and latitude in degrees of a country's label, a city or a place.

    Raises KeyError for an unknown id.
    """
    countries = atlas.features[COUNTRIES]
    if place in countries.index:
        row = countries.loc[place]
        return float(row["label_lon"]), float(row["label_lat"])
    for layer in POINTS:
        if place in atlas.features[layer].index:
            point = atlas.features[layer].geometry[place]
            return round(point.x, 4), round(point.y, 4)
    raise KeyError(place)
