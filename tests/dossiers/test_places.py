import pytest
from pyproj import Geod

from crossroads.geo.atlas import Atlas
from tests.dossiers.conftest import DossierRecords


def test_kayalyk_is_marked_as_world_heritage(records: DossierRecords) -> None:
    kayalyk = records["silk-road-places:kayalyk"]
    assert kayalyk["heritage"] == [1442, "Site of Kayalyk"]
    assert kayalyk["country"] == ["countries:KZ", "Kazakhstan"]


def test_kazakhstan_has_eight_parts_of_the_heritage_site(records: DossierRecords) -> None:
    ours = [
        key
        for key, one in records.items()
        if key.startswith("silk-road-places:")
        and "heritage" in one
        and one["country"][0] == "countries:KZ"
    ]
    assert len(ours) == 8


def test_a_city_tells_what_it_was_on_the_silk_roads(records: DossierRecords) -> None:
    almaty = records["cities:almaty"]
    assert almaty["names"] == {"en": "Almaty", "kk": "Алматы", "ru": "Алматы"}
    assert {"Verny", "Алмату"} <= set(almaty["old_names"])
    assert almaty["period"] == [900, 1400]
    assert [twin[0] for twin in almaty["twins"]] == [
        "silk-road-places:almaty",
        "corridor-places:almaty",
    ]
    assert almaty["twins"][0][2] == "Places of the Silk Roads"


def test_twins_may_have_other_ids_and_look_at_one_another(records: DossierRecords) -> None:
    istanbul = [key for key, *_ in records["corridor-places:istanbul"]["twins"]]
    assert istanbul == ["cities:istanbul", "silk-road-places:constantinople"]
    for key, one in records.items():
        for twin, *_ in one.get("twins", []):
            assert key in [back for back, *_ in records[twin]["twins"]]


def test_what_its_own_card_says_is_not_said_again(records: DossierRecords, atlas: Atlas) -> None:
    for key, one in records.items():
        layer, _, id_ = key.partition(":")
        if layer == "silk-road-places":
            assert "period" not in one
            own = atlas.features[layer].loc[id_, "old_names"].split("; ")
            assert not set(own) & set(one.get("old_names", []))


@pytest.mark.parametrize(
    ("key", "lon", "lat"),
    [("cities:almaty", 76.92, 43.24), ("silk-road-places:otrar", 68.30, 42.85)],
)
def test_places_are_as_far_from_astana_as_proj_says(
    records: DossierRecords, key: str, lon: float, lat: float
) -> None:
    km = Geod(ellps="WGS84").inv(71.43, 51.13, lon, lat)[2] / 1000
    assert records[key]["from_astana_km"] == pytest.approx(
        km, abs=12
    )  # where a city has its centre varies


def test_lines_of_distance_name_their_ends(records: DossierRecords) -> None:
    assert records["distances:astana-beijing"]["ends"] == [
        ["cities:astana", "Astana"],
        ["cities:beijing", "Beijing"],
    ]


def test_rivers_are_named_in_three_languages(records: DossierRecords) -> None:
    assert records["rivers:ili"]["names"] == {"en": "Ili", "kk": "Іле", "ru": "Или"}
