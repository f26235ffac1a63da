"""Writes the contract's JSON Schema for the browser's half (see `make browser`)."""

import json

from crossroads.contract.schema import contract_schema
from crossroads.paths import ROOT

SCHEMA = ROOT / "browser" / "contract" / "contract.schema.json"


def schema_text() -> str:
    """The schema as the file holds it."""
    return json.dumps(contract_schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    SCHEMA.write_text(schema_text(), encoding="utf-8")
