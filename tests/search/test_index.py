"""The index as it travels: every entry with what the browser matches it by."""

import json
from typing import Any

import pytest

from crossroads.search.entry import Entry
from crossroads.search.index import index_record


@pytest.fixture(scope="module")
def text(entries: list[Entry]) -> str:
    record = index_record(entries).wire()
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def test_an_entry_says_what_it_is_and_how_it_is_found(text: str) -> None:
    record: dict[str, Any] = json.loads(text)
    astana = next(one for one in record["entries"] if one[1] == "astana")
    kind, _, name, detail, names, layer, at, bounds = astana
    assert (record["kinds"][kind], record["layers"][layer]) == ("city", "cities")
    assert (name, detail, bounds) == ("Astana", "Kazakhstan", None)
    assert {"Astana", "Нур-Султан", "Целиноград"} <= set(names)
    assert len(at) == 2


def test_entries_keep_their_order(text: str, entries: list[Entry]) -> None:
    assert [one[1] for one in json.loads(text)["entries"]] == [one.id for one in entries]


def test_the_index_is_small(text: str) -> None:
    assert len(text.encode()) < 250_000
