"""The records of the real data against its files."""

import json

import pytest
from shapely.geometry import LineString

from crossroads.geo.atlas import Atlas
from crossroads.geo.places import POINTS
from crossroads.geo.records.places import Place
from crossroads.geo.records.routes import Route, Segment
from crossroads.paths import GEO


def properties(file: str) -> dict[str, dict[str, object]]:
    features = json.loads((GEO / file).read_text(encoding="utf-8"))["features"]
    return {one["properties"]["id"]: one["properties"] for one in features}


def segment(**more: object) -> Segment:
    plain = {
        "id": "a-b",
        "name_en": "A – B",
        "geometry": LineString([(60, 40), (61, 41)]),
        "corridor": "ab",
        "corridor_en": "Road of A",
        "from": "a",
        "to": "b",
        "certainty": "probable",
        "carried_en": "silk, tea,",
        "period_from": 100,
        "period_to": None,
    }
    return Segment.model_validate({**plain, **more})


def test_every_feature_has_its_record(atlas: Atlas) -> None:
    held = {
        "countries": atlas.countries,
        **atlas.places,
        **atlas.waters,
        "water-labels": atlas.water_labels,
        "borders": atlas.borders,
        "caspian-shores": atlas.shores,
        "disputed": atlas.contested,
        "distances": atlas.distances,
    }
    for layer, records in held.items():
        assert list(records) == list(atlas.features[layer].index), layer
    assert tuple(atlas.places) == POINTS
    for layer in ("corridors", "silk-road-segments"):
        parts = [
            one.id for route in atlas.routes.values() if route.layer == layer
            for one in route.segments
        ]  # fmt: skip
        assert sorted(parts) == sorted(atlas.features[layer].index)


def test_a_country_says_what_the_file_says(atlas: Atlas) -> None:
    plain, told = properties("countries.geojson")["KZ"], atlas.countries["KZ"]
    assert told.names == {"en": "Kazakhstan", "kk": "Қазақстан", "ru": "Казахстан"}
    assert told.label_point == (plain["label_lon"], plain["label_lat"])
    assert (told.people, told.people_year) == (plain["pop"], plain["pop_year"])
    assert told.gdp_usd_million == plain["gdp_usd_million"]
    assert atlas.countries["VA"].gdp_usd_million is None


def test_names_that_are_not_known_are_left_out(atlas: Atlas) -> None:
    nameless = [one for one in atlas.waters["rivers"].values() if not one.name_en]
    assert len(nameless) == 2
    assert all(one.names == {} and one.all_names == () for one in nameless)
    node = next(one for one in atlas.places["corridor-places"].values() if not one.name_kk)
    assert set(node.names) <= {"en", "ru"}
    assert node.name_in("kk") == node.name_en


def test_a_place_is_told_by_its_old_names_too(atlas: Atlas) -> None:
    akhsikath = atlas.places["silk-road-places"]["akhsikath"]
    assert akhsikath.old_names == ("Akhsiket", "Ахсикат", "أخسيكث")
    assert akhsikath.all_names[-3:] == akhsikath.old_names
    assert akhsikath.period == (-100, 1620)
    assert atlas.cities["astana"].period is None


def test_places_without_a_number_are_not_all_the_same(atlas: Atlas) -> None:
    unnumbered: list[Place] = [
        one for one in atlas.places["silk-road-places"].values() if one.geonames_id is None
    ]
    assert len(unnumbered) > 10
    assert not unnumbered[0].is_same_as(unnumbered[1])
    assert unnumbered[0].is_same_as(unnumbered[0])
    chang_an = atlas.places["silk-road-places"]["chang-an"]
    assert chang_an.is_same_as(atlas.cities["xian"])


def test_an_area_may_be_of_several_countries(atlas: Atlas) -> None:
    assert atlas.contested["crimea"].countries == ("UA",)
    assert ("IN", "PK") in [one.countries for one in atlas.contested.values()]


def test_parts_are_told_apart_and_empty_ones_left_out() -> None:
    assert segment().carried == ("silk", "tea")
    assert segment().modes == ()
    assert segment(mode="rail, sea").modes == ("rail", "sea")


def test_a_corridor_has_its_title_from_its_layer(atlas: Atlas) -> None:
    style = atlas.layers["corridors"].style_by
    assert style is not None
    middle = atlas.routes["middle-corridor"]
    assert middle.titles == style.values["middle-corridor"].title
    assert len(middle.segments) > 5


def test_a_route_is_named_by_title_and_by_its_segments() -> None:
    parts = (segment(), segment(corridor_en="Road of B"), segment())
    route = Route("ab", "corridors", {"en": "Road of A and B", "ru": "Дорога"}, parts)
    assert route.english_names == ("Road of A and B", "Road of A", "Road of B")
    assert route.all_names == ("Road of A and B", "Дорога", "Road of A", "Road of B")
    assert (route.name_in("ru"), route.name_in("kk")) == ("Дорога", "Road of A and B")


@pytest.mark.parametrize("layer", POINTS)
def test_points_are_longitude_before_latitude(atlas: Atlas, layer: str) -> None:
    places = [one for one in atlas.places[layer].values() if one.country == "KZ"]
    assert len(places) > 10
    for place in places:
        lon, lat = place.point
        assert 46 < lon < 88, place.id
        assert 40 < lat < 56, place.id
