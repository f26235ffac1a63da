"""Mountains as fine strokes down their slopes, taken from the shaded relief under the screen's map.

The atlas has no heights. Where the shading changes most from spot to spot the land is rugged;
strokes run from the more to the less rugged, as hachures do, and are longer in high mountains.
"""

from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from crossroads.geo.atlas import Atlas
from crossroads.paper.projection import Frame, backward

Grid = npt.NDArray[np.float64]
PICTURE = "relief-eurasia"
SPACING = 1.25
"""Distance of strokes in mm."""
LONGEST = 1.9
"""Of a stroke, in mm."""
LEAST = 0.28
"""Ruggedness, 0 to 1, from which there are strokes."""
SHRUNK = 2
"""The picture is read at half its size; print shows no more."""
WINDOW = 3
"""Radius in pixels within which the shading is compared."""
FLAT = 0.002
"""Change of ruggedness from stroke to stroke that gives no direction."""
STRONG = 18.0
"""Spread of brightness, of 255, that counts as rugged."""


def strokes(atlas: Atlas, frame: Frame) -> Grid:
    """Strokes within a frame: rows of begin and end, x and y in mm on paper."""
    across, up = int(frame.width / SPACING), int(frame.height / SPACING)
    x, y = np.meshgrid((np.arange(across) + 0.5) * SPACING, (np.arange(up) + 0.5) * SPACING)
    shaken = np.random.default_rng(7).uniform(-0.3, 0.3, (2, *x.shape)) * SPACING
    x, y = x + shaken[0], y + shaken[1]
    km = frame.on_plane(np.column_stack([x.ravel(), y.ravel()]))
    rugged = _ruggedness_at(backward(km), atlas).reshape(x.shape)
    smooth = _smooth(rugged)
    down, right = np.gradient(smooth, axis=0), np.gradient(smooth, axis=1)
    steep = np.hypot(right, down)
    seen = (rugged > LEAST) & (steep > FLAT)
    half = LONGEST * np.sqrt(rugged[seen]) / 2 / steep[seen]
    right, down = right[seen] * half, down[seen] * half
    x, y = x[seen], y[seen]
    return np.column_stack([x - right, y - down, x + right, y + down])


def _ruggedness_at(degrees: Grid, atlas: Atlas) -> Grid:
    """Ruggedness at positions in degrees; 0 beyond the picture."""
    declared = atlas.layers[PICTURE]
    west, south, east, north = declared.bounds or (0, 0, 0, 0)
    values = _ruggedness(atlas.folder / declared.file)
    height, width = values.shape
    top, bottom = _mercator(np.array([north, south]))
    column = (degrees[:, 0] - west) / (east - west) * width
    row = (top - _mercator(degrees[:, 1].clip(-85, 85))) / (top - bottom) * height
    inside = (column >= 0) & (column < width) & (row >= 0) & (row < height)
    found = np.zeros(len(degrees))
    found[inside] = values[row[inside].astype(int), column[inside].astype(int)]
    return found


def _mercator(latitude: Grid) -> Grid:
    north: Grid = np.arcsinh(np.tan(np.radians(latitude)))
    return north


@cache
def _ruggedness(path: Path) -> Grid:
    """Of each pixel, 0 to 1: how much the brightness of the land around it is spread."""
    with Image.open(path) as picture:
        shown = picture.convert("RGBA").reduce(SHRUNK)
    land = np.asarray(shown.getchannel("A"), float) / 255
    bright = np.asarray(shown.convert("L"), float) * land
    weight = _blurred(land).clip(1e-3, None)
    mean = _blurred(bright) / weight
    spread = np.sqrt((_blurred(bright * bright) / weight - mean**2).clip(0, None))
    return np.where(land > 0.5, np.tanh(spread / STRONG), 0)


def _blurred(values: Grid) -> Grid:
    """Means of the square around each pixel."""
    for _ in range(2):
        padded = np.pad(values, ((WINDOW + 1, WINDOW), (0, 0)), mode="edge").cumsum(axis=0)
        values = ((padded[2 * WINDOW + 1 :] - padded[: -2 * WINDOW - 1]) / (2 * WINDOW + 1)).T
    return values


def _smooth(values: Grid) -> Grid:
    """Means of three by three, twice, so that strokes follow the range and not each summit."""
    for _ in range(2):
        padded = np.pad(values, 1, mode="edge")
        rows = (padded[:-2] + padded[1:-1] + padded[2:]) / 3
        values = (rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]) / 3
    return values
