import datetime as dt

import pytest

from crossroads.view.days import FIRST_DAY, nearest_day


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("1900-01-01", "1991-01-01"),
        ("1990-12-31", "1991-01-01"),
        ("2016-06-01", "2016-06-01"),
        ("2026-11-25", "2026-11-25"),
        ("2099-01-01", "2026-11-25"),
    ],
)
def test_a_day_out_of_range_becomes_the_nearest(asked: str, shown: str) -> None:
    today = dt.date(2026, 11, 25)
    assert nearest_day(dt.date.fromisoformat(asked), today) == dt.date.fromisoformat(shown)


def test_both_halves_begin_with_the_same_day() -> None:
    assert FIRST_DAY.isoformat() == "1991-01-01"
