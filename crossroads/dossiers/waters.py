"""Dossiers of rivers and lakes."""

from collections.abc import Iterator

from crossroads.contract.dossiers import Dossier
from crossroads.dossiers.links import key_of
from crossroads.geo.atlas import Atlas


def water_dossiers(atlas: Atlas) -> Iterator[tuple[str, Dossier]]:
    """Names in all languages."""
    for layer, waters in atlas.waters.items():
        for water in waters.values():
            yield key_of(layer, water.id), Dossier(names=water.names)
