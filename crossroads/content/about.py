"""Words of the page about the project: `content/en/about.md`."""

from pathlib import Path

from crossroads.content.placeholders import Slots, expected_placeholders, in_braces, placeholders
from crossroads.content.sources import READINGS
from crossroads.content.yaml_files import read_text
from crossroads.faults import DataError, Fault, fault
from crossroads.paths import shown_path

COUNTS: Slots = {
    "sources": int,
    **dict.fromkeys(READINGS, int),
    "claims": int,
    "unread_claims": int,
    "checked": str,
    "timeline_end": str,
}
"""What the page fills in: numbers of sources, those of each reading, statements, and those of them
that rest on unread sources alone; the days of the last check and of the last event."""


def load_about(path: Path) -> str:
    """Markdown with one placeholder for each of `COUNTS`.

    Raises DataError with the line where a placeholder is unknown or a brace has no partner,
    and where one of them is missing.
    """
    text = read_text(path)
    faults: list[Fault] = []
    seen: set[str] = set()
    for number, line in enumerate(text.splitlines(), start=1):
        try:
            names = placeholders(line)
        except ValueError:
            faults.append(fault(path, number, line, "each brace with its partner in the same line"))
            continue
        seen.update(names)
        known = {name: COUNTS[name] for name in names if name in COUNTS}
        if expected_placeholders(line, known) is not None:
            expected = f"no placeholders but {in_braces(COUNTS)}, in a form that fits its value"
            faults.append(fault(path, number, line, expected))
    faults += [
        Fault(shown_path(path), "whole file", "nothing", f"the placeholder {{{name}}}")
        for name in COUNTS
        if name not in seen
    ]
    if faults:
        raise DataError(faults)
    return text
