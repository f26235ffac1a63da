"""The map on which the quiz is asked: every layer that an item may need, all off at first."""

from collections.abc import Iterable

from crossroads.content.declaration import Camera, LayerUse, MapDeclaration

LAYERS = (
    "lakes",
    "rivers",
    "borders",
    "caspian-shores",
    "corridors",
    "cities",
    "corridor-places",
    "silk-road-places",
)
"""Lowest first; their names are those that items have in `layers`."""
CAMERA = Camera(bounds=(43, 36, 92, 58))


def quiz_map(title: str, layers: Iterable[str] = LAYERS) -> MapDeclaration:
    """The quiz's map, by its title in the reader's language."""
    uses = [LayerUse(layer=layer, show=False) for layer in layers]
    return MapDeclaration(title={"en": title}, camera=CAMERA, layers=uses)
