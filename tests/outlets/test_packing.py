import json
from typing import Any

import pytest

from crossroads.geo.atlas import Atlas
from crossroads.outlets.packing import packed
from crossroads.paths import ROOT

CASES: list[dict[str, Any]] = json.loads(
    (ROOT / "tests" / "cases" / "packed.json").read_text(encoding="utf-8")
)


def collection(*geometries: dict[str, Any]) -> dict[str, Any]:
    return {"features": [{"geometry": one, "properties": {"id": "one"}} for one in geometries]}


def points(part: list[Any], decimals: int) -> list[Any]:
    """Degrees again, written as the rule says and not as the browser does it."""
    if part and isinstance(part[0], list):
        return [points(one, decimals) for one in part]
    lons, lats = part[0::2], part[1::2]
    return [
        [sum(lons[: n + 1]) / 10**decimals, sum(lats[: n + 1]) / 10**decimals]
        for n in range(len(lons))
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_shapes_are_packed(case: dict[str, Any]) -> None:
    told = packed(collection(case["geometry"]))
    assert told["decimals"] == case["decimals"]
    assert told["features"] == [{"geometry": case["packed"], "properties": {"id": "one"}}]


def test_the_finest_coordinate_counts_for_all() -> None:
    coarse = {"type": "LineString", "coordinates": [[1, 2], [3, 4]]}
    fine = {"type": "LineString", "coordinates": [[1, 2], [3.125, 4]]}
    told = packed(collection(coarse, fine))
    assert told["decimals"] == 3
    assert told["features"][0]["geometry"]["steps"] == [1000, 2000, 2000, 2000]


def test_nothing_of_a_layer_is_lost(atlas: Atlas) -> None:
    for layer in ("lakes", "borders", "corridors"):
        path = atlas.folder / atlas.layers[layer].file
        original = json.loads(path.read_text(encoding="utf-8"))
        told = packed(original)
        for before, after in zip(original["features"], told["features"], strict=True):
            degrees = points(after["geometry"]["steps"], told["decimals"])
            assert degrees == before["geometry"]["coordinates"], before["properties"]["id"]


def test_other_keys_stay() -> None:
    told = packed({"type": "FeatureCollection", "name": "lakes", **collection()})
    assert told == {"type": "FeatureCollection", "name": "lakes", "decimals": 0, "features": []}
