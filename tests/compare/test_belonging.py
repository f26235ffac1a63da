import datetime as dt

import pytest

from crossroads.compare.belonging import Standing, standing_on
from crossroads.content.library import Library
from crossroads.content.memberships import shared_with
from tests.compare.conftest import Holding

DAYS = (dt.date(1991, 12, 10), dt.date(2001, 7, 1), dt.date(2014, 12, 31), dt.date(2026, 11, 24))


def test_the_shanghai_six_founded_the_sco(library: Library) -> None:
    members = standing_on(library, dt.date(2001, 7, 1)).full_members("SCO")
    assert members == ["CN", "KG", "KZ", "RU", "TJ", "UZ"]


@pytest.mark.parametrize("day", DAYS)
def test_full_members_are_those_of_the_plain_table(
    library: Library, holding: Holding, day: dt.date
) -> None:
    standing = standing_on(library, day)
    for body in library.organizations.values():
        full = [code for code, one in holding(body.id, day).items() if one == body.statuses[0]]
        assert standing.full_members(body.id) == sorted(full), body.id


def test_partners_belong_fully_where_there_is_nothing_more(standing: Standing) -> None:
    assert "KZ" in standing.full_members("PFP")
    assert "RU" in standing.rows["PFP"]
    assert "RU" not in standing.full_members("PFP")  # suspended since 2014
    assert standing.full_members("C5PLUS1") == ["KG", "KZ", "TJ", "TM", "US", "UZ"]


@pytest.mark.parametrize("day", DAYS)
def test_shared_bodies_are_those_that_the_map_shades(library: Library, day: dt.date) -> None:
    standing = standing_on(library, day)
    bodies = list(library.organizations.values())
    shared = shared_with(library.memberships, "KZ", bodies, day)
    assert shared
    for code in {row.country for row in library.memberships} - {"KZ"}:
        assert standing.shared_bodies([code, "KZ"]) == shared.get(code, []), code


def test_what_all_four_share(standing: Standing) -> None:
    assert set(standing.shared_bodies(["KZ", "UZ", "RU", "CN"])) == {"AIIB", "CICA", "SCO", "UN"}
    assert set(standing.shared_bodies(["KZ", "CH", "FJ"])) == {"AIIB", "UN", "WTO"}
    assert standing.shared_bodies([]) == []


def test_bodies_that_most_belong_to_come_first(standing: Standing) -> None:
    order = standing.bodies_of_any(["KZ", "UZ", "RU", "CN"])
    counts = [
        sum(code in standing.full_members(body) for code in ("KZ", "UZ", "RU", "CN"))
        for body in order
    ]
    assert counts == sorted(counts, reverse=True)
    assert order.index("SCO") < order.index("EAEU") < order.index("EPCA")
    assert {"EU", "NATO", "USSR"} & set(order) == set()
