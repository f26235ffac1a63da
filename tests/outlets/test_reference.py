"""What the browser looks up: every spell of membership, every event at its place."""

import csv

import pytest
from crossroads.maps.reference import bodies_record, terms_record, timeline_record

from crossroads.geo.places import place_point
from crossroads.paths import CONTENT


@pytest.fixture(scope="module")
def bodies(library):
    return bodies_record(library)


def test_every_row_of_the_table_is_a_spell(bodies):
    with (CONTENT / "memberships.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    written = {
        (body, spell[:2], spell[3:11], spell[11:])
        for body, record in bodies.items()
        for spell in record.spells.split(" ")
    }
    undashed = {
        (
            row["organization"],
            row["country"],
            row["from"].replace("-", ""),
            row["to"].replace("-", ""),
        )
        for row in rows
    }
    assert written == undashed
    assert len(rows) > 800


def test_a_departure_is_in_its_spell(bodies):
    assert "GB01973010120200201" in bodies["EU"].spells
    assert bodies["EU"].statuses[0] == ("member", "full")


def test_events_come_in_order_with_place_and_source(library, atlas):
    events = timeline_record(library, atlas)
    assert [one.date for one in events] == sorted(one.date for one in events)
    assert len(events) >= 40
    for event in events:
        lon, lat = event.at
        assert -180 <= lon <= 180, event.id
        assert -90 <= lat <= 90, event.id
        assert event.source


def test_days_travel_as_iso_dates(bodies, library, atlas):
    assert bodies["CIS"].wire()["founded"] == "1991-12-08"
    independence = next(one for one in timeline_record(library, atlas) if one.id == "independence")
    assert independence.wire()["date"] == "1991-12-16"


def test_a_place_is_found_by_its_id(atlas):
    """Astana lies at 71.43 E, 51.13 N (GeoNames)."""
    assert place_point("astana", atlas) == pytest.approx((71.43, 51.13), abs=0.05)
    with pytest.raises(KeyError):
        place_point("atlantis", atlas)


def test_terms_are_told_in_words(library):
    terms = terms_record(library)
    assert set(terms) == set(library.terms)
    assert all(one.title and one.text and one.source for one in terms.values())
