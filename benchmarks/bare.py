"""The same countries on a bare page: Leaflet, one file of shapes, and nothing else."""

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.browser_cost import LEAFLET_DIST
from crossroads.paths import GEO
from tests.browser.site import served_files

PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Bare Leaflet</title>
<link rel="stylesheet" href="leaflet/leaflet.css">
<div id="map" style="height: 640px"></div>
<script src="leaflet/leaflet.js"></script>
<script>
  const map = L.map("map").setView([48, 68], 4);
  fetch("countries.geojson").then((answer) => answer.json()).then((shapes) => {
    L.geoJSON(shapes).addTo(map);
  });
</script>
</html>
"""


@contextlib.contextmanager
def served_bare() -> Iterator[str]:
    """Origin of the page, for as long as the block lasts."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "index.html").write_text(PAGE, encoding="utf-8")
        shutil.copy(GEO / "countries.geojson", folder)
        shutil.copytree(LEAFLET_DIST, Path(folder) / "leaflet")
        with served_files(Path(folder)) as origin:
            yield origin
