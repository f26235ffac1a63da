"""The shapes of our first map on a bare page: Leaflet, one file a layer, and nothing else.

In its favour: no relief, no names, no cards, no hints, one look a layer, files without anything
but shapes and names, and countries drawn once, where ours draws land and borders. Of a layer that
shows more as one comes closer it has what ours has drawn at first.
"""

import contextlib
import datetime as dt
import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.browser_cost import LEAFLET_DIST
from benchmarks.peer import COLOURS
from crossroads.geo.atlas import Atlas
from crossroads.geo.registry import Layer
from crossroads.maps.basemap import BASEMAP
from crossroads.maps.plan import LayerPlan, MapPlan
from crossroads.ui.project import Project, load_project
from tests.browser.site import served_files

FIRST_RANK = 1
"""Least important of the points that our maps draw at first, of layers that show more closer by."""
PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Bare Leaflet</title>
<link rel="stylesheet" href="leaflet/leaflet.css">
<div id="map" style="height: 640px"></div>
<script src="leaflet/leaflet.js"></script>
<script>
  const map = L.map("map").fitBounds(BOUNDS);
  for (const [file, color] of Object.entries(FILES)) {
    fetch(file).then((answer) => answer.json()).then((shapes) => {
      L.geoJSON(shapes, {
        style: { color, weight: 1 },
        pointToLayer: (_, at) => L.circleMarker(at, { radius: 3 }),
      }).addTo(map);
    });
  }
</script>
</html>
"""


@contextlib.contextmanager
def served_bare(*pages: str) -> Iterator[str]:
    """Origin of a page `ID.html` for each id of a section or `atlas`, while the block lasts."""
    project = load_project()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(LEAFLET_DIST, folder / "leaflet")
        for page in pages:
            _write(folder, page, _plan(page, project), project.atlas)
        with served_files(folder) as origin:
            yield origin


def _plan(page: str, project: Project) -> MapPlan:
    today = dt.date.today()
    return project.explorer_plan(today) if page == "atlas" else project.section_plan(page, today)


def _write(folder: Path, page: str, plan: MapPlan, atlas: Atlas) -> None:
    west, south, east, north = plan.bounds
    collections = dict(_collections(plan, atlas))
    files = {f"{page}-{name}.geojson": shapes for name, shapes in collections.items()}
    for name, shapes in files.items():
        (folder / name).write_text(json.dumps(shapes, separators=(",", ":")), encoding="utf-8")
    colours = {name: COLOURS[place % len(COLOURS)] for place, name in enumerate(files)}
    text = PAGE.replace("BOUNDS", json.dumps([[south, west], [north, east]]))
    (folder / f"{page}.html").write_text(
        text.replace("FILES", json.dumps(colours)), encoding="utf-8"
    )


def _collections(plan: MapPlan, atlas: Atlas) -> Iterator[tuple[str, dict[str, Any]]]:
    """GeoJSON of each layer that our map draws at first, by a name of its own."""
    for id_ in dict.fromkeys(base.layer for base in BASEMAP):
        if atlas.layers[id_].kind not in ("image", "label"):
            yield id_, _collection(atlas.layers[id_], None, atlas)
    for layer in plan.layers:
        if layer.show:
            yield layer.id.replace(":", "-"), _collection(layer.base, _drawn(layer, atlas), atlas)


def _drawn(plan: LayerPlan, atlas: Atlas) -> set[str] | None:
    """Ids of what a layer draws at first; None for all."""
    if plan.values is not None:
        return set(plan.values)
    if plan.base.sparse and plan.base.label is not None:
        frame = atlas.features[plan.base.id]
        return set(frame.index[frame[plan.base.label.rank] <= FIRST_RANK])
    return None if plan.only is None else set(plan.only)


def _collection(layer: Layer, ids: set[str] | None, atlas: Atlas) -> dict[str, Any]:
    shapes = json.loads((atlas.folder / layer.file).read_bytes())
    features = [
        {
            "type": "Feature",
            "properties": {"name": feature["properties"].get("name_en", "")},
            "geometry": feature["geometry"],
        }
        for feature in shapes["features"]
        if ids is None or feature["properties"]["id"] in ids
    ]
    return {"type": "FeatureCollection", "features": features}
