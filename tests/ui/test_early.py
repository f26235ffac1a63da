"""What is loaded before the first page is not loaded again, and tells its faults there."""

import subprocess
import sys

import pytest

from crossroads.paths import ROOT

JOINS = """
from crossroads.ui.early import load_early, page_waits, wait_for_early
load_early()
load_early()
print(page_waits())
wait_for_early()
print(page_waits())
from crossroads.ui import project
project.load_all = None
print(len(project.project_in("en").library.sections), "sections")
"""
FAILS = """
import crossroads.check
from crossroads.faults import DataError, Fault
def load_all():
    print("loads")
    raise DataError([Fault("file", "line", "this", "that")])
crossroads.check.load_all = load_all
from crossroads.ui.early import load_early, wait_for_early
load_early()
wait_for_early()
from crossroads.ui.project import project_in
try:
    project_in("en")
except DataError:
    print("told")
"""
NONE_BEGUN = """
from crossroads.ui.early import wait_for_early
wait_for_early()
import sys
print(*[name for name in ("pandas", "folium") if name in sys.modules], "nothing heavy")
"""


@pytest.mark.parametrize(
    ("script", "printed"),
    [
        (JOINS, ["False", "True", "8 sections"]),
        (FAILS, ["loads", "loads", "told"]),
        (NONE_BEGUN, ["nothing heavy"]),
    ],
)
def test_a_page_joins_what_was_begun(script: str, printed: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout.splitlines() == printed, done.stderr
    assert "ScriptRunContext" not in done.stderr
    assert "Traceback" not in done.stderr
