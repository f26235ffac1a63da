"""Files that leave the app, opened by others: geopandas, csv, sqlite3, geojson-pydantic."""

import csv
import datetime as dt
import io
import json
import sqlite3

import geopandas
import pytest
import shapely
from geojson_pydantic import FeatureCollection

from crossroads.export.files import FORMATS, to_csv, to_geojson, to_geopackage
from crossroads.export.selection import layer_selection, members_selection

NEAR = 1e-6
"""Degrees; about a tenth of a metre."""


@pytest.fixture(params=["countries", "cities", "corridors", "silk-road-places", "disputed"])
def selection(request, library, atlas):
    return layer_selection(request.param, library, atlas)


def written(tmp_path, selection, form):
    suffix, _, write = FORMATS[form]
    path = tmp_path / f"{selection.name}{suffix}"
    path.write_bytes(write(selection))
    return path


@pytest.mark.parametrize("form", ["GeoJSON", "GeoPackage"])
def test_geopandas_reads_the_same_features_in_wgs84(tmp_path, selection, form):
    read = geopandas.read_file(written(tmp_path, selection, form)).set_index("id")
    assert read.crs.to_epsg() == 4326
    assert list(read.index) == list(selection.frame.index)
    assert list(read["name_en"]) == list(selection.frame["name_en"])
    assert read.geometry.geom_equals(selection.frame.geometry).all()  # one part or many alike


def test_every_layer_can_be_taken_in_every_format(library, atlas):
    for layer in atlas.features:
        selection = layer_selection(layer, library, atlas)
        for suffix, _, write in FORMATS.values():
            assert len(write(selection)) > 500, f"{layer}{suffix}"


def test_geojson_follows_the_standard_and_holds_its_licence(selection):
    data = json.loads(to_geojson(selection))
    FeatureCollection.model_validate(data)
    assert "crs" not in data
    assert data["licence"] == selection.licence
    assert selection.title in data["licence"]


def test_csv_is_plain_and_holds_shapes_and_licence(selection):
    text = to_csv(selection).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["id"] for row in rows] == list(selection.frame.index)
    assert {row["licence"] for row in rows} == {selection.licence}
    for row, shape in zip(rows, selection.frame.geometry, strict=True):
        assert shapely.from_wkt(row["wkt"]).equals_exact(shape, NEAR)


def test_points_have_their_coordinates_in_columns(library, atlas):
    """Astana lies at 71.43 E, 51.13 N (GeoNames)."""
    data = to_csv(layer_selection("cities", library, atlas)).decode("utf-8-sig")
    (astana,) = [row for row in csv.DictReader(io.StringIO(data)) if row["id"] == "astana"]
    assert float(astana["lon"]) == pytest.approx(71.43, abs=0.05)
    assert float(astana["lat"]) == pytest.approx(51.13, abs=0.05)


def test_a_geopackage_tells_its_licence_and_reference_system(tmp_path, selection):
    path = tmp_path / "taken.gpkg"
    path.write_bytes(to_geopackage(selection))
    with sqlite3.connect(path) as database:
        (row,) = database.execute("SELECT table_name, description, srs_id FROM gpkg_contents")
        (metadata,) = database.execute("SELECT metadata FROM gpkg_metadata").fetchone()
    assert row == (selection.name, selection.licence, 4326)
    assert selection.licence.split(".")[0] in metadata


def test_members_on_a_day(library, atlas):
    """The five of the EAEU after Kyrgyzstan came on 12 August 2015 (Eurasian Commission)."""
    taken = members_selection("EAEU", dt.date(2015, 8, 12), library, atlas)
    data = json.loads(to_geojson(taken))
    told = {one["properties"]["id"]: one["properties"] for one in data["features"]}
    assert sorted(told) == ["AM", "BY", "KG", "KZ", "RU"]
    assert told["KG"]["since"] == "2015-08-12"
    assert told["KG"]["status"] == "member"
    assert "CC BY 4.0" in data["licence"]
    assert taken.name == "members-eaeu-2015-08-12"


def test_only_some_features(library, atlas):
    some = layer_selection("cities", library, atlas).only(["almaty", "astana"])
    data = json.loads(to_geojson(some))
    assert [one["properties"]["id"] for one in data["features"]] == ["almaty", "astana"]
    with pytest.raises(KeyError):
        some.only(["atlantis"])


def test_sources_are_told_in_words(library, atlas):
    places = layer_selection("silk-road-places", library, atlas).frame
    assert places.loc["otrar", "sources"]
    assert not any(cell in library.sources for cell in places["sources"])
