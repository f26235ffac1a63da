"""The layers as files to take away, in the words of each language."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from crossroads.content.library import Library
from crossroads.export.download import SUFFIXES, Format, download_of
from crossroads.export.selection import layer_selection
from crossroads.geo.atlas import Atlas

FOLDER = "data"
EACH: tuple[Format, ...] = ("GeoJSON", "CSV")
TOGETHER: Format = "GeoPackage"


@dataclass(frozen=True)
class DataFile:
    """A layer in its formats."""

    title: str | None
    """None for all layers in one file."""
    addresses: Mapping[Format, str]
    """From a page of the language."""


def write_data(library: Library, atlas: Atlas, folder: Path) -> list[DataFile]:
    """Writes all layers that have features, each by itself and together.

    `folder`: of the language's pages.
    """
    (folder / FOLDER).mkdir(parents=True)
    selections = [
        layer_selection(layer.id, library, atlas)
        for layer in atlas.layers.values()
        if layer.id in atlas.features
    ]
    files = []
    for selection in selections:
        for form in EACH:
            download = download_of([selection], form)
            (folder / FOLDER / download.name).write_bytes(download.write())
        addresses = {form: f"{FOLDER}/{selection.name}{SUFFIXES[form]}" for form in EACH}
        files.append(DataFile(selection.title, addresses))
    together = download_of(selections, TOGETHER)
    (folder / FOLDER / together.name).write_bytes(together.write())
    return [*files, DataFile(None, {TOGETHER: f"{FOLDER}/{together.name}"})]
