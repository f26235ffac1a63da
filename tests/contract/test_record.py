from collections.abc import Iterator

import pytest
from pydantic import ValidationError

from crossroads.contract.dossiers import Dossier
from crossroads.contract.record import Record
from crossroads.contract.reference import Reference
from crossroads.contract.search import IndexEntry, SearchIndex

ROOTS: list[type[Record]] = [Dossier, Reference, SearchIndex]


def records() -> Iterator[type[Record]]:
    waiting = [Record]
    while waiting:
        one = waiting.pop()
        yield one
        waiting += one.__subclasses__()


def index(*entries: IndexEntry) -> SearchIndex:
    return SearchIndex(
        letters={"ә": "а"},
        floor=65,
        shortest_inside=3,
        shortest_alike=4,
        longest=80,
        near=50,
        generic={},
        keys={},
        kinds=("city",),
        layers=("cities",),
        entries=entries,
    )


def test_what_is_empty_does_not_travel() -> None:
    assert Dossier().wire() == {}
    assert Dossier(names={}, local=(), places=(), ends=(), flag=None).wire() == {}


def test_a_none_inside_a_tuple_keeps_its_place() -> None:
    assert Dossier(period=(2001, None)).wire() == {"period": [2001, None]}
    entry = IndexEntry(0, "astana", "Astana", "", ("astana",), None, (71.4, 51.1), None)
    assert index(entry).wire()["entries"] == [
        [0, "astana", "Astana", "", ["astana"], None, [71.4, 51.1], None]
    ]


def test_fields_travel_by_the_names_of_the_wire() -> None:
    assert {"shortestInside", "shortestAlike"} < set(index().wire())


def test_whole_numbers_stay_whole() -> None:
    told = Dossier.model_validate({"shore": {"km": 955, "as_of": 2005}}).wire()
    assert repr(told["shore"]) == "{'km': 955, 'as_of': 2005}"


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError):
        Dossier.model_validate({"flagg": "x.svg"})


def test_a_record_does_not_change() -> None:
    with pytest.raises(ValidationError):
        index().floor = 1  # type: ignore[misc]


@pytest.mark.parametrize("record", ROOTS)
def test_the_schema_is_of_the_wire(record: type[Record]) -> None:
    schema = record.model_json_schema(mode="serialization")
    assert schema["additionalProperties"] is False


def test_the_schema_tells_what_docstrings_tell() -> None:
    properties = Reference.model_json_schema()["$defs"]["Body"]["properties"]
    assert properties["source"]["description"] == "Sources in words."
    assert properties["founded"]["format"] == "date"


def test_every_record_says_what_it_is() -> None:
    assert [one.__name__ for one in records() if not one.__doc__] == []
