import gzip
import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest
from crossroads.geo.publish import publish

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from tests.spoil import broken

Published = tuple[Path, dict[str, str]]
"""The folder, and the path below it by layer."""


@pytest.fixture
def published(atlas: Atlas, library: Library, tmp_path: Path) -> Published:
    return tmp_path, publish(atlas, library.sources, tmp_path)


def test_every_layer_is_published(atlas: Atlas, published: Published) -> None:
    static, paths = published
    assert set(paths) == set(atlas.layers)
    assert all((static / path).is_file() for path in paths.values())
    assert len(list((static / "published").iterdir())) == len(paths)


def test_the_name_holds_the_hash_of_the_content(published: Published) -> None:
    static, paths = published
    for layer, path in paths.items():
        name, digest, suffix = path.removeprefix("published/").split(".")
        assert name == layer
        assert suffix in ("geojson", "webp")
        assert digest == hashlib.sha256((static / path).read_bytes()).hexdigest()[:12]


def test_a_second_run_writes_nothing(atlas: Atlas, library: Library, published: Published) -> None:
    static, paths = published
    before = {path: path.stat().st_mtime_ns for path in (static / "published").iterdir()}
    assert publish(atlas, library.sources, static) == paths
    assert {path: path.stat().st_mtime_ns for path in (static / "published").iterdir()} == before


def test_other_shapes_get_another_name(
    atlas: Atlas, library: Library, geo_copy: Path, published: Published
) -> None:
    _, paths = published
    broken(geo_copy, "lakes.geojson", "Lake Alakol", "Lake Ala-Köl")
    changed = publish(replace(atlas, folder=geo_copy), library.sources, geo_copy)
    assert {one for one in paths if paths[one] != changed[one]} == {"lakes"}


def test_copies_are_minified_and_name_sources_in_words(
    atlas: Atlas, library: Library, published: Published
) -> None:
    static, paths = published
    text = (static / paths["disputed"]).read_text(encoding="utf-8")
    assert "\n" not in text
    assert ", " not in text.split('"features"')[0]
    crimea = next(
        one["properties"]
        for one in json.loads(text)["features"]
        if one["properties"]["id"] == "crimea"
    )
    ids = atlas.features["disputed"].sources["crimea"].split(";")
    assert crimea["sources"] == "; ".join(library.sources[one].short for one in ids)


def test_copies_leave_out_what_is_empty_and_keep_the_shapes(
    atlas: Atlas, published: Published
) -> None:
    static, paths = published
    for layer, frame in atlas.features.items():
        features = json.loads((static / paths[layer]).read_text(encoding="utf-8"))["features"]
        assert [one["properties"]["id"] for one in features] == list(frame.index)
        assert all(
            value not in (None, "") for one in features for value in one["properties"].values()
        )
        assert all(one["geometry"]["coordinates"] for one in features)


def test_zero_and_false_are_not_empty(library: Library, geo_copy: Path, atlas: Atlas) -> None:
    path = geo_copy / "lakes.geojson"
    data = json.loads(path.read_text(encoding="utf-8"))
    data["features"][0]["properties"] |= {"depth_m": 0, "salty": False, "note": ""}
    path.write_text(json.dumps(data), encoding="utf-8")
    copy = publish(replace(atlas, folder=geo_copy), library.sources, geo_copy)["lakes"]
    properties = json.loads((geo_copy / copy).read_text(encoding="utf-8"))["features"][0]
    assert properties["properties"]["depth_m"] == 0
    assert properties["properties"]["salty"] is False
    assert "note" not in properties["properties"]


def test_all_shapes_together_travel_in_less_than_a_megabyte(published: Published) -> None:
    static, paths = published
    shapes = [static / path for path in paths.values() if path.endswith(".geojson")]
    assert sum(len(gzip.compress(path.read_bytes())) for path in shapes) < 1_000_000


def test_no_draft_is_left_behind(published: Published) -> None:
    static, _ = published
    assert list(static.rglob("*.tmp")) == []
