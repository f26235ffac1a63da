"""The examples of CONTRIBUTING.md are good ones: put where they say, they have no fault."""

import re
from pathlib import Path

import pytest

from crossroads.check import load_all
from crossroads.cli import main
from crossroads.paths import ROOT
from tests.spoil import broken

GUIDE = ROOT / "CONTRIBUTING.md"
BLOCK = re.compile(r"```(?:yaml|csv)\n# (\S+), (at the end|under scenes:)\n(.*?)```", re.DOTALL)
DATA = [one for one in BLOCK.findall(GUIDE.read_text("utf-8")) if one[0].startswith("content/")]


def test_examples_are_found() -> None:
    assert len(DATA) == 7


@pytest.mark.parametrize(("file", "place", "text"), DATA, ids=[file for file, _, _ in DATA])
def test_an_example_has_no_fault(content_copy: Path, file: str, place: str, text: str) -> None:
    path = content_copy.parent / file
    old = path.read_text(encoding="utf-8")
    head, tail = old.split("\nscenes:\n") if place == "under scenes:" else (old, "")
    path.write_text(f"{head}\nscenes:\n{text}{tail}" if tail else old + text, encoding="utf-8")
    if file == "content/sources.yaml":  # a source that nothing cites is a fault
        own = text.split(":")[0]
        broken(content_copy, "facts.yaml", "sources: [", f"sources: [{own}, ")
    assert load_all(content_copy)


def test_the_faults_it_shows_are_what_the_check_says(
    content_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken(content_copy, "timeline.yaml", "place: dostyk", "plase: dostyk")
    broken(content_copy, "facts.yaml", "2724900, unit: km2", "2724900, unit: miles")
    assert main(["check", "--content", str(content_copy)]) == 1
    told = [f"content/{line}" for line in capsys.readouterr().out.splitlines()]
    shown = [one for one in GUIDE.read_text("utf-8").splitlines() if ": found " in one]
    assert len(shown) == len(told)
    for line, example in zip(told, shown, strict=True):
        assert line.startswith(example.removesuffix("..."))
