"""Copies of the app, whose data a test may spoil."""

import shutil
from pathlib import Path

from crossroads.paths import ROOT

NEEDED = ("app.py", "pages", "crossroads", "content", "geo", "static", ".streamlit")


def copy_of_the_app(copy: Path, languages: str = "[en]") -> Path:
    """The files that the app needs, in the languages that a test is about."""
    copy.mkdir(exist_ok=True)
    ignored = shutil.ignore_patterns("published")
    for name in NEEDED:
        original = ROOT / name
        if original.is_dir():
            shutil.copytree(original, copy / name, ignore=ignored)
        else:
            shutil.copy(original, copy / name)
    replaced(copy / "content" / "edition.yaml", "[kk, ru, en]", languages)
    return copy


def replaced(file: Path, old: str, new: str) -> None:
    """Rewrites a file with other words in the place of some of its own."""
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{old!r} does not stand in {file}"
    file.write_text(text.replace(old, new), encoding="utf-8")
