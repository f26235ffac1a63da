"""What the builder writes is what lies in geo/, byte for byte."""

import json
import math
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from shapely.geometry import Point, box

from crossroads.paths import GEO
from scripts.build_geo import distances, geojson, graticule, routes, spline
from scripts.build_geo.__main__ import TABLES
from scripts.build_geo.geojson import Feature

Write = Callable[[str, str], None]

# Built from nothing but the repository, with the decimals that the command uses.
OFFLINE = {
    **{name: (build, 3) for name, build in TABLES.items()},
    "distances": (distances.features, 2),
    "graticule": (graticule.features, 3),
}


@pytest.fixture
def into(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(geojson, "GEO", tmp_path)
    return tmp_path


def expect_as_shipped(into: Path, name: str) -> None:
    build, digits = OFFLINE[name]
    geojson.write(name, build(), digits)
    rebuilt, shipped = into / f"{name}.geojson", GEO / f"{name}.geojson"
    assert rebuilt.read_bytes() == shipped.read_bytes(), f"{name}: run `make tables`"


@pytest.mark.parametrize("name", OFFLINE)
def test_a_rebuilt_layer_is_the_same_byte_for_byte(into: Path, name: str) -> None:
    expect_as_shipped(into, name)


@pytest.mark.parametrize("towards", [-math.inf, math.inf])
@pytest.mark.parametrize("name", ["silk_road_segments", "corridor_segments"])
def test_a_processors_last_bit_decides_nothing(
    into: Path, monkeypatch: pytest.MonkeyPatch, name: str, towards: float
) -> None:
    """BLAS adds in another order on another processor."""
    exact = np.linalg.norm
    monkeypatch.setattr(np.linalg, "norm", lambda x: np.nextafter(exact(x), towards))
    expect_as_shipped(into, name)


def test_all_tables_are_rebuilt() -> None:
    assert set(TABLES) == {
        "silk_road_places",
        "silk_road_segments",
        "corridor_places",
        "corridor_segments",
        "water_labels",
    }


def test_features_are_sorted_rounded_and_turned_right(into: Path) -> None:
    clockwise = box(60, 40, 70.12345, 50).reverse()
    line = geojson.write("x", [Feature("b", clockwise), Feature("a", Point(1.23456, 2))], 3)
    assert line.startswith("x: 2 features, ")
    first, second = json.loads((into / "x.geojson").read_text())["features"]
    assert first["id"] == first["properties"]["id"] == "a"
    assert first["geometry"]["coordinates"] == [1.235, 2]
    ring = second["geometry"]["coordinates"][0]
    assert [70.123, 40] in ring
    turns = sum((x1 - x0) * (y1 + y0) for (x0, y0), (x1, y1) in pairwise(ring))
    assert turns < 0  # counter-clockwise


def test_two_features_with_one_id_are_not_written(into: Path) -> None:
    with pytest.raises(ValueError, match="x: ids are not unique"):
        geojson.write("x", [Feature("a", Point(1, 2)), Feature("a", Point(3, 4))])
    assert list(into.iterdir()) == []


def test_a_shape_that_is_not_valid_is_not_written() -> None:
    bow = box(0, 0, 1, 1).__class__([(0, 0), (1, 1), (1, 0), (0, 1)])
    with pytest.raises(ValueError, match="a: Self-intersection"):
        geojson.write("x", [Feature("a", bow)])


def test_a_smoothed_line_runs_through_its_corners() -> None:
    corners = [(60.0, 40.0), (65.0, 45.0), (70.0, 44.0)]
    points = [tuple(round(n, 6) for n in point) for point in spline.through(corners)]
    assert all(corner in points for corner in corners)
    assert len(points) > len(corners)


@pytest.fixture
def tables(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Write:
    def write(name: str, text: str) -> None:
        (tmp_path / name).write_text(text, encoding="utf-8")

    monkeypatch.setattr("scripts.build_geo.tables.TABLES", tmp_path)
    write("towns.csv", "id,name_en,lon,lat\na,A,60,40\nb,B,61,41\n")
    write("ways.yaml", "- {id: old, name_en: Old way}\n")
    return write


ROAD = "- {id: a-b, from: a, to: %s, corridor: %s, period: [100, 200]}\n"


def test_a_segment_takes_its_ends_from_the_places(tables: Write) -> None:
    tables("roads.yaml", ROAD % ("b", "old"))
    (road,) = routes.segments("roads", "ways", ("towns",))
    assert road.geometry.coords[0] == (60, 40)
    assert road.geometry.coords[-1] == (61, 41)
    assert road.properties["name_en"] == "A – B"
    assert road.properties["corridor_en"] == "Old way"
    # One degree of latitude is 111 km, one of longitude at 40.5 N 85 km.
    assert road.properties["length_km"] == pytest.approx((111**2 + 85**2) ** 0.5, abs=2)


@pytest.mark.parametrize(
    ("to", "corridor", "message"),
    [
        ("atlantis", "old", "roads.yaml: a-b: no place has the id 'atlantis'"),
        ("b", "new", "roads.yaml: a-b: no corridor has the id 'new'"),
    ],
)
def test_an_unknown_place_or_corridor_is_told(
    tables: Write, to: str, corridor: str, message: str
) -> None:
    tables("roads.yaml", ROAD % (to, corridor))
    with pytest.raises(ValueError, match=message):
        routes.segments("roads", "ways", ("towns",))


def test_coordinates_that_are_no_numbers_are_told(tables: Write) -> None:
    tables("towns.csv", "id,name_en,lon,lat\na,A,east,40\n")
    with pytest.raises(ValueError, match=r"towns.csv: a: lon and lat must be numbers"):
        routes.points("towns")
