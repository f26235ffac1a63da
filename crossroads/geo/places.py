"""Where a place of the atlas is."""

from crossroads.geo.atlas import Atlas
from crossroads.geo.measures import LonLat

COUNTRIES = "countries"
CITIES = "cities"
CONTESTED = "disputed"
POINTS = ("cities", "silk-road-places", "corridor-places")
"""Layers of places, in the order in which an id is looked up after the countries."""

PLACES_OF = {"corridors": "corridor-places", "silk-road-segments": "silk-road-places"}
"""Layer of the places at the ends of each layer's segments."""

_TOPICS = {
    COUNTRIES: "country",
    CITIES: "city",
    "silk-road-places": "place",
    "corridor-places": "place",
    "lakes": "water",
    "rivers": "water",
    "water-labels": "water",
    CONTESTED: "contested",
}


def topic_of(layer: str) -> str:
    """What a layer's features are, as addresses and the search call it; else the layer's id."""
    return _TOPICS.get(layer, layer)


def place_point(place: str, atlas: Atlas) -> LonLat:
    """Longitude and latitude in degrees of a country's label, a city or a place.

    Raises KeyError for an unknown id.
    """
    if place in atlas.countries:
        return atlas.countries[place].label_point
    for layer in POINTS:
        if place in atlas.places[layer]:
            lon, lat = atlas.places[layer][place].point
            return round(lon, 4), round(lat, 4)
    raise KeyError(place)
