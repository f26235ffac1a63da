"""Faults in data files: one line each, for the console, the start page and the tests."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from crossroads.paths import shown_path

LONGEST_FOUND = 80
LONGEST_PART = 400
"""Letters of each part of a fault's line; an id or key in it may have any length."""


@dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong in one place of one data file."""

    file: str
    """Path relative to the project, with forward slashes."""
    where: str
    """Line number or key path inside the file."""
    found: str
    expected: str

    def __str__(self) -> str:
        file, where, found, expected = map(
            _in_one_line, (self.file, self.where, self.found, self.expected)
        )
        return f"{file}:{where}: found {found}, expected {expected}"


def _in_one_line(text: str) -> str:
    """A text as a console may show it, cut where it is long."""
    cut = text if len(text) <= LONGEST_PART else f"{text[: LONGEST_PART - 1]}…"
    return "".join(
        character if character.isprintable() else ascii(character)[1:-1] for character in cut
    )


class DataError(Exception):
    """Raised when data files are wrong; carries every fault that was found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = sorted(set(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))


def brief(value: object) -> str:
    """Value as a fault shows it: its literal, cut where it is long."""
    try:
        text = repr(value)
    except (ValueError, RecursionError):  # a number of thousands of digits, lists without end
        text = f"a value too large to show ({type(value).__name__})"
    return text if len(text) <= LONGEST_FOUND else f"{text[: LONGEST_FOUND - 1]}…"


def fault(path: Path, where: object, found: object, expected: str) -> Fault:
    """Fault at a place of a file; `found` is shown as a literal."""
    return Fault(shown_path(path), str(where), brief(found), expected)


def faults_of(error: ValidationError, path: Path, where: Sequence[object] = ()) -> list[Fault]:
    """One fault for each of pydantic's findings, with the key path in front."""
    return [
        Fault(
            shown_path(path),
            ".".join(str(part) for part in (*where, *detail["loc"])) or "whole file",
            "nothing" if detail["type"] == "missing" else brief(detail["input"]),
            _expected(detail["msg"]),
        )
        for detail in error.errors(include_url=False)
    ]


def _expected(message: str) -> str:
    """Pydantic's sentence in the form that follows "expected"."""
    for prefix in ("Input should be ", "Value error, ", "Assertion failed, "):
        message = message.removeprefix(prefix)
    known = {"Field required": "a value (this key is required)"}
    known["Extra inputs are not permitted"] = "only known keys (is it misspelt?)"
    return known.get(message, message[:1].lower() + message[1:])
