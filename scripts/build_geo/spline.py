"""A gentle curve through points: the centripetal Catmull-Rom spline."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
_DIGITS = 9
"""Decimals of a vertex in degrees: a tenth of a millimetre."""


def _between(p0: Array, p1: Array, p2: Array, p3: Array, steps: int) -> Array:
    """Points of the curve from p1 (included) to p2 (left out)."""
    t0 = 0.0
    t1 = t0 + float(np.sqrt(np.linalg.norm(p1 - p0)))
    t2 = t1 + float(np.sqrt(np.linalg.norm(p2 - p1)))
    t3 = t2 + float(np.sqrt(np.linalg.norm(p3 - p2)))
    t = np.linspace(t1, t2, steps, endpoint=False)[:, None]
    a1 = (t1 - t) / (t1 - t0) * p0 + (t - t0) / (t1 - t0) * p1
    a2 = (t2 - t) / (t2 - t1) * p1 + (t - t1) / (t2 - t1) * p2
    a3 = (t3 - t) / (t3 - t2) * p2 + (t - t2) / (t3 - t2) * p3
    b1 = (t2 - t) / (t2 - t0) * a1 + (t - t0) / (t2 - t0) * a2
    b2 = (t3 - t) / (t3 - t1) * a2 + (t - t1) / (t3 - t1) * a3
    return np.asarray((t2 - t) / (t2 - t1) * b1 + (t - t1) / (t2 - t1) * b2)


def through(points: list[tuple[float, float]], steps: int = 12) -> list[tuple[float, float]]:
    """The curve through all points, `steps` vertices between each two of them."""
    xy = [np.array(point, dtype=float) for point in points]
    xy = [p for i, p in enumerate(xy) if i == 0 or not np.array_equal(p, xy[i - 1])]
    if len(xy) < 3:
        return [(float(x), float(y)) for x, y in xy]
    padded = [2 * xy[0] - xy[1], *xy, 2 * xy[-1] - xy[-2]]
    spans = [
        _between(padded[i], padded[i + 1], padded[i + 2], padded[i + 3], steps)
        for i in range(len(xy) - 1)
    ]
    # Last bits are each processor's own, and would decide which of two vertices equally far
    # from a chord is left out when the line is simplified.
    curve = np.vstack([*spans, xy[-1][None, :]]).round(_DIGITS)
    return [(float(x), float(y)) for x, y in curve]
