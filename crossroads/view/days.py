"""The days that can be shown. The browser has the same rule in `browser/view/days.ts`."""

import datetime as dt

FIRST_DAY = dt.date(1991, 1, 1)
"""The year of Kazakhstan's independence; the shapes are today's, so much further back the
colours would mean nothing."""


def nearest_day(asked: dt.date, today: dt.date) -> dt.date:
    """The day that can be shown nearest to one that is asked for."""
    return min(max(asked, FIRST_DAY), today)
