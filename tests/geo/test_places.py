"""Places against GeoNames and against the list of World Heritage site 1442."""

from typing import Any

import pytest

from crossroads.geo.atlas import Atlas
from crossroads.geo.measures import distance_km
from crossroads.geo.places import place_point

# UNESCO World Heritage Centre, "Silk Roads: the Routes Network of Chang'an-Tianshan Corridor",
# ref. 1442: the eight components in Kazakhstan.
IN_KAZAKHSTAN = {
    "Site of Kayalyk",
    "Site of Karamergen",
    "Site of Talgar",
    "Site of Aktobe",
    "Site of Kulan",
    "Site of Akyrtas",
    "Site of Ornek",
    "Site of Kostobe",
}


@pytest.mark.parametrize(
    ("layer", "least"), [("silk-road-places", 60), ("corridor-places", 100), ("cities", 250)]
)
def test_places_stand_where_geonames_has_them(
    atlas: Atlas, geonames: dict[str, Any], layer: str, least: int
) -> None:
    frame = atlas.features[layer]
    numbered = frame[frame.geonames_id.notna()]
    assert len(numbered) >= least
    for place, row in numbered.iterrows():
        record = geonames[str(int(row.geonames_id))]
        there = (record["longitude"], record["latitude"])
        away = distance_km(there, (row.geometry.x, row.geometry.y))
        assert away <= 5, f"{place} is {away:.0f} km from {record['name']}"


@pytest.mark.parametrize("layer", ["silk-road-places", "corridor-places", "cities"])
def test_places_with_a_record_are_in_its_country(
    atlas: Atlas, geonames: dict[str, Any], layer: str
) -> None:
    frame = atlas.features[layer]
    numbered = frame[frame.geonames_id.notna()]
    wrong = [
        place
        for place, row in numbered.iterrows()
        if geonames[str(int(row.geonames_id))]["countrycode"] != row.country
        and (row.country, place) != ("UA", "sevastopol")
    ]
    assert wrong == []


def test_the_silk_roads_have_their_places(atlas: Atlas) -> None:
    places = atlas.features["silk-road-places"]
    assert len(places) >= 40
    assert (places.country == "KZ").sum() >= 20


def test_the_components_of_site_1442_are_marked(atlas: Atlas) -> None:
    places = atlas.features["silk-road-places"]
    marked = places[(places.whs_1442 != "") & (places.country == "KZ")]
    assert set(marked.whs_1442) == IN_KAZAKHSTAN
    assert set(marked.kind) == {"heritage"}


def test_the_site_has_components_in_three_states(atlas: Atlas) -> None:
    # 33 components: 22 in China, 8 in Kazakhstan, 3 in Kyrgyzstan.
    places = atlas.features["silk-road-places"]
    marked = places[places.whs_1442 != ""]
    assert set(marked.country) == {"CN", "KZ", "KG"}
    assert (marked.country == "KG").sum() == 3
    assert (marked.country == "CN").sum() <= 22


@pytest.mark.parametrize(
    ("layer", "place", "lon", "lat"),
    [
        # Coordinates as encyclopaedias give them.
        ("silk-road-places", "samarkand", 66.96, 39.65),
        ("silk-road-places", "otrar", 68.30, 42.85),
        ("silk-road-places", "kashgar", 75.99, 39.47),
        ("cities", "astana", 71.43, 51.13),
        ("cities", "almaty", 76.93, 43.24),
    ],
)
def test_well_known_places(atlas: Atlas, layer: str, place: str, lon: float, lat: float) -> None:
    point = atlas.features[layer].geometry[place]
    assert distance_km((lon, lat), (point.x, point.y)) < 10


def test_places_in_kazakhstan_lie_in_kazakhstan(atlas: Atlas) -> None:
    home = atlas.features["countries"].geometry["KZ"].buffer(0.1)
    for layer in ("silk-road-places", "corridor-places", "cities"):
        frame = atlas.features[layer]
        ours = frame[frame.country == "KZ"]
        assert len(ours) > 10
        assert [one for one, row in ours.iterrows() if not home.contains(row.geometry)] == []


def test_a_place_is_found_by_its_id(atlas: Atlas) -> None:
    """Astana lies at 71.43 E, 51.13 N (GeoNames)."""
    assert place_point("astana", atlas) == pytest.approx((71.43, 51.13), abs=0.05)
    assert place_point("KZ", atlas) == atlas.countries["KZ"].label_point
    with pytest.raises(KeyError):
        place_point("atlantis", atlas)
