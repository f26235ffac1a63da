"""What it costs to write the whole tour in all languages: processes of their own, watched.

Beside it the usual way: folium's own pages of the same maps, shapes embedded, without words.
"""

import datetime as dt
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.peer import peer_map
from crossroads.check import load_all
from crossroads.maps.plan import plan_map
from crossroads.paths import ROOT
from crossroads.translation.speech import in_languages_offered

OURS = ("crossroads", "export", "lesson", "tour", "--lang", "all", "-o")
USUAL = ("benchmarks.export_cost",)
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class ExportCost:
    """Of one run, its start included."""

    seconds: float
    memory: float
    """Megabytes that the process had at most."""
    size: float
    """Megabytes of all files."""


def export_cost(module: tuple[str, ...]) -> ExportCost:
    """Runs a module that writes files into the folder that its last argument names."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", *module, folder]
        before = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - before
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise RuntimeError(f"{' '.join(module)}: status {process.returncode}")
        sizes = [path.stat().st_size for path in Path(folder).iterdir()]
    return ExportCost(seconds, used.ru_maxrss * 1024 / MEGABYTE, sum(sizes) / MEGABYTE)


def write_usual(folder: Path) -> None:
    """The sections' maps as folium saves them."""
    for library, atlas in in_languages_offered(*load_all()):
        for section in library.sections_in_order():
            plan = plan_map(section.map, library, atlas, dt.date.today())
            peer_map(plan, atlas).save(str(folder / f"{section.id}-{library.language}.html"))


if __name__ == "__main__":
    write_usual(Path(sys.argv[1]))
