import datetime as dt
import math
from collections.abc import Mapping

import pytest

from crossroads.compare.figures import Measure, gdp_per_head, total
from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.geo.records.countries import Country
from tests.compare.conftest import Holding, PlainCountries
from tests.known import known

PLAIN: dict[Measure, tuple[str, float]] = {
    "people": ("pop", 1),
    "gdp": ("gdp_usd_million", 1e6),
    "area": ("area_km2", 1),
}
"""Property of each measure in the plain file, and the factor to ours."""


@pytest.fixture
def countries(atlas: Atlas) -> Mapping[str, Country]:
    return atlas.countries


def test_one_country_keeps_its_figures_and_their_years(
    countries: Mapping[str, Country], plain_countries: PlainCountries
) -> None:
    kz = plain_countries["KZ"]
    assert total(countries, ["KZ"], "people").value == kz["pop"]
    assert total(countries, ["KZ"], "gdp").value == kz["gdp_usd_million"] * 1_000_000
    assert total(countries, ["KZ"], "gdp").years == (kz["gdp_year"], kz["gdp_year"])
    assert total(countries, ["KZ"], "area").value == 2_724_900  # the official area
    assert total(countries, ["KZ"], "area").years is None


def test_sums_are_those_of_the_plain_files(
    countries: Mapping[str, Country],
    plain_countries: PlainCountries,
    holding: Holding,
    library: Library,
    today: dt.date,
) -> None:
    seen = 0
    for body in library.organizations:
        codes = [code for code in holding(body, today) if code in plain_countries]
        for measure, (name, factor) in PLAIN.items():
            figures = [plain_countries[code].get(name) for code in codes]
            given = [one for one in figures if one is not None]
            if given:
                ours = total(countries, codes, measure)
                assert ours.value == pytest.approx(math.fsum(given) * factor, rel=1e-12)
                assert len(ours.lacking) == len(figures) - len(given)
                seen += 1
    assert seen == 3 * (len(library.organizations) - 1)  # all but the USSR


def test_whoever_has_no_figure_or_no_place_is_named(countries: Mapping[str, Country]) -> None:
    gdp = total(countries, ["IT", "VA", "EU"], "gdp")
    assert gdp.value == total(countries, ["IT"], "gdp").value
    assert gdp.lacking == ["VA", "EU"]
    assert total(countries, ["IT", "VA", "EU"], "people").lacking == ["EU"]


def test_nobody_has_no_figure_rather_than_none_at_all(countries: Mapping[str, Country]) -> None:
    assert total(countries, [], "people").value is None
    assert total(countries, ["EU"], "area").value is None
    assert total(countries, ["VA"], "gdp").years is None


def test_years_span_those_of_the_parts(
    countries: Mapping[str, Country], plain_countries: PlainCountries
) -> None:
    codes = ["IR", "PK", "VE"]
    years = [plain_countries[code]["gdp_year"] for code in codes]
    assert len(set(years)) > 1
    assert total(countries, codes, "gdp").years == (min(years), max(years))


def test_gdp_per_head_is_as_the_world_bank_has_it(countries: Mapping[str, Country]) -> None:
    # NY.GDP.PCAP.CD of 2019, as published then: Kazakhstan 9,812, Germany 46,445, India 2,100.
    assert gdp_per_head(countries, ["KZ"]).value == pytest.approx(9812, rel=0.01)
    assert gdp_per_head(countries, ["DE"]).value == pytest.approx(46445, rel=0.01)
    assert gdp_per_head(countries, ["IN"]).value == pytest.approx(2100, rel=0.01)


def test_gdp_per_head_takes_only_those_with_both_figures(countries: Mapping[str, Country]) -> None:
    assert gdp_per_head(countries, ["IT", "VA"]).value == gdp_per_head(countries, ["IT"]).value
    assert gdp_per_head(countries, ["IT", "VA"]).lacking == ["VA"]
    assert gdp_per_head(countries, ["VA"]).value is None


def test_people_and_area_of_crimea_count_with_ukraine(countries: Mapping[str, Country]) -> None:
    # Russia had 146.7 million people by its own count of 2019, with Crimea's 2.3 million, and
    # Ukraine 42.0 million by its own, without them. Its area with Crimea is 603,500 km2.
    assert known(total(countries, ["RU"], "people").value) < 145_000_000
    assert known(total(countries, ["UA"], "people").value) > 44_000_000
    assert total(countries, ["UA"], "area").value == pytest.approx(603_500, abs=100)
    assert total(countries, ["RU"], "area").value == pytest.approx(17_098_000, abs=1000)
