"""Keys of the dossiers, and links: a key with the name that the reader sees."""

from crossroads.content.library import Library
from crossroads.contract.dossiers import Link
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import COUNTRIES
from crossroads.geo.records.feature import NamedFeature
from crossroads.geo.records.routes import Route


def key_of(layer: str, feature: str) -> str:
    """Key of a feature's dossier."""
    return f"{layer}:{feature}"


def route_key(route: str) -> str:
    """Key of the dossier of a whole route."""
    return f"route:{route}"


def named_key(named: str) -> str:
    """Key of the dossier of a name of the gazetteer."""
    return f"gazetteer:{named}"


class Links:
    """Makes links to countries, places and routes, in the reader's language."""

    def __init__(self, library: Library, atlas: Atlas) -> None:
        self.language = library.language
        self.atlas = atlas

    def to_country(self, code: str) -> Link:
        """Link to a country. Raises KeyError for an unknown code."""
        return self._feature_link(COUNTRIES, self.atlas.countries[code])

    def to_place(self, layer: str, place: str) -> Link:
        """Link to a city or place. Raises KeyError where the layer has none of that id."""
        return self._feature_link(layer, self.atlas.places[layer][place])

    def to_route(self, route: Route) -> Link:
        """Link to a whole route."""
        return route_key(route.id), route.name_in(self.language)

    def _feature_link(self, layer: str, feature: NamedFeature) -> Link:
        return key_of(layer, feature.id), feature.name_in(self.language)
