"""The atlas on print's plane: every layer projected once, countries cut into coasts and borders."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from crossroads.geo.atlas import Atlas
from crossroads.geo.places import CONTESTED, COUNTRIES
from crossroads.maps.dated import HOME
from crossroads.paper.projection import Frame, on_plane

DETAIL = 0.22
"""Size in mm on paper of the smallest bend that is drawn."""
CONTESTED_NEAR = 0.5
"""Within so many mm of a contested area's edge a border is drawn as contested."""
GROUNDS_KEPT = 12
"""Grounds of different frames that are kept: scenes of a chapter share few."""
LEAST_AREA = 0.35
"""Parts of countries smaller than this, in square mm on paper, are left out."""


@dataclass(frozen=True)
class Ground:
    """What lies under a map: countries and their lines within a frame, in km on the plane."""

    land: Mapping[str, BaseGeometry]
    """By country code; only those that can be seen."""
    coasts: BaseGeometry
    borders: BaseGeometry
    """Lines between two countries, but not where they are contested."""
    home: BaseGeometry
    """Kazakhstan's borders and shores."""
    contested: Mapping[str, BaseGeometry]
    """Contested areas by id."""


@dataclass
class _Shared:
    """What the same plane has in all languages."""

    layers: dict[str, dict[str, BaseGeometry]] = field(default_factory=dict)
    grounds: dict[Frame, Ground] = field(default_factory=dict)
    drawn: dict[tuple[object, ...], list[Element]] = field(default_factory=dict)


class Plane:
    """The shapes of an atlas on the plane, in km; each layer is projected when it is asked for."""

    def __init__(self, atlas: Atlas, shared: "_Shared | None" = None) -> None:
        self.atlas = atlas
        self._shared = shared or _Shared()

    def named(self, atlas: Atlas) -> "Plane":
        """The same shapes with the names of an atlas in another language."""
        return Plane(atlas, self._shared)

    def kept(self, key: tuple[object, ...], make: Callable[[], list[Element]]) -> list[Element]:
        """What is drawn alike on several maps; the last ones are kept. None may be changed."""
        drawn = self._shared.drawn
        if key not in drawn:
            if len(drawn) >= 2 * GROUNDS_KEPT:
                drawn.clear()
            drawn[key] = make()
        return drawn[key]

    def layer(self, layer: str) -> Mapping[str, BaseGeometry]:
        """Shapes of a layer by id."""
        if layer not in self._shared.layers:
            shapes = self.atlas.features[layer].geometry
            self._shared.layers[layer] = {
                str(id_): on_plane(shape) for id_, shape in zip(shapes.index, shapes, strict=True)
            }
        return self._shared.layers[layer]

    def ground(self, frame: Frame) -> Ground:
        """Countries within a frame, as fine as its paper shows them; the last ones are kept."""
        found = self._shared.grounds.get(frame)
        if found is None:
            if len(self._shared.grounds) >= GROUNDS_KEPT:
                self._shared.grounds.clear()
            found = self._shared.grounds[frame] = self._ground(frame)
        return found

    def _ground(self, frame: Frame) -> Ground:
        seen, detail = shapely.box(*frame.box), DETAIL / frame.scale
        near = {code: one for code, one in self.layer(COUNTRIES).items() if one.intersects(seen)}
        contested = {
            id_: shapely.clip_by_rect(shapely.simplify(one, detail / 2), *frame.box)
            for id_, one in self.layer(CONTESTED).items()
            if one.intersects(seen)
        }
        simple = shapely.coverage_simplify(np.array(list(near.values())), tolerance=detail)
        whole = dict(zip(near, (_large_parts(one, frame) for one in simple), strict=True))
        coasts, borders = _lines(list(whole.values()))
        unsettled = shapely.union_all([one.boundary for one in contested.values()])
        near_them = unsettled.buffer(CONTESTED_NEAR / frame.scale, quad_segs=1)
        borders = borders.difference(near_them)
        home = whole[HOME].boundary if HOME in whole else shapely.GeometryCollection()
        return Ground(
            land={code: _clipped(one, frame) for code, one in whole.items()},
            coasts=_clipped(coasts, frame),
            borders=_clipped(borders, frame),
            home=_clipped(home, frame),
            contested=contested,
        )


def _clipped(shape: BaseGeometry, frame: Frame) -> BaseGeometry:
    return shapely.clip_by_rect(shape, *frame.box)


def _large_parts(shape: BaseGeometry, frame: Frame) -> BaseGeometry:
    """The shape without parts that paper could not show; the largest always stays."""
    parts = sorted(shapely.get_parts(shape), key=lambda part: -part.area)
    large = [part for part in parts if part.area * frame.scale**2 > LEAST_AREA]
    return shapely.MultiPolygon(large or parts[:1])


def _lines(shapes: Sequence[BaseGeometry]) -> tuple[BaseGeometry, BaseGeometry]:
    """Lines of a coverage: those of one shape alone (coasts), and those that two share."""
    edges = np.concatenate([_edges(shape) for shape in shapes])
    swapped = (edges[:, 0] > edges[:, 2]) | (
        (edges[:, 0] == edges[:, 2]) & (edges[:, 1] > edges[:, 3])
    )
    edges[swapped] = edges[swapped][:, [2, 3, 0, 1]]
    unique, counts = np.unique(edges, axis=0, return_counts=True)
    return _merged(unique[counts == 1]), _merged(unique[counts > 1])


def _edges(shape: BaseGeometry) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Straight pieces of the shape's rings: x and y of begin and end."""
    rings = [shapely.get_coordinates(ring) for ring in shapely.get_parts(shape.boundary)]
    return np.concatenate([np.column_stack([ring[:-1], ring[1:]]) for ring in rings])


def _merged(edges: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> BaseGeometry:
    lines = shapely.linestrings(edges.reshape(-1, 2, 2))
    return shapely.line_merge(shapely.multilinestrings(lines))
