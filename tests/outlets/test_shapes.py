import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.maps.basemap import BASEMAP
from crossroads.outlets.publisher import Publisher
from crossroads.outlets.shapes import publish_shapes
from tests.spoil import broken

Published = tuple[Path, dict[str, str]]
"""The folder, and the path below it by layer."""
Publish = Callable[[Path], dict[str, str]]


@pytest.fixture(scope="module")
def published(
    atlas: Atlas, library: Library, tmp_path_factory: pytest.TempPathFactory
) -> Published:
    static = tmp_path_factory.mktemp("shapes")
    return static, publish_shapes(library, atlas, Publisher(static, ""))


@pytest.fixture
def publish_copy(atlas: Atlas, library: Library) -> Publish:
    """Publishes the shapes of another folder into the same."""
    return lambda folder: publish_shapes(
        library, replace(atlas, folder=folder), Publisher(folder, "")
    )


def collection(static: Path, address: str) -> dict[str, Any]:
    """Published shapes, packed."""
    path, _, name = address.partition("#")
    data: dict[str, Any] = json.loads((static / path).read_text(encoding="utf-8"))
    one: dict[str, Any] = data[name] if name else data
    return one


def features(static: Path, address: str) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = collection(static, address)["features"]
    return told


def test_every_layer_is_published_under_its_name(atlas: Atlas, published: Published) -> None:
    static, paths = published
    assert set(paths) == set(atlas.layers)
    for layer, address in paths.items():
        path, _, together = address.partition("#")
        name, _, suffix = path.removeprefix("published/").split(".")
        picture = atlas.layers[layer].kind == "image"
        assert together in ("", layer)
        assert name == (layer if picture else f"shapes-{'basemap' if together else layer}")
        assert suffix == ("webp" if picture else "json")
        assert (static / path).is_file()
    files = {address.partition("#")[0] for address in paths.values()}
    assert len(list((static / "published").iterdir())) == len(files)


def test_what_every_map_draws_is_one_file(atlas: Atlas, published: Published) -> None:
    static, paths = published
    common = {base.layer for base in BASEMAP if atlas.layers[base.layer].kind != "image"}
    assert {layer for layer, address in paths.items() if "#" in address} == common
    (file,) = {paths[layer].partition("#")[0] for layer in common}
    assert set(json.loads((static / file).read_text(encoding="utf-8"))) == common


def test_a_second_run_writes_nothing(atlas: Atlas, library: Library, published: Published) -> None:
    static, paths = published
    before = {path: path.stat().st_mtime_ns for path in (static / "published").iterdir()}
    assert publish_shapes(library, atlas, Publisher(static, "")) == paths
    assert {path: path.stat().st_mtime_ns for path in (static / "published").iterdir()} == before


def test_other_shapes_get_another_name(
    geo_copy: Path, published: Published, publish_copy: Publish
) -> None:
    _, paths = published
    broken(geo_copy, "corridor_places.geojson", '"geonames_id":615893', '"geonames_id":1')
    changed = publish_copy(geo_copy)
    assert {one for one in paths if paths[one] != changed[one]} == {"corridor-places"}


def test_pictures_are_copied_as_they_are(atlas: Atlas, published: Published) -> None:
    static, paths = published
    pictures = [one for one in atlas.layers.values() if one.kind == "image"]
    assert pictures
    for one in pictures:
        assert (static / paths[one.id]).read_bytes() == (atlas.folder / one.file).read_bytes()


def test_copies_are_minified_and_name_sources_in_words(
    atlas: Atlas, library: Library, published: Published
) -> None:
    static, paths = published
    file = static / paths["disputed"].partition("#")[0]
    text = file.read_text(encoding="utf-8")
    assert "\n" not in text
    assert ", " not in text.split('"features"')[0]
    crimea = next(
        one["properties"]
        for one in features(static, paths["disputed"])
        if one["properties"]["id"] == "crimea"
    )
    ids = atlas.features["disputed"].sources["crimea"].split(";")
    assert crimea["sources"] == "; ".join(library.sources[one].short for one in ids)


def test_copies_leave_out_what_is_empty_and_keep_the_shapes(
    atlas: Atlas, published: Published
) -> None:
    static, paths = published
    for layer, frame in atlas.features.items():
        copied = features(static, paths[layer])
        assert [one["properties"]["id"] for one in copied] == list(frame.index)
        assert all(
            value not in (None, "") for one in copied for value in one["properties"].values()
        )
        assert all(one["geometry"].get("coordinates") or one["geometry"]["steps"] for one in copied)


def test_russia_is_whole(published: Published) -> None:
    static, paths = published
    told = collection(static, paths["countries"])
    countries = {one["properties"]["id"]: one for one in told["features"]}
    lons = [
        lon / 10 ** told["decimals"]
        for part in countries["RU"]["geometry"]["steps"]
        for lon in accumulate(part[0][::2])
    ]
    assert min(lons) > 0
    assert 190 < max(lons) < 191


def test_zero_and_false_are_not_empty(geo_copy: Path, publish_copy: Publish) -> None:
    path = geo_copy / "lakes.geojson"
    data = json.loads(path.read_text(encoding="utf-8"))
    data["features"][0]["properties"] |= {"depth_m": 0, "salty": False, "note": ""}
    path.write_text(json.dumps(data), encoding="utf-8")
    properties = features(geo_copy, publish_copy(geo_copy)["lakes"])[0]["properties"]
    assert properties["depth_m"] == 0
    assert properties["salty"] is False
    assert "note" not in properties


def test_all_shapes_together_travel_in_less_than_400_kilobytes(published: Published) -> None:
    static, paths = published
    shapes = {address.partition("#")[0] for address in paths.values() if "shapes-" in address}
    sizes = [len(gzip.compress((static / path).read_bytes())) for path in shapes]
    assert 100_000 < sum(sizes) < 400_000
