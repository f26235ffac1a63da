"""What the browser looks up: bodies and terms in words, every event at its place."""

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.outlets.reference import (
    bodies_record,
    gazetteer_record,
    reference,
    terms_record,
    timeline_record,
)


def test_bodies_are_told_in_words(library: Library) -> None:
    bodies = bodies_record(library)
    assert set(bodies) == set(library.organizations)
    assert bodies["SCO"].name == "Shanghai Cooperation Organisation"
    assert all(one.name and one.about and one.source for one in bodies.values())


def test_events_come_in_order_with_place_and_source(library: Library, atlas: Atlas) -> None:
    events = timeline_record(library, atlas)
    assert [one.date for one in events] == sorted(one.date for one in events)
    assert {one.id for one in events} == set(library.timeline)
    assert len(events) >= 40
    for event in events:
        lon, lat = event.at
        assert -180 <= lon <= 180, event.id
        assert -90 <= lat <= 90, event.id
        assert event.source
        assert set(event.bodies) <= set(library.organizations)


def test_days_travel_as_iso_dates(library: Library, atlas: Atlas) -> None:
    assert bodies_record(library)["CIS"].wire()["founded"] == "1991-12-08"
    independence = next(one for one in timeline_record(library, atlas) if one.id == "independence")
    assert independence.wire()["date"] == "1991-12-16"


def test_names_of_the_gazetteer_are_told_in_words(library: Library) -> None:
    names = gazetteer_record(library)
    assert set(names) == set(library.gazetteer)
    assert names["lop-nur"].title == "Lop Nur"
    assert all(one.title and one.text and one.source for one in names.values())


def test_terms_are_told_in_words(library: Library) -> None:
    terms = terms_record(library)
    assert set(terms) == set(library.terms)
    assert all(one.title and one.text and one.source for one in terms.values())


def test_the_reference_holds_all_three(library: Library, atlas: Atlas) -> None:
    whole = reference(library, atlas)
    assert whole.bodies == bodies_record(library)
    assert whole.events == timeline_record(library, atlas)
    assert whole.terms == terms_record(library)
    assert whole.gazetteer == gazetteer_record(library)
