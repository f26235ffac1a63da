"""Writes what the browser's half has of Python's: the contract's schema, and the sheet of looks.

See `make browser`.
"""

import json

from crossroads.contract.schema import contract_schema
from crossroads.paths import ROOT
from scripts.looks import write_sheet

SCHEMA = ROOT / "browser" / "contract" / "contract.schema.json"


def schema_text() -> str:
    """The schema as the file holds it."""
    return json.dumps(contract_schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    SCHEMA.write_text(schema_text(), encoding="utf-8")
    write_sheet()
