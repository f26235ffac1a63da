"""Cells of tables that people open in a program of spreadsheets."""

import re

MARK = "\ufeff"
"""Begins a table in UTF-8, which spreadsheets take for another encoding without."""
FORMULA = re.compile(r"'*[=+\-@]")
"""How a cell begins that spreadsheets take for a formula, and one that says it is none."""


def no_formula(cell: str) -> str:
    """The cell with an apostrophe before it where it would be taken for a formula."""
    return f"'{cell}" if FORMULA.match(cell) else cell


def without_guard(cell: str) -> str:
    """What `no_formula` was given."""
    return cell.removeprefix("'") if FORMULA.match(cell) else cell
