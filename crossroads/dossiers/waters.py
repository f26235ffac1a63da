"""Dossiers of rivers and lakes."""

from collections.abc import Iterator

from crossroads.contract.dossiers import Dossier
from crossroads.dossiers.links import key_of, names_in_all, rows_of
from crossroads.geo.atlas import Atlas

WATERS = ("lakes", "rivers")


def water_dossiers(atlas: Atlas) -> Iterator[tuple[str, Dossier]]:
    """Names in all languages."""
    for layer in WATERS:
        for row in rows_of(layer, atlas):
            yield key_of(layer, row["id"]), Dossier(names=names_in_all(row))
