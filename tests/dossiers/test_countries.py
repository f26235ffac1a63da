import re

import pytest
from pyproj import Geod

from crossroads.content.library import Library
from crossroads.paths import STATIC
from tests.dossiers.conftest import DossierRecords

LAND_NEIGHBOURS = {"RU", "CN", "KG", "UZ", "TM"}
CASPIAN_STATES = {"AZ", "IR", "KZ", "RU", "TM"}
NAMES_OF_THEIR_OWN = {
    "GE": [("ka", "საქართველო")],
    "AM": [("hy", "Հայաստան")],
    "UZ": [("uz", "Oʻzbekiston")],
    "FI": [("fi", "Suomi"), ("sv", "Finland")],
    "TW": [("zh-Hant", "台灣")],
    "MX": [("es", "México")],
    "AF": [("fa", "افغانستان")],
}


@pytest.fixture
def countries(records: DossierRecords) -> DossierRecords:
    return {key.split(":")[1]: one for key, one in records.items() if key.startswith("countries:")}


def test_only_the_land_neighbours_have_a_border(countries: DossierRecords) -> None:
    assert {code for code, one in countries.items() if "border" in one} == LAND_NEIGHBOURS


def test_only_the_five_states_have_a_caspian_shore(countries: DossierRecords) -> None:
    assert {code for code, one in countries.items() if "shore" in one} == CASPIAN_STATES


def test_lengths_come_with_their_year(countries: DossierRecords) -> None:
    for field in ("border", "shore"):
        lengths = [one[field] for one in countries.values() if field in one]
        assert all(400 < one["km"] < 8000 and 1990 < one["as_of"] <= 2026 for one in lengths)


@pytest.mark.parametrize(("code", "names"), NAMES_OF_THEIR_OWN.items())
def test_countries_are_named_in_their_own_languages(
    library: Library, code: str, names: list[tuple[str, str]]
) -> None:
    assert [one for one in library.local_names[code] if one in names] == names


def test_one_script_a_language_and_no_name_twice(library: Library) -> None:
    assert [tag for tag, _ in library.local_names["UZ"]] == ["uz"]
    assert len(library.local_names["AF"]) == 1


def test_our_own_languages_are_not_repeated(countries: DossierRecords) -> None:
    assert "local" not in countries["KZ"]
    assert "local" not in countries["RU"]
    assert countries["RU"]["names"] == {"en": "Russia", "kk": "Ресей", "ru": "Россия"}


def test_no_country_is_named_by_outsiders(countries: DossierRecords) -> None:
    assert "local" not in countries["KP"]
    assert "local" not in countries["PS"]


def test_members_and_observers_of_the_un_have_a_flag(countries: DossierRecords) -> None:
    flags = {code: one["flag"] for code, one in countries.items() if "flag" in one}
    assert len(flags) == 193 + 2
    assert {"PS", "VA", "AF", "CK"} & set(flags) == {"PS", "VA", "AF"}
    assert not {"TW", "XK", "EH", "HK", "GL"} & set(flags)
    assert all((STATIC / path).is_file() for path in flags.values())


def test_no_flag_lies_unused_or_holds_a_script(countries: DossierRecords) -> None:
    flags = {STATIC / one["flag"] for one in countries.values() if "flag" in one}
    files = set(next(iter(flags)).parent.iterdir())
    assert files == flags
    for file in files:
        assert not re.search(r"<script|\son\w+=|(href|src)=", file.read_text())
    assert sum(file.stat().st_size for file in files) < 700_000


def test_afghanistan_has_the_black_red_green_of_its_un_seat(countries: DossierRecords) -> None:
    drawing = (STATIC / countries["AF"]["flag"]).read_text()
    assert "#D32011" in drawing
    assert "#007A36" in drawing


@pytest.mark.parametrize(
    ("code", "lon", "lat"),
    [("UZ", 69.24, 41.30), ("CN", 116.40, 39.91), ("US", -77.04, 38.90), ("RU", 37.62, 55.75)],
)
def test_capitals_are_as_far_as_proj_says(
    countries: DossierRecords, code: str, lon: float, lat: float
) -> None:
    km = Geod(ellps="WGS84").inv(71.43, 51.13, lon, lat)[2] / 1000
    assert countries[code]["from_astana_km"] == pytest.approx(
        km, abs=12
    )  # where a city has its centre varies


def test_kazakhstan_is_no_distance_from_itself(countries: DossierRecords) -> None:
    assert countries["KZ"]["capital"] == ["cities:astana", "Astana"]
    assert "from_astana_km" not in countries["KZ"]


def test_borders_and_shores_name_the_other_country(records: DossierRecords) -> None:
    assert records["borders:kz-ru"]["country"] == ["countries:RU", "Russia"]
    assert records["borders:kz-ru"]["flag"].endswith("/RU.svg")
    assert records["caspian-shores:caspian-ir"]["country"] == ["countries:IR", "Iran"]


def test_contested_areas_name_whose_they_are_drawn_without_a_flag(records: DossierRecords) -> None:
    areas = {key: one for key, one in records.items() if key.startswith("disputed:")}
    assert areas["disputed:crimea"]["countries"] == [["countries:UA", "Ukraine"]]
    both = [one["countries"] for one in areas.values() if len(one["countries"]) > 1]
    assert [["countries:IN", "India"], ["countries:PK", "Pakistan"]] in both
    assert not [key for key, one in areas.items() if "flag" in one]
