"""The schema that lies with the browser's half is that of the records."""

import json
from typing import Any

from scripts.contract import SCHEMA, schema_text


def definitions() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads(schema_text())["$defs"]
    return found


def test_the_browser_has_the_schema_as_it_is() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == schema_text(), "run `make browser`"


def test_what_can_be_left_out_is_never_null() -> None:
    changes = definitions()["LayerChanges"]
    assert "required" not in changes
    assert changes["properties"]["only"]["type"] == "array"
    assert changes["properties"]["members"] == {"$ref": "#/$defs/MembersRule"}


def test_what_keeps_its_place_as_null_may_be_null() -> None:
    (_, until) = definitions()["Dossier"]["properties"]["period"]["items"]
    assert {"type": "null"} in until["anyOf"]


def test_nothing_beyond_the_fields_is_allowed() -> None:
    records = [one for one in definitions().values() if "properties" in one]
    assert len(records) > 20
    assert all(one["additionalProperties"] is False for one in records)
