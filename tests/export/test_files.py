"""Files that leave the app, opened by others and compared with the files of `geo/`."""

import codecs
import csv
import datetime as dt
import io
import json
import re
import sqlite3
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import geopandas
import pandas as pd
import pytest
import shapely
import yaml
from geojson_pydantic import FeatureCollection
from shapely.geometry import shape

from crossroads.content.library import Library
from crossroads.export.download import FORMATS, Download, Format, download_of
from crossroads.export.files import to_csv, to_geojson
from crossroads.export.selection import Selection, layer_selection, members_selection
from crossroads.geo.atlas import Atlas
from crossroads.paths import GEO

NEAR = 1e-6
"""Degrees; about a tenth of a metre."""
DECLARED = yaml.safe_load((GEO / "layers.yaml").read_text(encoding="utf-8"))
LAYERS = [one for one, layer in DECLARED.items() if layer["kind"] != "image"]


@pytest.fixture(scope="module", params=LAYERS)
def selection(request: pytest.FixtureRequest, library: Library, atlas: Atlas) -> Selection:
    return layer_selection(request.param, library, atlas)


@pytest.fixture(scope="module")
def eaeu(library: Library, atlas: Atlas) -> Selection:
    """On the day of Kyrgyzstan's accession (Eurasian Economic Commission)."""
    return members_selection("EAEU", dt.date(2015, 8, 12), library, atlas)


def original(selection: Selection) -> list[dict[str, Any]]:
    """Features as they stand in `geo/`."""
    collection = json.loads((GEO / DECLARED[selection.name]["file"]).read_bytes())
    features: list[dict[str, Any]] = collection["features"]
    return features


def rows_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def written(tmp_path: Path, selection: Selection, form: Format) -> Path:
    return saved(tmp_path, download_of([selection], form))


def saved(tmp_path: Path, download: Download) -> Path:
    path = tmp_path / download.name
    path.write_bytes(download.write())
    return path


@pytest.mark.parametrize("form", ["GeoJSON", "GeoPackage"])
def test_geopandas_reads_the_same_features_in_wgs84(
    tmp_path: Path, selection: Selection, form: Format
) -> None:
    read = geopandas.read_file(written(tmp_path, selection, form))
    features = original(selection)
    assert read.crs.to_epsg() == 4326
    assert list(read["id"]) == [one["properties"]["id"] for one in features]
    assert list(read["name_en"]) == [one["properties"]["name_en"] for one in features]
    for found, one in zip(read.geometry, features, strict=True):
        expected = shape(one["geometry"])
        if found.geom_type != expected.geom_type:  # a GeoPackage has one type: many parts, or one
            (found,) = found.geoms
        assert found.equals_exact(expected, NEAR)


def test_csv_is_plain_and_holds_shapes_and_licence(selection: Selection) -> None:
    data, features = to_csv(selection, wkt=True), original(selection)
    assert data.startswith(codecs.BOM_UTF8)  # by which Excel knows Cyrillic letters
    rows = rows_of(data)
    assert {row["licence"] for row in rows} == {selection.licence}
    for row, one in zip(rows, features, strict=True):
        assert row["id"] == one["properties"]["id"]
        assert shapely.from_wkt(row["wkt"]).equals_exact(shape(one["geometry"]), NEAR)


def test_pandas_reads_the_csv_without_being_told_anything(
    tmp_path: Path, selection: Selection
) -> None:
    read = pd.read_csv(written(tmp_path, selection, "CSV"))
    assert read.columns[0] == "id"  # and not a byte order mark with it
    assert len(read) == len(original(selection))


def test_every_cell_fits_into_a_spreadsheet(selection: Selection) -> None:
    """Excel's specifications: a cell holds 32,767 characters."""
    cells = [cell for row in rows_of(to_csv(selection)) for cell in row.values()]
    assert max(map(len, cells)) <= 32_767


def test_namibia_has_a_code_that_is_not_taken_for_an_empty_cell(
    tmp_path: Path, library: Library, atlas: Atlas
) -> None:
    path = written(tmp_path, layer_selection("countries", library, atlas), "CSV")
    read = pd.read_csv(path).set_index("name_en")
    assert read.iso_a3["Namibia"] == "NAM"
    assert read.iso_a3.notna().all()
    assert pd.isna(read.iso_a2["Namibia"])  # of which the panel warns
    told = pd.read_csv(path, keep_default_na=False, na_values=[""]).set_index("name_en")
    assert told.iso_a2["Namibia"] == told["id"]["Namibia"] == "NA"
    assert told.gdp_usd_million.dtype.kind == "f"  # empty cells stay empty


def test_members_have_both_codes(eaeu: Selection) -> None:
    rows = rows_of(to_csv(eaeu))
    codes = {(row["id"], row["iso_a2"], row["iso_a3"]) for row in rows}
    assert ("KZ", "KZ", "KAZ") in codes
    assert all(id_ == alpha_2 for id_, alpha_2, _ in codes)


def test_no_cell_begins_like_a_formula_of_a_spreadsheet(selection: Selection) -> None:
    for row in rows_of(to_csv(selection)):
        for name, cell in row.items():
            number = re.fullmatch(r"-?\d+(\.\d+)?", cell)
            assert number or not cell.startswith(("=", "+", "-", "@", "\t", "\r")), name


def test_geojson_follows_the_standard_and_is_no_finer_than_its_origin(selection: Selection) -> None:
    text = to_geojson(selection).decode()
    data = json.loads(text)
    FeatureCollection.model_validate(data)
    assert "crs" not in data
    given = {one["properties"]["id"]: one["geometry"] for one in original(selection)}
    assert {one["id"]: one["geometry"] for one in data["features"]} == given  # ring by ring


def test_licence_and_credit_are_those_that_the_layer_declares(selection: Selection) -> None:
    declared = DECLARED[selection.name]
    data = json.loads(to_geojson(selection))
    assert data["licence"] == selection.licence
    for part in ("credit", "licence", "as_of"):
        assert str(declared[part]) in data["licence"]
    assert data["attribution"] == declared["credit"]
    assert data["title"] == declared["title"]["en"]
    assert data["description"] == declared["about"]["en"]
    assert data["source"]


def test_a_geopackage_is_one_and_tells_its_licence_and_reference_system(
    tmp_path: Path, selection: Selection
) -> None:
    path = written(tmp_path, selection, "GeoPackage")
    with sqlite3.connect(path) as database:
        (kind,) = database.execute("PRAGMA application_id").fetchone()
        columns = "table_name, data_type, identifier, description, srs_id"
        (row,) = database.execute(f"SELECT {columns} FROM gpkg_contents")  # noqa: S608
        (metadata,) = database.execute("SELECT metadata FROM gpkg_metadata").fetchone()
    assert kind.to_bytes(4, "big") == b"GPKG"  # requirement 2 of the standard
    assert row == (selection.name, "features", selection.title, selection.licence, 4326)
    told = {one.get("key"): one.text for one in ET.fromstring(metadata).iter("MDI")}  # noqa: S314
    assert told["licence"] == selection.licence
    assert told["attribution"] == selection.credit


@pytest.mark.parametrize("form", FORMATS)
def test_files_are_the_same_at_each_writing(
    selection: Selection, eaeu: Selection, form: Format, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OGR_CURRENT_DATE", "2026-11-24T00:00:00.000Z")  # of a GeoPackage
    for selections in ([selection], [selection, eaeu]):
        write = download_of(selections, form).write
        assert write() == write()


def test_whole_numbers_stay_whole_beside_gaps(library: Library, atlas: Atlas) -> None:
    rows = rows_of(to_csv(layer_selection("silk-road-places", library, atlas)))
    known = {row["geonames_id"] for row in rows} - {""}
    assert len(known) < len(rows)
    assert all(one.isdecimal() for one in known)


def test_points_have_their_coordinates_in_columns(library: Library, atlas: Atlas) -> None:
    """Astana lies at 71.43 E, 51.13 N (GeoNames)."""
    rows = rows_of(to_csv(layer_selection("cities", library, atlas)))
    (astana,) = [row for row in rows if row["id"] == "astana"]
    assert "wkt" not in astana
    assert float(astana["longitude"]) == pytest.approx(71.43, abs=0.05)
    assert float(astana["latitude"]) == pytest.approx(51.13, abs=0.05)


def test_members_on_a_day(eaeu: Selection) -> None:
    data = json.loads(to_geojson(eaeu))
    told = {one["id"]: one["properties"] for one in data["features"]}
    assert sorted(told) == ["AM", "BY", "KG", "KZ", "RU"]
    assert told["KG"]["since"] == told["KG"]["on_day"] == "2015-08-12"
    assert told["KG"]["status"] == "member"
    assert told["KG"]["name_en"] == "Kyrgyzstan"
    assert "until" not in told["KG"]
    assert "Memberships" in data["licence"]
    assert DECLARED["countries"]["licence"] in data["licence"]
    assert eaeu.name == "members-eaeu-2015-08-12"


def test_until_is_the_first_day_without_the_status(library: Library, atlas: Atlas) -> None:
    """The United Kingdom left the EU at midnight in Brussels at the end of 31 January 2020."""
    last = members_selection("EU", dt.date(2020, 1, 31), library, atlas)
    assert {row["id"]: row["until"] for row in rows_of(to_csv(last))}["GB"] == "2020-02-01"
    assert "GB" not in members_selection("EU", dt.date(2020, 2, 1), library, atlas).frame.index


def test_a_month_or_year_is_taken_away_with_what_is_known(library: Library, atlas: Atlas) -> None:
    """Samoa asked to join the WTO in 1998; its first day as an observer is not known."""
    rows = rows_of(to_csv(members_selection("WTO", dt.date(2005, 1, 1), library, atlas)))
    told = {row["id"]: row for row in rows}
    assert (told["WS"]["since"], told["WS"]["since_known_to"]) == ("1998-01-01", "year")
    assert (told["WS"]["until"], told["WS"]["until_known_to"]) == ("2012-05-10", "day")
    assert told["CN"]["since_known_to"] == "day"


def test_days_are_days_in_a_geopackage_even_where_all_are_empty(
    tmp_path: Path, eaeu: Selection
) -> None:
    path = written(tmp_path, eaeu, "GeoPackage")
    with sqlite3.connect(path) as database:
        columns = database.execute(f'PRAGMA table_info("{eaeu.name}")').fetchall()
    types = {column[1]: column[2] for column in columns}
    assert [types[one] for one in ("on_day", "since", "until")] == ["DATE"] * 3
    read = geopandas.read_file(path).set_index("id")
    assert pd.Timestamp(read.loc["KG", "since"]) == pd.Timestamp(2015, 8, 12)


@pytest.mark.parametrize("form", FORMATS)
def test_only_some_features(tmp_path: Path, library: Library, atlas: Atlas, form: Format) -> None:
    some = layer_selection("cities", library, atlas).only(["almaty", "astana"])
    read = geopandas.read_file(written(tmp_path, some, form))
    assert list(read["id"]) == ["almaty", "astana"]


def test_an_unknown_feature_is_refused(selection: Selection) -> None:
    with pytest.raises(KeyError):
        selection.only(["atlantis"])


def test_sources_are_told_in_words(selection: Selection, library: Library) -> None:
    for cell in selection.frame["sources"]:
        assert cell
        assert not any(part in library.sources for part in cell.split("; "))


def test_each_feature_has_a_label_of_its_own(selection: Selection) -> None:
    labels = selection.labels("en")
    assert list(labels) == [one["properties"]["id"] for one in original(selection)]
    assert len(set(labels.values())) == len(labels)
    assert all(labels.values())


def test_a_label_is_the_name_where_that_is_enough(library: Library, atlas: Atlas) -> None:
    assert layer_selection("cities", library, atlas).labels("en")["almaty"] == "Almaty"
    assert layer_selection("cities", library, atlas).labels("ru")["almaty"] == "Алматы"


@pytest.fixture(scope="module")
def several(library: Library, atlas: Atlas, eaeu: Selection) -> list[Selection]:
    """Points, lines and areas."""
    layers = ("cities", "corridors", "countries")
    return [*(layer_selection(one, library, atlas) for one in layers), eaeu]


def test_several_layers_are_tables_of_one_geopackage(
    tmp_path: Path, several: list[Selection]
) -> None:
    path = saved(tmp_path, download_of(several, "GeoPackage"))
    with sqlite3.connect(path) as database:
        columns = "table_name, identifier, description"
        rows = database.execute(f"SELECT {columns} FROM gpkg_contents").fetchall()  # noqa: S608
        told = dict(
            database.execute(
                "SELECT table_name, metadata FROM gpkg_metadata JOIN gpkg_metadata_reference"
                " ON gpkg_metadata.id = md_file_id"
            )
        )
    assert rows == [(one.name, one.title, one.licence) for one in several]
    for one in several:
        entries = ET.fromstring(told[one.name]).iter("MDI")  # noqa: S314
        assert {entry.get("key"): entry.text for entry in entries}["licence"] == one.licence
        read = geopandas.read_file(path, layer=one.name)
        assert read.crs.to_epsg() == 4326
        assert list(read["id"]) == list(one.frame.index)


@pytest.mark.parametrize(("form", "suffix"), [("CSV", ".csv"), ("GeoJSON", ".geojson")])
def test_several_layers_are_one_archive(
    tmp_path: Path, several: list[Selection], form: Format, suffix: str
) -> None:
    download = download_of(several, form)
    assert download.media_type == "application/zip"
    with zipfile.ZipFile(saved(tmp_path, download)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [f"{one.name}{suffix}" for one in several]
        for one in several:
            data = archive.read(f"{one.name}{suffix}")
            assert data == download_of([one], form).write()


def test_in_an_archive_too_shapes_are_texts_where_asked_for(several: list[Selection]) -> None:
    for wkt in (True, False):
        with zipfile.ZipFile(io.BytesIO(download_of(several, "CSV", wkt).write())) as archive:
            assert all(
                ("wkt" in rows_of(archive.read(one))[0]) is wkt for one in archive.namelist()
            )


def test_labels_of_features_with_one_name_have_their_ids(library: Library, atlas: Atlas) -> None:
    cities = layer_selection("cities", library, atlas)
    frame = cities.frame.copy()
    frame.loc["astana", "name_en"] = "Almaty"
    labels = replace(cities, frame=frame).labels("en")
    assert labels["almaty"] == "Almaty (almaty)"
    assert labels["astana"] == "Almaty (astana)"
