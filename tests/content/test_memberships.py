"""Rules of the table of memberships, and what it tells against sources read apart from it."""

import csv
import datetime as dt
from collections import defaultdict
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

from crossroads.content.library import Library
from crossroads.content.memberships import Membership, load_memberships, members_on, shared_with
from crossroads.content.organizations import Organization
from tests.spoil import broken, faults, written

HEADER = "organization,country,status,from,to,source,note\n"
EXPECTED = yaml.safe_load(
    (Path(__file__).parent.parent / "data" / "memberships_expected.yaml").read_text("utf-8")
)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def row(
    organization: str, country: str, from_: str, to: str | None = None, status: str = "member"
) -> Membership:
    return Membership.model_validate(
        {
            "organization": organization,
            "country": country,
            "status": status,
            "from": from_,
            "to": to,
            "source": ["s"],
            "note": "",
        }
    )


def held(library: Library, organization: str, on: dt.date, status: str) -> set[str]:
    rows = members_on(library.memberships, organization, on)
    return {code for code, one in rows.items() if one.status == status}


# Rules ------------------------------------------------------------------------------------


def test_a_spell_holds_from_its_first_day_until_before_its_last() -> None:
    spell = row("CIS", "GE", "1993-12-03", "2009-08-18")
    assert not spell.holds_on(day("1993-12-02"))
    assert spell.holds_on(day("1993-12-03"))
    assert spell.holds_on(day("2009-08-17"))
    assert not spell.holds_on(day("2009-08-18"))


def test_a_spell_holds_from_the_first_day_of_its_month_or_year() -> None:
    spell = row("WTO", "AF", "2004", "2016-07")
    assert not spell.holds_on(day("2003-12-31"))
    assert spell.holds_on(day("2004-01-01"))
    assert spell.holds_on(day("2016-06-30"))
    assert not spell.holds_on(day("2016-07-01"))


def test_months_and_years_are_read_as_they_stand(tmp_path: Path) -> None:
    text = f"{HEADER}WTO,AF,observer,2004,2016-07,s,\nWTO,AF,member,2016-07,,s,\n"
    rows = load_memberships(written(tmp_path, "memberships.csv", text))
    assert [str(one.from_) for one in rows] == ["2004", "2016-07"]
    assert [one.from_.precision for one in rows] == ["year", "month"]


def test_a_spell_without_an_end_still_holds() -> None:
    assert row("UN", "KZ", "1992-03-02").holds_on(day("2400-01-01"))


def test_members_come_sorted_by_code_and_only_of_the_body_asked_for() -> None:
    rows = [
        row("SCO", "UZ", "2001-06-15"),
        row("SCO", "CN", "2001-06-15"),
        row("UN", "FR", "1945-10-24"),
        row("SCO", "IN", "2017-06-09"),
    ]
    assert list(members_on(rows, "SCO", day("2017-06-08"))) == ["CN", "UZ"]
    assert list(members_on(rows, "SCO", day("2017-06-09"))) == ["CN", "IN", "UZ"]


def test_two_spells_may_meet_on_one_day(tmp_path: Path) -> None:
    text = f"{HEADER}SCO,IR,observer,2005-07-05,2023-07-04,s,\nSCO,IR,member,2023-07-04,,s,\n"
    rows = load_memberships(written(tmp_path, "memberships.csv", text))
    assert members_on(rows, "SCO", day("2023-07-03"))["IR"].status == "observer"
    assert members_on(rows, "SCO", day("2023-07-04"))["IR"].status == "member"


@pytest.mark.parametrize(
    ("end", "found"),
    [("2023-07-05", "'2023-07-05'"), ("", "'None'"), ("2025-01-01", "'2025-01-01'")],
)
def test_overlapping_spells_are_refused(tmp_path: Path, end: str, found: str) -> None:
    text = f"{HEADER}SCO,IR,observer,2005-07-05,{end},s,\nSCO,IR,member,2023-07-04,,s,\n"
    assert faults(load_memberships, written(tmp_path, "memberships.csv", text)) == [
        f"memberships.csv:SCO,IR,2023-07-04: found {found}, expected a `to` up to 2023-07-04"
    ]


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ("SCO,IR,member,2023-02-30,,s,", "2.from: found '2023-02-30', expected a valid date"),
        ("SCO,IR,member,2023-13,,s,", "2.from: found '2023-13', expected a valid date"),
        ("SCO,IR,member,2023-7-4,,s,", "2.from: found '2023-7-4', expected a valid date"),
        ("SCO,IR,member,2023,2023-01,s,", "2: found {"),
        ("SCO,IR,member,,,s,", "2.from: found '', expected a valid date"),
        ("SCO,IR,member,2023-07-04,soon,s,", "2.to: found 'soon', expected a valid date"),
        ("SCO,Iran,member,2023-07-04,,s,", "2.country: found 'Iran', expected string should"),
        ("sco,IR,member,2023-07-04,,s,", "2.organization: found 'sco', expected string should"),
        ("SCO,IR,Friend,2023-07-04,,s,", "2.status: found 'Friend', expected string should match"),
        ("SCO,IR,member,2023-07-04,,,", "2.source: found [], expected list should have at least"),
        ("SCO,IR,member,2023-07-04,2023-07-04,s,", "2: found {"),
    ],
)
def test_a_wrong_cell_is_told_with_its_line(tmp_path: Path, cells: str, message: str) -> None:
    (line,) = faults(load_memberships, written(tmp_path, "memberships.csv", f"{HEADER}{cells}\n"))
    assert line.startswith(f"memberships.csv:{message}")


def test_an_end_before_the_beginning_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, "m.csv", f"{HEADER}SCO,IR,member,2023-07-04,2022-01-01,s,\n")
    (line,) = faults(load_memberships, path)
    assert line.endswith("expected `to` after `from` (it is the first day without the status)")


def test_a_wrong_date_in_the_real_table_is_told_with_its_line(content_copy: Path) -> None:
    path = content_copy / "memberships.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    number = next(n for n, line in enumerate(lines, start=1) if line.startswith("SCO,IN,member,"))
    broken(content_copy, "memberships.csv", "SCO,IN,member,2017-06-09", "SCO,IN,member,2017-09-31")
    (line,) = faults(load_memberships, path)
    assert line.startswith(f"memberships.csv:{number}.from: found '2017-09-31', expected a valid")


# What bodies share ------------------------------------------------------------------------

SHARING = [
    row("UN", "KZ", "1992-03-02"),
    row("UN", "IR", "1945-10-24"),
    row("SCO", "KZ", "2001-06-15"),
    row("SCO", "IR", "2005-07-05", "2023-07-04", "observer"),
    row("SCO", "IR", "2023-07-04"),
    row("NATO", "TR", "1952-02-18"),
    row("UN", "TR", "1945-10-24"),
]


def bodies(*ids: str) -> list[Organization]:
    """Bodies that one can only be a member of."""
    told = {"en": "x"}
    common = {
        "kind": "organization", "side": "universal", "founded": "1945-01-01", "sources": ["x"],
        "name": told, "short": told, "about": told, "statuses": ["member", "observer"],
    }  # fmt: skip
    return [Organization.model_validate({"id": one, **common}) for one in ids]


def test_what_a_country_shares_comes_in_the_order_asked_for() -> None:
    shared = shared_with(SHARING, "KZ", bodies("SCO", "NATO", "UN"), day("2024-01-01"))
    assert shared == {"IR": ["SCO", "UN"], "TR": ["UN"]}


def test_home_is_not_among_those_it_shares_with() -> None:
    assert "KZ" not in shared_with(SHARING, "KZ", bodies("UN"), day("2024-01-01"))


def test_only_full_belonging_counts() -> None:
    assert shared_with(SHARING, "KZ", bodies("SCO"), day("2023-07-03")) == {}
    assert shared_with(SHARING, "KZ", bodies("SCO"), day("2023-07-04")) == {"IR": ["SCO"]}


def test_before_home_belongs_nothing_is_shared() -> None:
    assert shared_with(SHARING, "KZ", bodies("UN"), day("1992-03-01")) == {}
    assert set(shared_with(SHARING, "KZ", bodies("UN"), day("1992-03-02"))) == {"IR", "TR"}


def test_what_belarus_shares_with_kazakhstan(library: Library, today: dt.date) -> None:
    # Belarus: CIS, CSTO, EAEU from the start, SCO member since 4 July 2024, no EU, no OTS.
    counted = [library.organizations[one] for one in ("SCO", "EAEU", "CSTO", "CIS", "OTS")]
    before = shared_with(library.memberships, "KZ", counted, day("2024-07-03"))
    assert before["BY"] == ["EAEU", "CSTO", "CIS"]
    now = shared_with(library.memberships, "KZ", counted, today)
    assert now["BY"] == ["SCO", "EAEU", "CSTO", "CIS"]


def test_partners_share_where_there_is_no_more_than_partnership(library: Library) -> None:
    # Ireland and Kazakhstan are both in NATO's Partnership for Peace (1999 and 1994).
    peace = [library.organizations["PFP"]]
    assert "IE" in shared_with(library.memberships, "KZ", peace, day("2024-01-01"))
    assert "IE" not in shared_with(library.memberships, "KZ", peace, day("1999-01-01"))


# What the table tells ---------------------------------------------------------------------


def _name(entry: dict[str, Any]) -> str:
    keys = ("organization", "country", "status", "date", "from", "note_starts", "source")
    return " ".join(str(entry[key]) for key in keys if key in entry)


@pytest.mark.parametrize("entry", EXPECTED["whole"], ids=_name)
def test_a_body_on_a_day(library: Library, entry: dict[str, Any]) -> None:
    found = defaultdict(set)
    for code, one in members_on(library.memberships, entry["organization"], entry["date"]).items():
        found[one.status].add(code)
    assert found == {status: set(codes) for status, codes in entry["statuses"].items()}


def test_the_days_that_the_story_tells_are_all_asked_for() -> None:
    days = ["2001-06-15", "2015-01-01", "2015-12-31", "2017-06-09", "2023-07-04", "2024-07-04"]
    asked = {(one["organization"], str(one["date"])) for one in EXPECTED["whole"]}
    assert asked == {(body, one) for body in ("SCO", "EAEU") for one in [*days, "2026-11-24"]}


@pytest.mark.parametrize("entry", EXPECTED["counts"], ids=_name)
def test_how_many_had_a_status(library: Library, entry: dict[str, Any]) -> None:
    found = held(library, entry["organization"], entry["date"], entry["status"])
    assert len(found) == entry["count"], sorted(found)


@pytest.mark.parametrize("entry", EXPECTED["counts_by_note"], ids=_name)
def test_how_many_had_a_status_of_one_sort(library: Library, entry: dict[str, Any]) -> None:
    rows = members_on(library.memberships, entry["organization"], entry["date"]).values()
    found = [
        one
        for one in rows
        if one.status == entry["status"]
        and one.note.startswith(entry.get("note_starts", ""))
        and entry.get("note_contains", "") in one.note
    ]
    assert len(found) == entry["count"]


@pytest.mark.parametrize("entry", EXPECTED["spells"], ids=_name)
def test_a_spell(library: Library, entry: dict[str, Any]) -> None:
    found = [
        (str(one.from_), None if one.to is None else str(one.to))
        for one in library.memberships
        if (one.organization, one.country, one.status)
        == (entry["organization"], entry["country"], entry["status"])
    ]
    to = entry.get("to")
    assert (str(entry["from"]), None if to is None else str(to)) in found


@pytest.mark.parametrize("entry", EXPECTED["never"], ids=_name)
def test_a_country_that_never_belonged(library: Library, entry: dict[str, Any]) -> None:
    pairs = {(one.organization, one.country) for one in library.memberships}
    assert (entry["organization"], entry["country"]) not in pairs


# Departures: (body, country, last day as a member, first day without).
@pytest.mark.parametrize(
    ("organization", "country", "last", "first_without"),
    [
        ("EU", "GB", "2020-01-31", "2020-02-01"),  # Withdrawal Agreement, article 185
        ("CIS", "GE", "2009-08-17", "2009-08-18"),  # a year after the notice of 18 August 2008
        ("CSTO", "UZ", "2012-12-18", "2012-12-19"),  # decision of the Council, 19 December 2012
    ],
)
def test_departures(
    library: Library, organization: str, country: str, last: str, first_without: str
) -> None:
    assert country in held(library, organization, day(last), "member")
    assert country not in members_on(library.memberships, organization, day(first_without))


# Against a table made by others -----------------------------------------------------------


def _country_converter() -> list[dict[str, str]]:
    """Its table, read directly: its own reader takes Namibia's code NA for a missing value."""
    table = files("country_converter").joinpath("country_data.tsv").read_text("utf-8")
    rows = list(csv.DictReader(table.splitlines(), delimiter="\t"))
    regular = {"^GR$|^EL$": "GR", "^GB$|^UK$": "GB"}
    return [{**one, "ISO2": regular.get(one["ISO2"], one["ISO2"])} for one in rows]


def test_states_joined_the_united_nations_in_the_year_others_give(
    library: Library, today: dt.date
) -> None:
    years = {one["ISO2"]: int(one["UNmember"]) for one in _country_converter() if one["UNmember"]}
    assert len(years) == 193
    ours: dict[str, int] = {}
    for one in library.memberships:
        if one.organization == "UN" and one.status == "member":
            ours[one.country] = min(one.from_.first.year, ours.get(one.country, 9999))
    now = held(library, "UN", today, "member")
    assert {code: ours[code] for code in now} == years


def test_the_european_union_has_the_members_others_give(library: Library, today: dt.date) -> None:
    theirs = {one["ISO2"] for one in _country_converter() if one["EU"] == "EU"}
    assert len(theirs) == 27
    assert held(library, "EU", today, "member") == theirs


def test_nobody_joins_in_the_future(library: Library) -> None:
    today = dt.date.today()
    for one in library.memberships:
        assert one.from_.first <= today, one
        assert one.to is None or one.to.first <= today, one
