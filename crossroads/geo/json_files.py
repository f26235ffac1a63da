"""Reads JSON so that a fault says where it is; refuses what only Python takes for JSON."""

import json
from pathlib import Path
from typing import Any, NoReturn

from crossroads.faults import DataError, fault

LONGEST_NUMBER = 30
"""Signs."""


def parse_json(text: str, path: Path) -> Any:
    """Value of a JSON text.

    Raises DataError with the line where the text is no JSON, and without it where a key is given
    twice, a number is none (NaN) or longer than any that is meant, or brackets are too deep in one
    another. A fraction beyond all bounds comes as infinity, as Python reads it.
    """
    try:
        return json.loads(
            text,
            parse_constant=_refused,
            parse_int=_whole_number,
            object_pairs_hook=_unique,
        )
    except json.JSONDecodeError as error:
        raise DataError([fault(path, error.lineno, error.msg, "JSON")]) from error
    except _RefusedError as error:
        raise DataError([fault(path, "whole file", str(error), error.expected)]) from error
    except RecursionError as error:
        expected = "JSON with fewer lists in one another"
        raise DataError([fault(path, "whole file", "brackets without end", expected)]) from error


class _RefusedError(Exception):
    """JSON by its letters that means nothing here."""

    def __init__(self, found: str, expected: str) -> None:
        super().__init__(found)
        self.expected = expected


def _refused(number: str) -> NoReturn:
    raise _RefusedError(number, "finite numbers")


def _whole_number(text: str) -> int:
    if len(text) > LONGEST_NUMBER:
        _refused(text)
    return int(text)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise _RefusedError(f"key {twice} a second time", "each key once")
    return found
