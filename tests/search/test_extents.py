import pytest
from shapely.geometry import MultiPolygon, Point, box

from crossroads.search.extents import main_bounds, rounded_bounds, rounded_point


def test_parts_overseas_stay_out_of_view() -> None:
    mainland, island, overseas = box(0, 42, 8, 51), box(8.5, 41, 9.5, 43), box(-54, 2, -51, 6)
    assert main_bounds(MultiPolygon([overseas, island, mainland])) == (0, 41, 9.5, 51)


def test_a_country_across_the_antimeridian_is_one() -> None:
    east, west = box(30, 50, 180, 75), box(-180, 62, -170, 70)
    assert main_bounds(MultiPolygon([east, west])) == (30, 50, 190, 75)
    assert main_bounds(MultiPolygon([box(-180, 62, -130, 70), box(178, 62, 180, 66)]))[0] == -182


def test_a_single_part_is_its_own_frame() -> None:
    assert main_bounds(box(46.4912, 40.5689, 87.3155, 55.4424)) == (46.49, 40.56, 87.32, 55.45)


def test_figures_are_no_longer_than_needed_and_hold_the_shape() -> None:
    assert rounded_bounds(box(-0.123456, 1, 2, 3.98123)) == (-0.13, 1, 2, 3.99)
    west, south, east, north = rounded_bounds(box(12.453, 41.903, 12.458, 41.907))
    assert (east - west, north - south) == pytest.approx((0.01, 0.01))
    assert rounded_point(Point(71.44598, 51.1801)) == (71.446, 51.18)
