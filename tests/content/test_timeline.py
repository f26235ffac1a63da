import datetime as dt
from typing import Any

import pytest
from pydantic import ValidationError

from crossroads.content.library import Library
from crossroads.content.timeline import Event
from crossroads.faults import DataError
from crossroads.geo.atlas import Atlas
from crossroads.maps.check import check_maps

EVENT = {
    "id": "one",
    "date": "1991-12-16",
    "place": "almaty",
    "kind": "statehood",
    "organizations": [],
    "sources": ["x"],
    "title": {"en": "One"},
    "text": {"en": "It happened."},
}


@pytest.mark.parametrize(
    "changes",
    [
        {"place": None},
        {"at": [70, 50]},
        {"date": "1991-13-01"},
        {"title": {"en": "x" * 61}},
        {"text": {"en": "word " * 41}},
        {"sources": []},
    ],
)
def test_wrong_events_are_refused(changes: dict[str, Any]) -> None:
    Event.model_validate(EVENT)
    with pytest.raises(ValidationError):
        Event.model_validate({**EVENT, **changes})


@pytest.mark.parametrize(
    ("event", "day"),
    [  # typed from the calendar of each body, not from the file
        ("independence", dt.date(1991, 12, 16)),
        ("semipalatinsk-closed", dt.date(1991, 8, 29)),
    ],
)
def test_days_that_every_schoolbook_has(library: Library, event: str, day: dt.date) -> None:
    assert library.timeline[event].date == day


def test_there_are_at_least_forty_events_at_known_places(library: Library, atlas: Atlas) -> None:
    assert len(library.timeline) >= 40
    check_maps(library, atlas)


def test_an_unknown_place_is_refused(library: Library, atlas: Atlas) -> None:
    lost = library.timeline["independence"].model_copy(update={"place": "atlantis"})
    library.timeline["independence"], kept = lost, library.timeline["independence"]
    try:
        with pytest.raises(DataError, match=r"independence\.place: found 'atlantis'"):
            check_maps(library, atlas)
    finally:
        library.timeline["independence"] = kept
