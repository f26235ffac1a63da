import datetime as dt

import pytest

from crossroads.content.library import Library
from crossroads.content.memberships import members_on


# From the bodies' founding documents; well known.
@pytest.mark.parametrize(
    ("organization", "founded"),
    [
        ("SCO", dt.date(2001, 6, 15)),
        ("EAEU", dt.date(2015, 1, 1)),
        ("UN", dt.date(1945, 10, 24)),
        ("NATO", dt.date(1949, 4, 4)),
        ("WTO", dt.date(1995, 1, 1)),
    ],
)
def test_bodies_were_founded_on_the_day_that_history_tells(
    library: Library, organization: str, founded: dt.date
) -> None:
    assert library.organizations[organization].founded == founded


def test_no_body_has_full_members_before_it_was_founded(library: Library) -> None:
    for one in library.organizations.values():
        eve = one.founded - dt.timedelta(days=1)
        early = members_on(library.memberships, one.id, eve)
        assert {code for code, row in early.items() if row.status == "member"} == set(), one.id


def test_every_body_has_rows_and_every_status_is_used(library: Library) -> None:
    for one in library.organizations.values():
        used = {row.status for row in library.memberships if row.organization == one.id}
        assert used == set(one.statuses), one.id


def test_the_story_has_bodies_on_both_sides(library: Library) -> None:
    sides = {one.side for one in library.organizations.values()}
    assert sides == {"eastern", "western", "universal"}
