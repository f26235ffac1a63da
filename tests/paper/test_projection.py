"""Print's projection against facts about the Earth."""

import numpy as np
import pytest
from shapely.geometry import Point, box

from crossroads.paper.plane import Plane
from crossroads.paper.projection import CENTRE, backward, forward, frame_of, screen_area


@pytest.mark.parametrize(
    ("code", "official_km2"),
    [("KZ", 2_724_900), ("MN", 1_564_116), ("SE", 450_295), ("BR", 8_510_346)],
)
def test_areas_are_true_everywhere(code: str, official_km2: float, plane: Plane) -> None:
    assert plane.layer("countries")[code].area == pytest.approx(official_km2, rel=0.02)


def test_degrees_across_180_lie_side_by_side() -> None:
    east, west = forward(np.array([[179.5, 68.0], [-179.5, 68.0]]))
    assert np.hypot(*(east - west)) == pytest.approx(41.8, rel=0.2)  # a degree of the parallel


def test_lengths_are_true_near_the_centre() -> None:
    (lon, lat) = CENTRE
    (a, b) = forward(np.array([[lon, lat], [lon, lat + 1]]))
    assert np.hypot(*(b - a)) == pytest.approx(111.2, rel=0.002)  # a degree of the meridian


def test_positions_come_back() -> None:
    points = np.array([[71.43, 51.13], [0.0, 51.5], [139.7, 35.7]])
    assert backward(forward(points)) == pytest.approx(points, abs=1e-4)


def test_the_screen_stretches_the_north() -> None:
    # A degree by a degree at 60° has half the area of one at the equator; Mercator doubles it.
    north, south = screen_area(box(0, 59.5, 1, 60.5)), screen_area(box(0, -0.5, 1, 0.5))
    assert north == pytest.approx(2 * south, rel=1e-3)


def test_a_frame_holds_its_bounds() -> None:
    frame = frame_of((45, 35, 90, 57), 180, 110)
    assert (frame.width, frame.height) == pytest.approx((180, 110))
    corners = frame.on_paper(forward(np.array([[45, 35], [90, 35], [90, 57], [45, 57]])))
    assert ((corners > -0.01) & (corners < [180.01, 110.01])).all()


def test_contested_borders_are_no_settled_ones(plane: Plane) -> None:
    ground = plane.ground(frame_of((-18, 18, 4, 36), 180, 110))
    morocco_western_sahara = Point(forward(np.array([[-10.5, 27.667]]))[0])
    algeria_mali = Point(forward(np.array([[-1.83, 23.05]]))[0])
    assert ground.borders.distance(morocco_western_sahara) > 60
    assert ground.borders.distance(algeria_mali) < 60
    assert ground.contested["western-sahara"].boundary.distance(morocco_western_sahara) < 15
