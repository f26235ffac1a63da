from itertools import pairwise

import pytest
from pyproj import Geod

from crossroads.dossiers.routes import in_one_chain
from crossroads.geo.atlas import Atlas
from tests.dossiers.conftest import DossierRecords


def test_a_segment_belongs_to_its_route(records: DossierRecords) -> None:
    segment = records["corridors:middle-corridor-aktau-alat"]
    assert segment["route"] == ["route:middle-corridor", "Middle Corridor (Trans-Caspian)"]
    assert [name for _, name in segment["ends"]] == ["Aktau", "Alat"]
    assert segment["certainty"].startswith("Probable")


def test_every_route_counts_its_segments(records: DossierRecords) -> None:
    routes = {key for key in records if key.startswith("route:")}
    told_of = [one["route"][0] for one in records.values() if "route" in one]
    assert set(told_of) == routes
    assert all(records[route]["segments"] == told_of.count(route) for route in routes)


def test_a_route_is_as_long_as_all_its_segments(records: DossierRecords, atlas: Atlas) -> None:
    frame = atlas.features["corridors"]
    geod = Geod(ellps="WGS84")
    metres = 0.0
    for line in frame.geometry[frame["corridor"] == "middle-corridor"]:
        for part in getattr(line, "geoms", [line]):
            metres += sum(geod.inv(*a, *b)[2] for a, b in pairwise(part.coords))
    assert records["route:middle-corridor"]["km"] == pytest.approx(metres / 1000, abs=1)


def test_the_caspian_pipeline_runs_from_tengiz_to_the_black_sea(records: DossierRecords) -> None:
    cpc = records["route:cpc"]
    names = [name for _, name in cpc["places"]]
    assert (names[0], names[-1]) == ("Tengiz", "Novorossiysk")
    assert names.index("Atyrau") < names.index("Astrakhan") < names.index("Kropotkin")
    assert [name for _, name in cpc["countries"]] == ["Kazakhstan", "Russia"]
    assert cpc["period"] == [2001, None]  # opened in 2001, in use
    assert cpc["carried"] == ["crude oil"]
    assert "ends" not in cpc


def test_a_route_that_branches_has_ends_but_no_order(records: DossierRecords) -> None:
    middle = records["route:middle-corridor"]
    assert "places" not in middle
    assert {"Batumi", "Istanbul"} < {name for _, name in middle["ends"]}
    assert {"rail", "sea"} <= set(middle["modes"])


def test_an_old_route_has_a_last_year(records: DossierRecords) -> None:
    first, last = records["route:zarafshan-karakum"]["period"]
    assert first < 0 < last < 1900


@pytest.mark.parametrize(
    ("steps", "chain"),
    [
        ([("b", "c"), ("a", "b"), ("c", "d")], ["a", "b", "c", "d"]),
        ([("a", "b")], ["a", "b"]),
        ([("a", "b"), ("b", "c"), ("b", "d")], []),  # a fork
        ([("a", "b"), ("c", "b")], []),  # two ways into one place
        ([("a", "b"), ("c", "d")], []),  # two pieces
        ([("a", "b"), ("b", "a")], []),  # a ring
        ([("a", "b"), ("b", "c"), ("c", "b")], []),  # a way into a ring
        ([("a", "b"), ("c", "d"), ("d", "c")], []),  # a way beside a ring
    ],
)
def test_only_one_unbroken_line_has_an_order(
    steps: list[tuple[str, str]], chain: list[str]
) -> None:
    assert in_one_chain(steps) == chain
