from collections import Counter
from pathlib import Path

import pytest

from crossroads.content.library import Library, load_library
from crossroads.faults import DataError
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import topic_of
from crossroads.search.entries import search_entries
from crossroads.search.entry import Entry
from crossroads.search.names import folded_names
from tests.known import known
from tests.spoil import broken

ByKey = dict[tuple[str, str], Entry]


@pytest.fixture(scope="module")
def by_key(entries: list[Entry]) -> ByKey:
    return {(entry.kind, entry.id): entry for entry in entries}


def test_everything_that_has_a_name_is_there(by_key: ByKey, library: Library, atlas: Atlas) -> None:
    kinds = Counter(kind for kind, _ in by_key)
    assert kinds["country"] == len(atlas.features["countries"])
    assert kinds["contested"] == len(atlas.features["disputed"])
    assert kinds["city"] == len(atlas.features["cities"])
    assert kinds["organization"] == len(library.organizations)
    assert kinds["term"] == len(library.terms)
    assert kinds["event"] == len(library.timeline)
    for one in atlas.features["silk-road-places"].index:
        assert ("place", one) in by_key
    for layer in ("corridors", "silk-road-segments"):
        for one in atlas.features[layer].corridor:
            assert by_key["route", one].layer == layer
    found = {name for entry in by_key.values() for name in entry.names if entry.kind == "water"}
    labels = atlas.features["water-labels"]
    assert set(labels[labels.kind != "relief"].name_en) <= found


def test_each_kind_and_id_stands_once(by_key: ByKey, entries: list[Entry]) -> None:
    assert len(by_key) == len(entries)


def test_a_water_is_listed_once_even_where_it_has_a_shape_and_a_label(entries: list[Entry]) -> None:
    names = Counter(entry.name for entry in entries if entry.kind == "water")
    assert names["Caspian Sea"] == names["Irtysh"] == names["Lake Balkhash"] == 1
    assert not [entry.id for entry in entries if entry.name.startswith("unnamed")]


def test_a_node_that_is_a_city_is_no_second_entry(by_key: ByKey) -> None:
    assert ("place", "khorgos") in by_key
    assert ("place", "st-petersburg") not in by_key
    assert "Leningrad" in by_key["city", "saint-petersburg"].names


def test_an_entry_can_be_found_on_its_layer(entries: list[Entry], atlas: Atlas) -> None:
    for entry in entries:
        if entry.layer is not None and entry.kind != "route":
            assert entry.id in atlas.features[entry.layer].index, entry
        if entry.kind in ("country", "contested", "city", "place", "water", "event"):
            longitude, latitude = known(entry.at)
            assert -180 <= longitude <= 180, entry
            assert -90 <= latitude <= 90, entry
        if entry.kind in ("country", "contested", "route"):
            west, south, east, north = known(entry.bounds)
            assert west < east <= west + 360, entry
            assert south < north, entry


def test_a_contested_area_is_found_by_all_its_names_and_told_without_an_owner(
    by_key: ByKey, atlas: Atlas
) -> None:
    entries = [entry for (kind, _), entry in by_key.items() if kind == "contested"]
    named = atlas.features["disputed"]
    for entry in entries:
        names = named.loc[entry.id, ["name_en", "name_kk", "name_ru"]]
        assert {name for name in names if name} <= set(entry.names)
        assert (entry.layer, entry.detail) == ("disputed", "")
    assert "Донбасс" in by_key["contested", "donetsk-luhansk-zaporizhzhia-kherson"].names


def test_addresses_call_a_feature_what_the_search_calls_it(entries: list[Entry]) -> None:
    for entry in entries:
        if entry.layer is not None and entry.kind != "route":
            assert topic_of(entry.layer) == entry.kind, entry


def test_every_entry_has_a_name_to_compare(entries: list[Entry]) -> None:
    assert all(folded_names([entry.name]) for entry in entries)
    assert all(folded_names(entry.names) for entry in entries)


def test_points_and_frames_are_where_they_should_be(by_key: ByKey) -> None:
    assert by_key["city", "astana"].at == pytest.approx((71.43, 51.17), abs=0.1)
    assert by_key["city", "astana"].detail == "Kazakhstan"
    assert by_key["event", "independence"].at == by_key["city", "almaty"].at
    assert by_key["event", "independence"].detail == "1991"
    west, south, east, north = known(by_key["country", "FR"].bounds)
    assert (west > -6, south > 41, east < 10, north < 52) == (True,) * 4
    assert known(by_key["country", "RU"].bounds)[2] == pytest.approx(190.3, abs=0.2)  # Cape Dezhnev
    west, _, east, _ = known(by_key["route", "middle-corridor"].bounds)
    assert west < 30 < 100 < east


def test_the_more_important_comes_first(entries: list[Entry]) -> None:
    assert [entry.rank for entry in entries] == sorted(entry.rank for entry in entries)


def test_an_alias_of_something_that_is_not_there_is_refused(
    content_copy: Path, atlas: Atlas
) -> None:
    broken(content_copy, "aliases.yaml", "  bishkek: [", "  bishkekk: [")
    with pytest.raises(DataError) as error:
        search_entries(load_library(content_copy), atlas)
    (fault,) = error.value.faults
    assert (fault.where, fault.expected) == ("city.bishkekk", "the id of a city")
