"""A property that a record needs: each way to spoil it is refused at load."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from crossroads.content.library import Library
from crossroads.geo.atlas import load_atlas
from tests.spoil import broken, faults

Properties = dict[str, object]


def spoilt(folder: Path, file: str, spoil: Callable[[Properties], object]) -> Path:
    """The folder with the first feature of a file changed."""
    path = folder / file
    data = json.loads(path.read_text(encoding="utf-8"))
    spoil(data["features"][0]["properties"])
    path.write_text(json.dumps(data), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("file", "name", "value", "told"),
    [
        ("countries.geojson", "label_lon", "1.54", "AD.label_lon: found '1.54', exp"),
        ("countries.geojson", "pop", 77142.5, "AD.pop: found 77142.5, exp"),
        ("countries.geojson", "un_member", 1, "AD.un_member: found 1, exp"),
        ("cities.geojson", "capital", None, "abu-dhabi.capital: found None, exp"),
        ("cities.geojson", "name_kk", None, "abu-dhabi.name_kk: found None, exp"),
        ("corridor_places.geojson", "geonames_id", "615893", ".geonames_id: found '615893', exp"),
        ("silk_road_places.geojson", "old_names", ["A"], "akhsikath.old_names: found ['A'], exp"),
        ("silk_road_segments.geojson", "period_from", "700", ".period_from: found '700', exp"),
        ("corridor_segments.geojson", "carried_en", 5, ".carried_en: found 5, expected a text, "),
        ("disputed.geojson", "country", None, "abkhazia.country: found None, expected a text, "),
        ("borders.geojson", "as_of", "2018", "kz-cn.as_of: found '2018', expected a valid int"),
        ("caspian_shores.geojson", "country", 7, "caspian-az.country: found 7, expected a valid"),
        ("distances.geojson", "from", None, "astana-beijing.from: found None, expected a valid"),
        ("rivers.geojson", "name_ru", 0, "amu-darya.name_ru: found 0, expected a valid string"),
        ("water_labels.geojson", "label_rank", "4", ".label_rank: found '4', expected a valid"),
    ],
)
def test_a_property_of_another_type_is_refused(
    geo_copy: Path, library: Library, file: str, name: str, value: object, told: str
) -> None:
    spoilt(geo_copy, file, lambda properties: properties.update({name: value}))
    (line,) = faults(load_atlas, library.sources, geo_copy)
    assert line.startswith(f"{file}:")
    assert told in line


@pytest.mark.parametrize(
    ("file", "name", "where"),
    [
        ("countries.geojson", "capital_en", None),
        ("countries.geojson", "gdp_year", "AD.gdp_year"),
        ("cities.geojson", "country", "abu-dhabi.country"),
        ("corridor_places.geojson", "whs_1442", "akhalkalaki.whs_1442"),
        ("silk_road_segments.geojson", "to", "akhsikath-talas-battle.to"),
        ("lakes.geojson", "name_ru", "alakol.name_ru"),
    ],
)
def test_a_property_that_is_missing_is_refused(
    geo_copy: Path, library: Library, file: str, name: str, where: str | None
) -> None:
    spoilt(geo_copy, file, lambda properties: properties.pop(name))
    # What a card shows is asked for earlier, for the layer's own sake.
    expected = (
        f"{file}:AD: found None, expected a property `{name}`"
        if where is None
        else f"{file}:{where}: found nothing, expected a value (this key is required)"
    )
    assert faults(load_atlas, library.sources, geo_copy) == [expected]


def test_a_place_that_is_no_point_is_refused(geo_copy: Path, library: Library) -> None:
    path = geo_copy / "cities.geojson"
    data = json.loads(path.read_text(encoding="utf-8"))
    point = data["features"][0]["geometry"]["coordinates"]
    data["features"][0]["geometry"] = {"type": "MultiPoint", "coordinates": [point]}
    path.write_text(json.dumps(data), encoding="utf-8")
    (line,) = faults(load_atlas, library.sources, geo_copy)
    assert line.startswith("cities.geojson:abu-dhabi.geometry: found <MULTIPOINT")
    assert line.endswith("expected an instance of Point")


def test_faults_of_records_are_told_beside_those_of_other_files(
    geo_copy: Path, library: Library
) -> None:
    spoilt(geo_copy, "lakes.geojson", lambda properties: properties.pop("id"))
    spoilt(geo_copy, "cities.geojson", lambda properties: properties.update(capital="yes"))
    files = [line.split(":")[0] for line in faults(load_atlas, library.sources, geo_copy)]
    assert files == ["cities.geojson", "lakes.geojson"]


def test_a_layer_that_the_atlas_needs_is_missed(geo_copy: Path, library: Library) -> None:
    path = geo_copy / "layers.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\ncorridors:", "\nhighways:", 1), encoding="utf-8")
    assert faults(load_atlas, library.sources, geo_copy) == [
        "layers.yaml:corridors: found None, expected a layer with this id, which the atlas needs"
    ]


def test_a_layer_of_features_that_is_declared_a_picture_is_refused(
    geo_copy: Path, library: Library
) -> None:
    before = "borders:\n  file: borders.geojson\n  kind: line\n"
    after = before.replace("line", "image") + "  bounds: [0, 0, 1, 1]\n"
    broken(geo_copy, "layers.yaml", before, after)
    lines = faults(load_atlas, library.sources, geo_copy)
    assert (
        "layers.yaml:borders.kind: found 'image', "
        "expected a layer of shapes, since the atlas reads its features"
    ) in lines
