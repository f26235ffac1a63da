"""Rules that every GeoJSON file keeps: each is broken once."""

import json
from pathlib import Path

import pytest

from crossroads.geo.features import load_features
from crossroads.geo.registry import Layer
from tests.spoil import faults, written

Feature = dict[str, object]

PLAIN = {
    "id": "fields",
    "file": "fields.geojson",
    "kind": "area",
    "title": {"en": "Fields"},
    "about": {"en": "Squares."},
    "accuracy": "schematic",
    "credit": "us",
    "licence": "CC BY 4.0",
    "as_of": 2026,
    "sources": ["s"],
    "style": "border",
}
WHEAT = {"style": "border", "title": {"en": "Wheat"}}
SQUARE = [[[60, 40], [70, 40], [70, 50], [60, 50], [60, 40]]]


def layer(**more: object) -> Layer:
    return Layer.model_validate({**PLAIN, **more})


def feature(
    id_: object = "a", coordinates: object = SQUARE, kind: str = "Polygon", **properties: object
) -> Feature:
    named = (
        {"name_en": "A", **properties} if id_ is None else {"id": id_, "name_en": "A", **properties}
    )
    return {
        "type": "Feature",
        "properties": named,
        "geometry": {"type": kind, "coordinates": coordinates},
    }


def collection(folder: Path, *features: Feature, **members: object) -> Path:
    data = {"type": "FeatureCollection", "features": list(features), **members}
    return written(folder, "fields.geojson", json.dumps(data))


def test_features_are_indexed_by_id_with_longitude_first(tmp_path: Path) -> None:
    frame = load_features(collection(tmp_path, feature("a"), feature("b")), layer()).frame
    assert list(frame.index) == ["a", "b"]
    assert frame.crs == "EPSG:4326"
    assert frame.geometry["a"].bounds == (60, 40, 70, 50)


def test_broken_json_is_told_with_its_line(tmp_path: Path) -> None:
    text = '{"type": "FeatureCollection",\n"features": [\n{"type": "Feature",,}]}\n'
    (line,) = faults(load_features, written(tmp_path, "fields.geojson", text), layer())
    assert line.startswith("fields.geojson:3: found ")
    assert line.endswith("expected JSON")


@pytest.mark.parametrize(
    "text", ["[]", '{"type": "FeatureCollection"}', '{"type": "Feature", "features": []}']
)
def test_json_that_is_no_feature_collection_is_refused(tmp_path: Path, text: str) -> None:
    assert faults(load_features, written(tmp_path, "fields.geojson", text), layer())


def test_a_point_with_one_number_is_refused(tmp_path: Path) -> None:
    path = collection(tmp_path, feature(kind="Point", coordinates=[60]))
    lines = faults(load_features, path, layer())
    assert any("features.0" in line for line in lines), lines


@pytest.mark.parametrize("id_", [None, "", 7])
def test_a_feature_without_id_is_refused(tmp_path: Path, id_: object) -> None:
    (line,) = faults(load_features, collection(tmp_path, feature("a"), feature(id_)), layer())
    assert line.startswith("fields.geojson:")
    assert line.endswith("expected a property `id`")


def test_two_features_with_one_id_are_refused(tmp_path: Path) -> None:
    path = collection(tmp_path, feature("a"), feature("a"), feature("b"))
    assert faults(load_features, path, layer()) == [
        "fields.geojson:a: found '2 features with this id', expected each id once"
    ]


def test_a_clockwise_outer_ring_is_refused(tmp_path: Path) -> None:
    path = collection(tmp_path, feature(coordinates=[SQUARE[0][::-1]]))
    assert faults(load_features, path, layer()) == [
        "fields.geojson:a: found 'a clockwise outer ring', expected counter-clockwise (RFC 7946)"
    ]


def test_a_clockwise_ring_in_a_multipolygon_is_refused_too(tmp_path: Path) -> None:
    path = collection(
        tmp_path,
        feature(
            kind="MultiPolygon",
            coordinates=[SQUARE, [[[10, 10], [10, 12], [12, 12], [12, 10], [10, 10]]]],
        ),
    )
    (line,) = faults(load_features, path, layer())
    assert "a clockwise outer ring" in line


def test_a_shape_that_crosses_itself_is_refused_with_the_place(tmp_path: Path) -> None:
    bow = [[[60, 40], [70, 50], [70, 40], [60, 50], [60, 40]]]
    lines = faults(load_features, collection(tmp_path, feature(coordinates=bow)), layer())
    expected = "fields.geojson:a: found 'Self-intersection[65 45]', expected a valid geometry"
    assert expected in lines


@pytest.mark.parametrize(
    "coordinates", [[190, 40], [-181, 40], [60, 91], [60, -90.5], [6000000, 5000000]]
)
def test_coordinates_that_are_no_degrees_are_refused(
    tmp_path: Path, coordinates: list[float]
) -> None:
    path = collection(tmp_path, feature(kind="Point", coordinates=coordinates))
    (line,) = faults(load_features, path, layer())
    assert line.startswith(f"fields.geojson:a: found ({float(coordinates[0])}, ")
    assert line.endswith("expected longitude and latitude in degrees")


def test_an_empty_geometry_is_refused(tmp_path: Path) -> None:
    path = collection(tmp_path, feature(kind="MultiPolygon", coordinates=[]))
    assert faults(load_features, path, layer()) == [
        "fields.geojson:a: found 'an empty geometry', expected coordinates"
    ]


def test_another_coordinate_system_is_refused(tmp_path: Path) -> None:
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}
    (line,) = faults(load_features, collection(tmp_path, feature(), crs=crs), layer())
    assert line.endswith("expected no crs member (RFC 7946 is always WGS84)")


def test_an_unknown_style_value_is_refused(tmp_path: Path) -> None:
    by = {
        "property": "kind",
        "values": {
            "wheat": {"style": "wheat", "title": {"en": "Wheat"}},
            "rye": {"style": "rye", "title": {"en": "Rye"}},
        },
    }
    path = collection(tmp_path, feature("a"), feature("b"))
    data = json.loads(path.read_text())
    data["features"][0]["properties"]["kind"] = "barley"
    data["features"][1]["properties"]["kind"] = "rye"
    path.write_text(json.dumps(data))
    assert faults(load_features, path, layer(style=None, style_by=by)) == [
        "fields.geojson:a.kind: found 'barley', expected one of wheat, rye (geo/layers.yaml)"
    ]


@pytest.mark.parametrize(
    ("more", "missing"),
    [
        ({"label": {"style": "place", "rank": "rank"}}, ["rank"]),
        ({"label": {"style": "route", "rank": 1, "value": "km"}}, ["km"]),
        ({"card": [{"property": "pop", "title": {"en": "People"}}]}, ["pop"]),
        (
            {"card": [{"property": "time", "title": {"en": "In use"}, "unit": "years"}]},
            ["time_from", "time_to"],
        ),
    ],
)
def test_properties_that_the_layer_shows_must_be_there(
    tmp_path: Path, more: dict[str, object], missing: list[str]
) -> None:
    lines = faults(load_features, collection(tmp_path, feature()), layer(**more))
    assert lines == [
        f"fields.geojson:a: found None, expected a property `{one}`" for one in missing
    ]


def test_a_feature_without_a_name_is_refused(tmp_path: Path) -> None:
    path = collection(tmp_path, feature())
    path.write_text(path.read_text().replace("name_en", "name"))
    assert faults(load_features, path, layer()) == [
        "fields.geojson:a: found None, expected a property `name_en`"
    ]


def test_a_collection_without_features_is_refused(tmp_path: Path) -> None:
    assert faults(load_features, collection(tmp_path), layer()) == [
        "fields.geojson:features: found [], expected at least one feature"
    ]


def test_a_feature_without_a_geometry_is_refused(tmp_path: Path) -> None:
    shapeless = {**feature(), "geometry": None}
    assert faults(load_features, collection(tmp_path, shapeless), layer()) == [
        "fields.geojson:a: found None, expected a geometry"
    ]


@pytest.mark.parametrize("id_", [["a"], {"a": 1}])
def test_an_id_that_is_no_text_is_refused(tmp_path: Path, id_: object) -> None:
    (line,) = faults(load_features, collection(tmp_path, feature(id_)), layer())
    assert line.endswith("expected a property `id`")


def test_a_style_value_that_is_no_text_is_refused(tmp_path: Path) -> None:
    styled = layer(style=None, style_by={"property": "use", "values": {"crop": WHEAT}})
    (line,) = faults(load_features, collection(tmp_path, feature(use=["crop"])), styled)
    assert line.startswith("fields.geojson:a.use: found ['crop'], expected one of crop")


def test_a_property_beyond_all_numbers_is_refused(tmp_path: Path) -> None:
    path = collection(tmp_path, feature(area=5))
    path.write_text(path.read_text().replace("5}", "1e999}"), encoding="utf-8")
    assert faults(load_features, path, layer()) == [
        "fields.geojson:a.area: found inf, expected a finite number"
    ]


@pytest.mark.parametrize(
    ("positions", "found"),
    [([[60, 40, 5], [70, 40, 5]], "a height"), ([[60, 40], [70, 40, 5]], "uneven positions")],
)
def test_a_position_of_three_numbers_is_refused(
    tmp_path: Path, positions: list[list[int]], found: str
) -> None:
    path = collection(tmp_path, feature(coordinates=positions, kind="LineString"))
    assert faults(load_features, path, layer()) == [
        f"fields.geojson:a: found '{found}', expected two numbers for each position"
    ]
