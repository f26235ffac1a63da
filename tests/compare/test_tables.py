import datetime as dt
from collections.abc import Callable

import pandas as pd
import pytest

from crossroads.compare.belonging import Standing, standing_on
from crossroads.compare.countries import country_facts
from crossroads.compare.names import place_name
from crossroads.compare.organizations import body_facts
from crossroads.compare.tables import body_table, country_table
from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas

TableOf = Callable[..., pd.DataFrame]


@pytest.fixture
def countries(library: Library, atlas: Atlas, standing: Standing) -> TableOf:
    def table(*codes: str) -> pd.DataFrame:
        facts = country_facts(codes, library, atlas, standing)
        own = len(standing.full_bodies("KZ"))
        return country_table(facts, own, library, atlas).set_index("Side by side")

    return table


@pytest.fixture
def bodies(library: Library, atlas: Atlas, today: dt.date) -> TableOf:
    def table(*ids: str, day: dt.date = today) -> pd.DataFrame:
        facts = body_facts(ids, library, atlas, standing_on(library, day))
        return body_table(facts, library, atlas).set_index("Side by side")

    return table


def test_a_country_s_figures_stand_in_words_with_their_year(countries: TableOf) -> None:
    told = countries("KZ", "CN")
    assert list(told.columns) == ["Kazakhstan", "China"]
    assert told.China["Population"] == "1.4 billion (2019)"
    assert told.China["Economy (GDP)"] == "US$14.3 trillion (2019)"
    assert told.Kazakhstan["Area"] == "2,724,900 km²"
    assert told.Kazakhstan["Economy (GDP) per person"] == "US$9,810 (2019)"


def test_borders_and_distances_stand_in_words(countries: TableOf) -> None:
    told = countries("KZ", "RU", "DE", "FJ")
    border = told.loc["Land border with Kazakhstan"]
    assert border.Kazakhstan == "Kazakhstan itself"
    assert border.Russia == "7,548 km (official, 2018)"
    assert border.Germany == "none"
    away = told.loc["From capital to Astana"]
    assert away.Kazakhstan == "Kazakhstan itself"
    assert away.Russia == "2,279 km"
    assert away.Fiji == "no figure"


def test_a_country_without_a_figure_says_so(countries: TableOf) -> None:
    told = countries("KZ", "VA")
    assert told["Vatican City"]["Economy (GDP)"] == "no figure"
    assert told["Vatican City"]["Economy (GDP) per person"] == "no figure"


def test_an_organization_s_rows(bodies: TableOf) -> None:
    told = bodies("SCO", "EAEU")
    assert told.SCO["Name"] == "Shanghai Cooperation Organisation"
    assert told.SCO["Founded"] == "15 June 2001"
    assert list(told.loc["How many: member"]) == ["10", "5"]
    assert list(told.loc["How many: observer"]) == ["–", "4"]
    assert list(told.loc["How many: partner"]) == ["17", "–"]
    assert "How many: candidate" not in told.index
    assert told.SCO["Population, world share"] == "42.8 %"
    assert told.EAEU["Missing in the sums"] == "none"


def test_who_is_missing_in_the_sums_is_named_and_counted(bodies: TableOf) -> None:
    told = bodies("WTO", "OSCE").loc["Missing in the sums"]
    assert told.WTO == "1: European Union (not on our map)"
    assert told.OSCE == "1: Vatican City (no figure: Economy (GDP))"
    then = bodies("UN", "OSCE", day=dt.date(1992, 1, 15)).loc["Missing in the sums"]
    assert then.UN.startswith("2: Czechoslovakia (not on our map) and Yugoslavia")


def test_a_body_that_is_not_founded_yet_has_no_figures(bodies: TableOf) -> None:
    told = bodies("EAEU", "SCO", day=dt.date(2001, 7, 1))
    assert list(told.loc["How many: member"]) == ["–", "6"]
    assert told.EAEU["Population"] == "no figure"


def test_whoever_belongs_to_something_has_a_name(library: Library, atlas: Atlas) -> None:
    codes = {row.country for row in library.memberships}
    assert {"EU", "CS", "DD", "YD", "YU"} < codes
    names = {code: place_name(code, library, atlas) for code in codes}
    assert names["EU"] == "European Union"
    assert names["CS"] == "Czechoslovakia"
    assert len(set(names.values())) == len(codes)
