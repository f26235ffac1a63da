from typing import Any

import pytest
from pydantic import ValidationError

from crossroads.content.gazetteer import Named
from crossroads.content.library import Library

NAMED = {
    "id": "one",
    "kind": "region",
    "name": {"en": "One"},
    "text": {"en": "A land."},
    "sources": ["x"],
    "bounds": [60, 40, 70, 50],
}


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "river"},
        {"text": {"en": "word " * 41}},
        {"text": {"kk": "Жер."}},
        {"sources": []},
        {"bounds": None},
        {"at": [65, 45]},
        {"bounds": [70, 40, 60, 50]},
        {"colour": "red"},
    ],
)
def test_wrong_names_are_refused(changes: dict[str, Any]) -> None:
    Named.model_validate(NAMED)
    with pytest.raises(ValidationError):
        Named.model_validate({**NAMED, **changes})


def test_only_a_region_needs_a_place() -> None:
    person = Named.model_validate({**NAMED, "kind": "person", "bounds": None})
    assert (person.bounds, person.at, person.also) == (None, None, [])
    gate = Named.model_validate({**NAMED, "bounds": None, "at": [82.33, 45.5]})
    assert gate.at == (82.33, 45.5)


def test_there_are_many_of_every_kind(library: Library) -> None:
    kinds = [named.kind for named in library.gazetteer.values()]
    assert len(kinds) >= 120
    assert all(kinds.count(kind) >= 15 for kind in ("region", "people", "person", "concept"))


def test_none_stands_in_another_file(library: Library) -> None:
    others = {*library.terms, *library.timeline, *library.sections}
    assert others & set(library.gazetteer) == set()
