"""Print's projection: Lambert azimuthal equal-area, centred on Kazakhstan.

Areas are true to one another, unlike on the screen, whose map stretches the north. Lengths are true
at the centre; 5,000 km away they are four percent longer across and shorter along the way there.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely
from pyproj import Proj
from shapely.geometry import LineString, MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from crossroads.content.declaration import Bounds
from crossroads.geo.antimeridian import whole
from crossroads.geo.measures import LonLat

CENTRE: LonLat = (67.0, 48.0)
"""Middle of Kazakhstan."""
STEP = 1.0
"""Degrees after which a straight line of the degrees gets a point, since it bends on the plane."""
ROUNDED = 4
"""Power of the rounded rectangle that keeps a part of its corners: 2 is an ellipse."""
DIGITS = 3
"""Decimals of a km."""
Points = npt.NDArray[np.float64]
_LAEA = Proj(proj="laea", lon_0=CENTRE[0], lat_0=CENTRE[1], ellps="WGS84", units="km")


@dataclass(frozen=True)
class Frame:
    """A part of the plane that a map shows, and its size on paper."""

    left: float
    bottom: float
    right: float
    top: float
    """Edges in km."""
    width: float
    """Width on paper in mm; its height follows."""

    @property
    def scale(self) -> float:
        """Millimetres of paper for a km."""
        return self.width / (self.right - self.left)

    @property
    def height(self) -> float:
        """Height on paper in mm."""
        return (self.top - self.bottom) * self.scale

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, bottom, right and top in km."""
        return self.left, self.bottom, self.right, self.top

    def on_paper(self, points: Points) -> Points:
        """Positions in mm from the upper left corner of positions in km."""
        paper: Points = (points - (self.left, self.top)) * (self.scale, -self.scale)
        return paper

    def on_plane(self, paper: Points) -> Points:
        """Positions in km of positions in mm."""
        km: Points = paper / (self.scale, -self.scale) + (self.left, self.top)
        return km


def on_plane(geometry: BaseGeometry) -> BaseGeometry:
    """A shape in degrees (WGS84, longitude first) on the plane, in km from the centre."""
    if isinstance(geometry, Polygon | MultiPolygon):
        geometry = whole(geometry)
    if geometry.geom_type != "Point":
        geometry = shapely.segmentize(geometry, STEP)
    projected = shapely.transform(geometry, forward)
    return projected if projected.is_valid else shapely.make_valid(projected)


def forward(points: Points) -> Points:
    """Positions in km of positions in degrees."""
    x, y = _LAEA(points[:, 0], points[:, 1])
    return np.column_stack([x, y]).round(DIGITS)


def backward(points: Points) -> Points:
    """Positions in degrees of positions in km."""
    lon, lat = _LAEA(points[:, 0], points[:, 1], inverse=True)
    return np.column_stack([lon, lat])


def screen_area(geometry: BaseGeometry) -> float:
    """Area of a shape in degrees on the screen's map (Mercator), in no unit: good for comparing."""
    return float(shapely.transform(geometry, _mercator).area)


def _mercator(points: Points) -> Points:
    north = np.arcsinh(np.tan(np.radians(points[:, 1].clip(-85, 85))))
    return np.column_stack([np.radians(points[:, 0]), north])


def frame_of(bounds: Bounds, width: float, height: float, corners: bool = True) -> Frame:
    """The part of the plane that holds some bounds, for a map of this size in mm.

    Without `corners` it may cut these off a little: on a wide part of the world they lie far out,
    and all else would be small.
    """
    left, bottom, right, top = shapely.transform(_edge(bounds, corners), forward).bounds
    scale = min(width / (right - left), height / (top - bottom))
    x, y = (left + right) / 2, (bottom + top) / 2
    across, up = width / scale / 2, height / scale / 2
    return Frame(x - across, y - up, x + across, y + up, width)


def _edge(bounds: Bounds, corners: bool) -> LineString:
    west, south, east, north = bounds
    if corners:
        around = [(west, south), (east, south), (east, north), (west, north), (west, south)]
        return shapely.segmentize(LineString(around), STEP)
    turned = np.linspace(0, 2 * np.pi, 181)
    right, up = np.cos(turned), np.sin(turned)
    round_off = (np.abs(right) ** ROUNDED + np.abs(up) ** ROUNDED) ** (-1 / ROUNDED)
    x = (west + east) / 2 + (east - west) / 2 * right * round_off
    y = (south + north) / 2 + (north - south) / 2 * up * round_off
    return LineString(np.column_stack([x, y]))
