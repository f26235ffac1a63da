"""The script that hears from the map, run by Node beside a map that says what it shows."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from crossroads.ui.map_link import _SCRIPT

PAGE = """
import link from "./link.mjs";

const { part, shown, seen } = JSON.parse(process.argv[2]);
const heard = {};
globalThis.window = {
  addEventListener: (name, hear) => { heard[name] = hear; },
  removeEventListener: () => {},
  crossroadsView: seen[0],
};
const told = [];
const setStateValue = (name, value) => told.push([name, value]);
const parentElement = { dataset: {} };
link({ data: { part, shown, number: 0, asked: null }, parentElement, setStateValue });
for (const detail of seen.slice(1)) heard["crossroads:view"]({ detail });
setTimeout(() => process.stdout.write(JSON.stringify(told)), 500);
"""


def told(tmp_path: Path, part: str, shown: Any, *seen: dict[str, Any]) -> list[list[Any]]:
    """What the script tells the panel, which knows `shown`, of views one after the other."""
    (tmp_path / "link.mjs").write_text(_SCRIPT, encoding="utf-8")
    page = tmp_path / "page.mjs"
    page.write_text(PAGE, encoding="utf-8")
    node = shutil.which("node", path=str(Path(sys.executable).parent)) or shutil.which("node")
    assert node is not None, "Node comes with requirements-dev.txt"
    asked = json.dumps({"part": part, "shown": [shown], "seen": seen})
    done = subprocess.run([node, str(page), asked], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    answer: list[list[Any]] = json.loads(done.stdout)
    return answer


def view(layers: list[str] | None = None, day: str | None = None) -> dict[str, Any]:
    return {"layers": layers, "day": day}


@pytest.mark.parametrize("layers", [["members-cis", "cities"], [], None])
def test_it_tells_which_layers_the_map_shows(tmp_path: Path, layers: list[str] | None) -> None:
    before = ["members-sco"]
    assert told(tmp_path, "layers", before, view(before), view(layers)) == [["shown", [layers]]]


def test_what_the_map_shows_at_first_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, "layers", None, view(["cities"])) == [["shown", [["cities"]]]]


def test_nothing_is_told_where_that_part_is_the_same(tmp_path: Path) -> None:
    seen = view(["cities"]), view(["cities"], "2001-06-15")
    assert told(tmp_path, "layers", ["cities"], *seen) == []


def test_of_days_that_follow_fast_only_the_last_is_told(tmp_path: Path) -> None:
    seen = [view(), *(view(day=f"{year}-01-01") for year in range(2000, 2004))]
    assert told(tmp_path, "day", None, *seen) == [["shown", ["2003-01-01"]]]
    assert told(tmp_path, "day", "2003-01-01", seen[-1], view()) == [["shown", [None]]]
