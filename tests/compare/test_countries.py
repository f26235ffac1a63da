from collections.abc import Callable
from math import asin, cos, radians, sin, sqrt

import pytest

from crossroads.compare.belonging import Standing
from crossroads.compare.countries import CountryFacts, country_facts
from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas

FactsOf = Callable[..., list[CountryFacts]]


@pytest.fixture
def facts(library: Library, atlas: Atlas, standing: Standing) -> FactsOf:
    def of(*codes: str) -> list[CountryFacts]:
        return country_facts(codes, library, atlas, standing)

    return of


def great_circle_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Haversine on a sphere of the Earth's mean radius, within about 0.5 % of the ellipsoid."""
    a, b, c, d = map(radians, (lat1, lon1, lat2, lon2))
    half = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 2 * 6371.0088 * asin(sqrt(half))


def test_countries_come_in_the_order_asked_for(facts: FactsOf) -> None:
    found = facts("CN", "KZ", "UZ")
    assert [one.name for one in found] == ["China", "Kazakhstan", "Uzbekistan"]
    assert [one.capital for one in found] == ["Beijing", "Astana", "Tashkent"]


@pytest.mark.parametrize(
    ("code", "latitude", "longitude"),
    [("RU", 55.75, 37.62), ("UZ", 41.31, 69.28), ("CN", 39.91, 116.39), ("US", 38.90, -77.04)],
)
def test_capitals_are_as_far_from_astana_as_the_globe_says(
    facts: FactsOf, code: str, latitude: float, longitude: float
) -> None:
    expected = great_circle_km(51.13, 71.43, latitude, longitude)
    # Where the middle of a city is, is a matter of some kilometres.
    assert facts(code)[0].to_home_km == pytest.approx(expected, rel=0.006, abs=15)


def test_a_capital_that_the_map_lacks_has_no_distance(facts: FactsOf) -> None:
    assert facts("FJ")[0].to_home_km is None
    assert facts("KZ")[0].to_home_km == 0


def test_exactly_five_countries_border_kazakhstan(facts: FactsOf, atlas: Atlas) -> None:
    found = facts(*atlas.features["countries"].index)
    bordering = {one.code: one.border for one in found if one.border is not None}
    assert sorted(bordering) == ["CN", "KG", "RU", "TM", "UZ"]
    # The longest land border between two states; sources give 7,548 to 7,644 km.
    assert 7500 < bordering["RU"].length_km < 7700
    assert max(bordering, key=lambda code: bordering[code].length_km) == "RU"
    assert all(2000 < border.year <= 2026 for border in bordering.values())


def test_shared_organizations_are_counted(facts: FactsOf, standing: Standing) -> None:
    kyrgyzstan, kazakhstan, fiji = facts("KG", "KZ", "FJ")
    assert kazakhstan.shared == len(standing.full_bodies("KZ"))
    assert kyrgyzstan.shared > fiji.shared >= 2  # the UN and the WTO at least
    assert kyrgyzstan.shared < kazakhstan.shared  # the EPCA is Kazakhstan's alone in the region
