"""Refuses scenes that name what is not there or don't show what they point at."""

from collections import ChainMap
from collections.abc import Iterator, Mapping
from math import cos, radians
from pathlib import Path

from shapely.geometry import Point
from shapely.geometry import box as rectangle
from shapely.geometry.base import BaseGeometry

from crossroads.content.boxes import Box
from crossroads.content.declaration import LayerUse
from crossroads.content.library import Library
from crossroads.content.prose import map_actions
from crossroads.content.scenes import Callout, Scene, SceneCamera
from crossroads.content.sections import Section
from crossroads.faults import Fault, fault
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import COUNTRIES
from crossroads.maps.plan import drawn_ids

SCREEN = (1280, 720)
"""Pixels of the smallest projector for which a camera by centre and zoom is checked."""
TILE = 256
"""Pixels of the world's width at zoom 0, by which Leaflet counts zoom levels."""


def scene_faults(library: Library, atlas: Atlas) -> Iterator[Fault]:
    """One fault for each wrong name, and for each thing that a scene's camera leaves out."""
    drawn = _Drawn(atlas)
    for section in library.sections.values():
        path = library.section_file(section.id)
        for scene in section.scenes:
            yield from _faults_of(scene, section, path, drawn)
    for box in library.boxes.values():
        path = library.box_file(box.id)
        yield from _faults_of(box, library.sections[box.section], path, drawn)


class _Drawn:
    """Geometry of what layers draw, by feature id; gone through once a layer."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._layers: dict[str, dict[str, BaseGeometry]] = {}

    def shapes(self, uses: list[LayerUse]) -> ChainMap[str, BaseGeometry]:
        """Of every feature that a scene may name; countries are always there."""
        return ChainMap(*map(self._of_use, uses), self._of_layer(COUNTRIES))

    def _of_use(self, use: LayerUse) -> dict[str, BaseGeometry]:
        if use.layer is None or use.layer not in self._atlas.features:
            return {}
        shapes = self._of_layer(use.layer)
        ids = drawn_ids(use, self._atlas)
        return shapes if ids is None else {id_: shapes[id_] for id_ in ids}

    def _of_layer(self, layer: str) -> dict[str, BaseGeometry]:
        if layer not in self._layers:
            frame = self._atlas.features[layer]
            # By way of an array, since a GeoSeries is slow to go through.
            shapes = zip(frame.index, frame.geometry.to_numpy(), strict=True)
            self._layers[layer] = dict(shapes)
        return self._layers[layer]


def _faults_of(shown: Scene | Box, section: Section, path: Path, drawn: _Drawn) -> Iterator[Fault]:
    if isinstance(shown, Box):
        where, text_key, text, draw = "", "body", shown.body, []
    else:
        where, text_key, text, draw = f"scenes.{shown.id}.", "text", shown.text, shown.draw
    uses = {use.public_id: use for use in section.map.layers}
    known = f"one of the section's layers: {', '.join(uses)}"
    for layer in shown.layers:
        if layer not in uses:
            yield fault(path, f"{where}layers", layer, known)
    shapes = drawn.shapes([uses[layer] for layer in shown.layers if layer in uses])
    view = rectangle(*camera_bounds(shown.camera))
    for key, ids in (("highlight", shown.highlight), ("draw", draw)):
        for id_ in ids:
            if id_ not in shapes:
                yield fault(path, f"{where}{key}", id_, "a feature of a layer that is on")
            elif not shapes[id_].representative_point().within(view):
                yield fault(path, f"{where}{key}", id_, "a feature that the camera shows")
    if shown.callout is not None:
        yield from _callout_faults(shown.callout, shapes, view, path, where)
    yield from _action_faults(text, uses, shapes, path, f"{where}{text_key}")


def _callout_faults(
    callout: Callout, shapes: Mapping[str, BaseGeometry], view: BaseGeometry, path: Path, where: str
) -> Iterator[Fault]:
    at = callout.at
    if isinstance(at, str):
        if at not in shapes:
            yield fault(path, f"{where}callout.at", at, "a feature of a layer that is on")
            return
        point = shapes[at].representative_point()
    else:
        point = Point(at)
    if not point.within(view):
        yield fault(path, f"{where}callout.at", at, "a place that the camera shows")


def _action_faults(
    text: str,
    uses: dict[str, LayerUse],
    shapes: Mapping[str, BaseGeometry],
    path: Path,
    where: str,
) -> Iterator[Fault]:
    for verb, values in map_actions(text):
        known = {"only": set(uses), "fly": set(shapes), "pick": set(shapes), "reset": {""}}
        if verb not in known:
            verbs = "map:only, fly, pick or reset"
            yield fault(path, where, f"map:{verb}", verbs)
            continue
        for value in values:
            if value not in known[verb]:
                expected = "a layer of the section" if verb == "only" else "a feature that is on"
                yield fault(path, where, f"map:{verb}={value}", expected)


def camera_bounds(camera: SceneCamera) -> tuple[float, float, float, float]:
    """West, south, east, north in degrees that a camera shows at least.

    A centre and zoom show more on a larger screen; the smallest projector counts. Degrees
    of latitude are reckoned as at the centre, which is close enough for a check.
    """
    if camera.bounds is not None:
        return camera.bounds
    lon, lat = camera.center or (0.0, 0.0)
    degrees_a_pixel = 360 / (TILE * 2 ** (camera.zoom or 0))
    half_width = SCREEN[0] / 2 * degrees_a_pixel
    half_height = SCREEN[1] / 2 * degrees_a_pixel * cos(radians(lat))
    return (lon - half_width, lat - half_height, lon + half_width, lat + half_height)
