"""All that pages need: written once, in full, and small where a click waits for it."""

import gzip
import json
from pathlib import Path
from typing import Any

from crossroads.content.library import Library
from crossroads.contract.record import Record
from crossroads.contract.reference import Reference
from crossroads.contract.search import SearchIndex
from crossroads.dossiers.build import dossiers
from crossroads.geo.atlas import Atlas
from crossroads.outlets.assets import Assets
from crossroads.outlets.publish import publish_all
from crossroads.outlets.publisher import FROM_COMPONENT_FRAME, Publisher
from crossroads.outlets.reference import reference
from crossroads.search.entries import search_entries
from crossroads.search.index import index_record


def states(static: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in static.rglob("*") if path.is_file()}


def data_at(address: str, static: Path) -> bytes:
    return (static / address.removeprefix(FROM_COMPONENT_FRAME)).read_bytes()


def as_record(data: bytes, record: type[Record]) -> dict[str, Any]:
    """What a file says, which must be a whole record of that kind."""
    told: dict[str, Any] = json.loads(data)
    assert record.model_validate_json(data).wire() == told
    return told


def test_a_second_run_writes_nothing(
    library: Library, atlas: Atlas, assets: Assets, static: Path
) -> None:
    before = states(static)
    assert publish_all(library, atlas, Publisher(static)) == assets
    assert states(static) == before


def test_each_name_tells_what_the_file_holds(assets: Assets) -> None:
    published = f"{FROM_COMPONENT_FRAME}published/"
    assert assets.catalogue.startswith(f"{published}catalogue.")
    for name, address in assets.known.files.model_dump().items():
        assert address.startswith(f"{published}{name}.")
        assert address.endswith(".json")


def test_the_catalogue_is_the_one_that_is_known(assets: Assets, static: Path) -> None:
    assert json.loads(data_at(assets.catalogue, static)) == assets.known.wire()


def test_the_dossiers_are_all_there(
    library: Library, atlas: Atlas, assets: Assets, static: Path
) -> None:
    data = data_at(assets.known.files.dossiers, static)
    assert json.loads(data) == {key: one.wire() for key, one in dossiers(library, atlas).items()}


def test_the_dossiers_are_small_enough_for_the_first_click(assets: Assets, static: Path) -> None:
    data = data_at(assets.known.files.dossiers, static)
    assert len(data) < 400_000
    assert len(gzip.compress(data)) < 60_000


def test_the_index_is_that_of_all_entries(
    library: Library, atlas: Atlas, assets: Assets, static: Path
) -> None:
    told = as_record(data_at(assets.known.files.search, static), SearchIndex)
    assert told == index_record(search_entries(library, atlas)).wire()


def test_the_reference_is_that_of_the_library(
    library: Library, atlas: Atlas, assets: Assets, static: Path
) -> None:
    told = as_record(data_at(assets.known.files.reference, static), Reference)
    assert told == reference(library, atlas).wire()
