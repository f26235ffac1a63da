"""First-level units (regions) as polygons, put together from Natural Earth's lines."""

from __future__ import annotations

from collections import Counter

import shapely
from shapely.geometry.base import BaseGeometry

from . import naturalearth


def _lines(shape: BaseGeometry) -> list[BaseGeometry]:
    """First-level boundaries that run through a shape."""
    lines = naturalearth.admin_1_lines().geometry
    inside = [line for line in lines[lines.intersects(shape)] if not line.is_empty]
    return list(shapely.get_parts(shapely.line_merge(shapely.union_all(inside))))


def _bridges(lines: list[BaseGeometry], outline: BaseGeometry, reach: float) -> list[BaseGeometry]:
    """Short straight lines that join loose ends to what is nearest (degrees)."""
    ends = Counter(
        tuple(pair)
        for line in lines
        for pair in (shapely.get_coordinates(line)[0], shapely.get_coordinates(line)[-1])
    )
    found = []
    for end in sorted(pair for pair, count in ends.items() if count == 1):
        point = shapely.Point(end)
        others = [line for line in lines if shapely.distance(line, point) > 1e-9]
        near = shapely.union_all([outline, *others])
        bridge = shapely.shortest_line(point, near)
        if 1e-9 < bridge.length < reach:
            found.append(bridge)
    return found


def units(shape: BaseGeometry, reach: float) -> list[BaseGeometry]:
    """Polygons into which first-level boundaries divide a shape, in a stable order.

    `reach`: gaps in the lines up to so many degrees are closed; with 0 lines that do not
    meet exactly divide nothing, which leaves larger units whole.
    """
    outline = shapely.boundary(shape)
    lines = _lines(shape)
    if reach > 0:
        bridges = _bridges(lines, outline, reach)
        network = shapely.union_all([outline, *lines, *bridges], grid_size=1e-5)
    else:
        network = shapely.union_all([outline, *lines])
    cells = shapely.get_parts(shapely.polygonize(shapely.get_parts(network)))
    shapely.prepare(shape)
    inside = [cell for cell in cells if shape.contains(cell.representative_point())]
    return sorted(inside, key=lambda cell: (-cell.area, *cell.bounds))


def unit_at(cells: list[BaseGeometry], lon: float, lat: float) -> BaseGeometry:
    """The unit that holds a point (degrees)."""
    point = shapely.Point(lon, lat)
    for cell in cells:
        if cell.contains(point):
            return cell
    raise ValueError(f"no first-level unit holds the point {lon}, {lat}")
