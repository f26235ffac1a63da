"""The same countries on a bare page: Leaflet, one file of shapes, and nothing else."""

import contextlib
import shutil
import tempfile
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from benchmarks.browser_cost import LEAFLET_DIST
from crossroads.paths import GEO

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


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing: the table is what is printed."""


@contextlib.contextmanager
def served_bare() -> Iterator[str]:
    """Origin of the page, for as long as the block lasts."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "index.html").write_text(PAGE, encoding="utf-8")
        shutil.copy(GEO / "countries.geojson", folder)
        shutil.copytree(LEAFLET_DIST, Path(folder) / "leaflet")
        handler = partial(_Quiet, directory=folder)
        with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            try:
                yield f"http://127.0.0.1:{server.server_port}"
            finally:
                server.shutdown()
