"""Shortest ways along a network of lines, vertex by vertex."""

from __future__ import annotations

import heapq
import itertools
import math
from collections.abc import Iterable

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

Point = tuple[float, float]


class Network:
    """Lines as a graph of their vertices; loose ends nearby are joined at a price."""

    def __init__(self, lines: Iterable[BaseGeometry], reach: float = 0.25) -> None:
        self.links: dict[Point, dict[Point, float]] = {}
        ends: list[Point] = []
        for line in lines:
            path = [(float(x), float(y)) for x, y in shapely.get_coordinates(line)]
            ends += [path[0], path[-1]]
            for a, b in itertools.pairwise(path):
                self._link(a, b, math.dist(a, b))
        self.points = list(self.links)
        self._xy = np.array(self.points)
        for end in ends:
            for other in self._around(end, reach):
                if other != end and other not in self.links[end]:
                    self._link(end, other, 4 * math.dist(end, other) + 0.01)

    def _link(self, a: Point, b: Point, cost: float) -> None:
        if a != b:
            self.links.setdefault(a, {})[b] = cost
            self.links.setdefault(b, {})[a] = cost

    def _around(self, point: Point, reach: float) -> list[Point]:
        near = np.flatnonzero(np.hypot(*(self._xy - point).T) < reach)
        return [self.points[i] for i in near]

    def nearest(self, point: Point) -> Point:
        """The vertex nearest to a point (degrees)."""
        return self.points[int(np.argmin(np.hypot(*(self._xy - point).T)))]

    def way(self, start: Point, goal: Point) -> list[Point]:
        """Vertices of the shortest way; ValueError when there is none."""
        costs = {start: 0.0}
        back: dict[Point, Point] = {}
        queue = [(0.0, start)]
        while queue:
            cost, here = heapq.heappop(queue)
            if here == goal:
                path = [here]
                while here in back:
                    here = back[here]
                    path.append(here)
                return path[::-1]
            if cost > costs[here]:
                continue
            for there, step in self.links[here].items():
                if cost + step < costs.get(there, math.inf):
                    costs[there] = cost + step
                    back[there] = here
                    heapq.heappush(queue, (cost + step, there))
        raise ValueError(f"no way from {start} to {goal}")

    def through(self, waypoints: list[Point]) -> list[Point]:
        """A way along the network that passes near all waypoints (degrees).

        Where the network has a gap (a reservoir, say) the way is straight.
        """
        stops = [self.nearest(point) for point in waypoints]
        path = stops[:1]
        for a, b in itertools.pairwise(stops):
            try:
                path += self.way(a, b)[1:]
            except ValueError:
                path.append(b)
        return path
