"""Spoils copies of data files and reads back what the loaders say about it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crossroads.faults import DataError


def broken(copy: Path, file: str, old: str, new: str) -> Path:
    """The copied folder with one text in one file replaced, once."""
    path = copy / file
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} does not stand in {file}, so this would spoil nothing"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return copy


def written(folder: Path, file: str, text: str) -> Path:
    """A new file with this text."""
    path = folder / file
    path.write_text(text, encoding="utf-8")
    return path


def faults(load: Callable[..., Any], *arguments: Any) -> list[str]:
    """Every fault that a loader tells, as lines."""
    with pytest.raises(DataError) as caught:
        load(*arguments)
    lines = [str(one) for one in caught.value.faults]
    assert str(caught.value) == "\n".join(lines)
    return lines
