import datetime as dt
from collections.abc import Callable

import pytest

from crossroads.compare.belonging import standing_on
from crossroads.compare.organizations import BodyFacts, body_facts
from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from tests.compare.conftest import PlainCountries
from tests.known import known

FactsOf = Callable[..., BodyFacts]


@pytest.fixture
def facts(library: Library, atlas: Atlas, today: dt.date) -> FactsOf:
    def of(body: str, day: dt.date = today) -> BodyFacts:
        return body_facts([body], library, atlas, standing_on(library, day))[0]

    return of


def test_totals_agree_with_what_others_publish(facts: FactsOf) -> None:
    eaeu, sco, eu = facts("EAEU"), facts("SCO"), facts("EU")
    # The Eurasian Economic Commission gives 20,229,000 km2 and 182.7 million people (2017).
    assert eaeu.totals["area"].value == pytest.approx(20_229_000, rel=0.005)
    assert eaeu.totals["people"].value == pytest.approx(182_700_000, rel=0.01)
    assert 3.2e9 < known(sco.totals["people"].value) < 3.4e9
    # Eurostat: 4.1 to 4.2 million km2, 447 million people on 1 January 2020.
    assert 4_100_000 < known(eu.totals["area"].value) < 4_250_000
    assert eu.totals["people"].value == pytest.approx(447_300_000, rel=0.005)
    # The World Bank has US$15.6 trillion for the 27 in 2019.
    assert eu.totals["gdp"].value == pytest.approx(15.6e12, rel=0.02)


def test_members_observers_and_partners_are_counted(facts: FactsOf) -> None:
    assert facts("SCO").counts == {"member": 10, "partner": 17}
    assert facts("EAEU").counts == {"member": 5, "observer": 4}
    assert facts("EU").counts == {"member": 27, "candidate": 9}
    assert facts("NATO").counts == {"member": 32}


def test_the_day_decides_who_is_counted(facts: FactsOf) -> None:
    assert facts("SCO", dt.date(2001, 7, 1)).counts == {"member": 6}
    assert len(facts("EU", dt.date(2001, 7, 1)).members) == 15
    assert len(facts("EU", dt.date(2019, 7, 1)).members) == 28  # with the United Kingdom
    young = facts("EAEU", dt.date(2001, 7, 1))
    assert young.members == []
    assert young.totals["people"].value is None
    assert young.shares["people"] is None


def test_the_union_in_the_wto_is_told_apart_and_counted_once(
    facts: FactsOf, plain_countries: PlainCountries
) -> None:
    wto = facts("WTO")
    assert len(wto.members) == 166  # as the WTO counts itself
    assert wto.unmapped == ["EU"]
    states = [code for code in wto.members if code != "EU"]
    assert wto.totals["area"].value == sum(plain_countries[code]["area_km2"] for code in states)


def test_states_that_are_no_more_are_told_apart(facts: FactsOf) -> None:
    assert facts("UN", dt.date(1992, 1, 15)).unmapped == ["CS", "YU"]


def test_a_member_without_a_figure_is_named(facts: FactsOf) -> None:
    osce = facts("OSCE")
    assert osce.totals["gdp"].lacking == ["VA"]
    assert osce.totals["people"].lacking == []


def test_shares_are_of_the_whole_world(facts: FactsOf, plain_countries: PlainCountries) -> None:
    people = sum(one["pop"] for one in plain_countries.values())
    assert people == pytest.approx(7.7e9, rel=0.015)  # the UN's estimate for 2019: 7.7 billion
    sco = facts("SCO")
    assert sco.shares["people"] == pytest.approx(sco.totals["people"].value / people)
    assert 0.40 < known(sco.shares["people"]) < 0.45
    assert 0.97 < known(facts("UN").shares["people"]) < 1
