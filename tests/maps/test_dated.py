"""What a layer shows on a day, tried on a few made-up memberships."""

import datetime as dt
from dataclasses import replace

import pytest

from crossroads.content.library import Library
from crossroads.content.memberships import Membership
from crossroads.content.partial_date import PartialDate
from crossroads.maps.dated import (
    HOME,
    CountryValue,
    LegendEntry,
    members_dated,
    shared_dated,
)
from tests.statuses import STRENGTH

DAY = dt.date(2010, 6, 1)
SHAPES = ["CN", "IN", "KZ", "RU"]


def row(organization: str, country: str, status: str, begin: str, end: str = "") -> Membership:
    return Membership.model_validate(
        {
            "organization": organization,
            "country": country,
            "status": status,
            "from": begin,
            "to": end or None,
            "source": [f"{organization.lower()}-{country.lower()}"],
            "note": "",
        }
    )


@pytest.fixture
def made_up(library: Library) -> Library:
    """The real bodies, with other members."""
    rows = [
        row("SCO", "KZ", "member", "2001-06-15"),
        row("SCO", "RU", "member", "2010-06-01"),
        row("SCO", "CN", "member", "2001-06-15", "2010-06-01"),
        row("SCO", "IN", "observer", "2005-07-05"),
        row("SCO", "EU", "member", "2001-06-15"),
        row("EAEU", "KZ", "member", "2001-06-15"),
        row("EAEU", "RU", "member", "2001-06-15", "2011-01-01"),
        row("CSTO", "RU", "member", "2001-06-15"),
    ]
    return replace(library, memberships=rows)


def test_members_are_told_with_status_and_first_day(made_up: Library) -> None:
    dated = members_dated("SCO", "fill-east", made_up, SHAPES, DAY)
    assert dated.categories == [
        LegendEntry("fill-east-full", "member"),
        LegendEntry("fill-east-half", "observer"),
    ]
    assert dated.values == {
        "IN": CountryValue(1, "observer since 5 Jul 2005", since=PartialDate("2005-07-05")),
        "KZ": CountryValue(0, "member since 15 Jun 2001", since=PartialDate("2001-06-15")),
        "RU": CountryValue(0, "member since 1 Jun 2010", since=PartialDate("2010-06-01")),
    }


@pytest.mark.parametrize(
    ("begin", "text"),
    [("2004", "observer since 2004"), ("2004-02", "observer since February 2004")],
)
def test_no_more_is_told_of_a_first_day_than_is_known(
    library: Library, begin: str, text: str
) -> None:
    vague = replace(library, memberships=[row("SCO", "IN", "observer", begin)])
    first = PartialDate(begin).first
    assert members_dated("SCO", "outline", vague, SHAPES, first).values["IN"].text == text
    assert not members_dated("SCO", "outline", vague, SHAPES, first - dt.timedelta(days=1)).values


@pytest.mark.parametrize(
    ("day", "members"),
    [
        (dt.date(2001, 6, 14), set()),
        (dt.date(2010, 5, 31), {"CN", "IN", "KZ"}),
        (dt.date(2010, 6, 1), {"IN", "KZ", "RU"}),
    ],
)
def test_the_first_day_counts_and_the_day_of_leaving_does_not(
    made_up: Library, day: dt.date, members: set[str]
) -> None:
    assert set(members_dated("SCO", "outline", made_up, SHAPES, day).values) == members


def test_on_a_day_without_members_there_is_no_legend(made_up: Library) -> None:
    dated = members_dated("SCO", "outline", made_up, SHAPES, dt.date(1990, 1, 1))
    assert (dated.categories, dated.values, dated.sources) == ([], {}, [])


def test_only_what_is_drawn_is_told_and_gives_its_source(made_up: Library) -> None:
    dated = members_dated("SCO", "outline", made_up, ["RU", "KZ"], DAY)
    assert set(dated.values) == {"KZ", "RU"}
    assert dated.sources == ["sco-kz", "sco-ru"]


def test_bodies_are_counted_that_a_country_shares_with_home(made_up: Library) -> None:
    dated = shared_dated(["SCO", "EAEU", "CSTO"], "steps-west", made_up, SHAPES, DAY)
    assert dated.values == {"RU": CountryValue(0, "2: SCO, EAEU")}
    assert dated.categories == [LegendEntry("steps-west-1", "2")]
    assert HOME not in dated.values


def test_counts_that_differ_look_different(made_up: Library) -> None:
    day = dt.date(2010, 5, 31)
    dated = shared_dated(["EAEU", "SCO"], "steps-teal", made_up, SHAPES, day)
    assert dated.values == {"CN": CountryValue(0, "1: SCO"), "RU": CountryValue(0, "1: EAEU")}
    rows = [*made_up.memberships, row("EAEU", "CN", "member", "2009-01-01")]
    dated = shared_dated(
        ["EAEU", "SCO"], "steps-teal", replace(made_up, memberships=rows), SHAPES, day
    )
    assert dated.values == {"CN": CountryValue(1, "2: EAEU, SCO"), "RU": CountryValue(0, "1: EAEU")}
    assert [one.style for one in dated.categories] == ["steps-teal-1", "steps-teal-6"]


def test_a_count_names_the_sources_of_all_bodies_that_are_counted(made_up: Library) -> None:
    dated = shared_dated(["EAEU", "CSTO"], "steps-teal", made_up, SHAPES, DAY)
    assert dated.sources == ["eaeu-kz", "eaeu-ru", "csto-ru"]


def test_every_status_is_as_strong_as_it_is_known(library: Library) -> None:
    assert {one.id: one.strength for one in library.statuses.values()} == STRENGTH
