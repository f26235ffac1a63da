"""Segments of old roads and of today's corridors."""

import pandas as pd
import pytest
from shapely.geometry import Point

from crossroads.geo.atlas import Atlas
from crossroads.geo.measures import distance_km, length_km

LAYERS = ["silk-road-segments", "corridors"]
PLACES = {
    "silk-road-segments": ["silk-road-places"],
    "corridors": ["corridor-places", "silk-road-places"],
}


@pytest.mark.parametrize("layer", LAYERS)
def test_every_segment_has_period_certainty_and_source(atlas: Atlas, layer: str) -> None:
    frame = atlas.features[layer]
    assert len(frame) > 50
    for one, row in frame.iterrows():
        assert pd.notna(row.period_from), one
        assert pd.isna(row.period_to) or row.period_from < row.period_to, one
        assert row.certainty in {"attested", "probable", "conjectural"}, one
        assert row.sources, one


def test_old_roads_ended_and_corridors_are_of_our_time(atlas: Atlas) -> None:
    assert atlas.features["silk-road-segments"].period_to.notna().all()
    assert (atlas.features["corridors"].period_from >= 1950).all()


@pytest.mark.parametrize("layer", LAYERS)
def test_segments_run_from_place_to_place(atlas: Atlas, layer: str) -> None:
    known = {
        one: row.geometry for name in PLACES[layer] for one, row in atlas.features[name].iterrows()
    }
    for one, row in atlas.features[layer].iterrows():
        start, *_, end = row.geometry.coords
        for point, place in ((start, row["from"]), (end, row["to"])):
            where = known[place]
            assert distance_km(point, (where.x, where.y)) < 1, one


@pytest.mark.parametrize("layer", LAYERS)
def test_lengths_are_those_of_the_drawn_lines_and_no_shorter_than_the_geodesic(
    atlas: Atlas, layer: str
) -> None:
    for one, row in atlas.features[layer].iterrows():
        assert row.length_km == pytest.approx(length_km(row.geometry), abs=1.5), one
        start, *_, end = row.geometry.coords
        assert row.length_km >= distance_km(start, end) - 1.5, one


def test_only_ships_cross_the_caspian(atlas: Atlas) -> None:
    sea = atlas.features["lakes"].geometry["caspian"]
    wet = {}
    for layer in LAYERS:
        for one, row in atlas.features[layer].iterrows():
            if row.get("mode") != "sea" and row.geometry.intersects(sea):
                wet[one] = round(length_km(row.geometry.intersection(sea)))
    # Railways along the generalised shore may touch it.
    assert {one: km for one, km in wet.items() if km > 3} == {}


def test_ships_do_cross_it(atlas: Atlas) -> None:
    sea = atlas.features["lakes"].geometry["caspian"]
    corridors = atlas.features["corridors"]
    ships = corridors[corridors["mode"] == "sea"]
    crossing = [one for one, row in ships.iterrows() if row.geometry.intersects(sea)]
    assert len(crossing) >= 3
    assert "middle-corridor-aktau-alat" in crossing


@pytest.mark.parametrize(
    ("corridor", "country"),
    [
        ("middle-corridor", "AZ"),
        ("middle-corridor", "GE"),
        ("northern-corridor", "RU"),
        ("northern-corridor", "BY"),
        ("instc-eastern", "TM"),
        ("instc-eastern", "IR"),
        ("cpc", "RU"),
        ("central-asia-china-gas", "UZ"),
    ],
)
def test_corridors_pass_the_states_that_they_are_known_for(
    atlas: Atlas, corridor: str, country: str
) -> None:
    corridors = atlas.features["corridors"]
    shape = atlas.features["countries"].geometry[country]
    lines = corridors[corridors.corridor == corridor].geometry
    assert any(line.intersects(shape) for line in lines)


@pytest.mark.parametrize("country", ["RU", "BY"])
def test_the_middle_corridor_avoids_russia(atlas: Atlas, country: str) -> None:
    corridors = atlas.features["corridors"]
    shape = atlas.features["countries"].geometry[country]
    lines = corridors[corridors.corridor == "middle-corridor"].geometry
    assert not any(line.intersects(shape) for line in lines)


def test_the_old_roads_reach_from_china_to_the_mediterranean(atlas: Atlas) -> None:
    west, _, east, _ = atlas.features["silk-road-segments"].total_bounds
    assert east > 108.9  # Chang'an
    assert west < 36.2  # Antioch
    chang_an = atlas.features["silk-road-places"].geometry["chang-an"]
    assert distance_km((chang_an.x, chang_an.y), (108.94, 34.27)) < 10
    assert isinstance(chang_an, Point)
