from pathlib import Path

import pytest

from crossroads.content.about import COUNTS, load_about
from crossroads.content.library import Library
from tests.spoil import broken, faults

KNOWN = ", ".join(f"{{{name}}}" for name in COUNTS)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("{whole}", "{wole}", f"no placeholders but {KNOWN}, in a form that fits its value"),
        ("{whole}", "{whole:s}", f"no placeholders but {KNOWN}, in a form that fits its val"),
        ("{whole}", "{}", f"no placeholders but {KNOWN}, in a form that fits its value"),
        ("{whole}", "{whole", "each brace with its partner in the same line"),
        ("{whole}", "whole}", "each brace with its partner in the same line"),
    ],
)
def test_a_wrong_placeholder_is_refused_with_its_line(
    content_copy: Path, old: str, new: str, expected: str
) -> None:
    path = content_copy / "en" / "about.md"
    lines = path.read_text(encoding="utf-8").splitlines()
    number = next(n for n, line in enumerate(lines, start=1) if old in line)
    told = faults(load_about, broken(content_copy, "en/about.md", old, new) / "en" / "about.md")
    assert told[0].startswith(f"about.md:{number}: found ")
    assert f"expected {expected}" in told[0]


def test_a_missing_number_is_refused(content_copy: Path) -> None:
    broken(content_copy, "en/about.md", "{whole}", "many")
    assert faults(load_about, content_copy / "en" / "about.md") == [
        "about.md:whole file: found nothing, expected the placeholder {whole}"
    ]


def test_the_real_page_can_be_filled(library: Library) -> None:
    filled = library.about.format(**dict.fromkeys(COUNTS, 1234567))
    assert filled.count("1234567") == len(COUNTS)
    assert "{" not in filled
