"""Measures against published figures, none of which we computed."""

from itertools import pairwise

import geopandas
import pytest
import shapely
from shapely.geometry import LineString, Point, Polygon, box

from crossroads.geo.measures import (
    LonLat,
    area_km2,
    distance_km,
    geodesic,
    land_neighbours,
    length_km,
)

ASTANA = (71.446, 51.180)
TOKYO = (139.692, 35.690)
SAN_FRANCISCO = (-122.419, 37.775)


def dms(degrees: int, minutes: int, seconds: float) -> float:
    return (abs(degrees) + minutes / 60 + seconds / 3600) * (1 if degrees >= 0 else -1)


def test_one_degree_of_the_equator() -> None:
    # WGS84: 2 pi * 6378.137 km / 360 = 111.3195 km.
    assert distance_km((0, 0), (1, 0)) == pytest.approx(111.3195, abs=0.001)


def test_from_the_equator_to_the_pole() -> None:
    # The meridian quadrant of WGS84 is 10,001.966 km.
    assert distance_km((0, 0), (0, 90)) == pytest.approx(10001.966, abs=0.001)
    assert length_km(LineString([(0, 0), (0, 45), (0, 90)])) == pytest.approx(10001.966, abs=0.01)


def test_flinders_peak_to_buninyong() -> None:
    # Geoscience Australia's worked example of Vincenty's formula: 54,972.271 m.
    flinders_peak = (dms(144, 25, 29.52440), dms(-37, 57, 3.72030))
    buninyong = (dms(143, 55, 35.38390), dms(-37, 39, 10.15610))
    assert distance_km(flinders_peak, buninyong) == pytest.approx(54.972271, abs=0.0001)


def test_new_york_to_london() -> None:
    # JFK to LHR: 5,555 km as airlines and great circle mappers give it (5,551 to 5,556).
    assert distance_km((-73.779, 40.640), (-0.461, 51.478)) == pytest.approx(5555, rel=0.001)


def test_wellington_to_salamanca() -> None:
    # The example of GeographicLib's documentation: 19,959,679.267 m.
    assert distance_km((174.81, -41.32), (-5.50, 40.96)) == pytest.approx(19959.679267, abs=1e-5)


@pytest.mark.parametrize(
    ("city", "lon_lat", "km"),
    [
        # Great circle distances as published by travel tables, to about 1 %.
        ("Moscow", (37.618, 55.756), 2280),
        ("Beijing", (116.397, 39.908), 3650),
        ("Almaty", (76.92, 43.25), 970),
    ],
)
def test_from_astana(city: str, lon_lat: LonLat, km: float) -> None:
    assert distance_km(ASTANA, lon_lat) == pytest.approx(km, rel=0.01), city


def test_the_area_of_the_earth() -> None:
    # WGS84: 510,065,622 km2; half of it is the northern hemisphere.
    north = Polygon([(lon, 0) for lon in range(-180, 181, 10)] + [(180, 90), (-180, 90)])
    assert area_km2(north) == pytest.approx(510_065_622 / 2, rel=1e-6)


def test_direction_of_a_ring_does_not_matter() -> None:
    square = box(60, 40, 70, 50)
    assert area_km2(square) == area_km2(shapely.reverse(square)) > 0


def test_a_hole_is_taken_off() -> None:
    outer, hole = box(60, 40, 70, 50), box(64, 44, 66, 46)
    ring = shapely.orient_polygons(outer.difference(hole))
    assert area_km2(ring) == pytest.approx(area_km2(outer) - area_km2(hole), rel=1e-9)


def test_a_geodesic_bends_to_the_pole_and_keeps_its_length() -> None:
    line = geodesic(ASTANA, (-77.036, 38.895))
    assert max(lat for part in line.geoms for _, lat in part.coords) > 75
    assert length_km(line) == pytest.approx(distance_km(ASTANA, (-77.036, 38.895)), rel=1e-4)


def test_a_geodesic_over_the_antimeridian_is_cut_there() -> None:
    line = geodesic(TOKYO, SAN_FRANCISCO)
    west, east = line.geoms
    assert west.coords[0] == pytest.approx(TOKYO)
    assert west.coords[-1][0] == 180
    assert east.coords[0][0] == -180
    assert east.coords[-1] == pytest.approx(SAN_FRANCISCO)
    assert west.coords[-1][1] == pytest.approx(east.coords[0][1])
    for part in line.geoms:
        lons = [lon for lon, _ in part.coords]
        assert max(abs(b - a) for a, b in pairwise(lons)) < 10


def test_a_geodesic_the_other_way_is_cut_too() -> None:
    east, west = geodesic(SAN_FRANCISCO, TOKYO).geoms
    assert east.coords[-1][0] == -180
    assert west.coords[0][0] == 180


def test_a_geodesic_elsewhere_is_one_line() -> None:
    assert len(geodesic(ASTANA, (37.618, 55.756)).geoms) == 1


def test_points_of_a_geodesic_stand_close() -> None:
    (line,) = geodesic(ASTANA, (37.618, 55.756), step_km=50).geoms
    points = list(line.coords)
    gaps = [distance_km(a, b) for a, b in pairwise(points)]
    assert max(gaps) <= 50
    assert len(gaps) >= 45


def test_a_shared_point_is_no_border() -> None:
    frame = geopandas.GeoDataFrame(
        geometry=[box(0, 0, 1, 1), box(1, 0, 2, 1), box(1, 1, 2, 2), box(5, 5, 6, 6)],
        index=["home", "beside", "corner", "far"],
        crs="EPSG:4326",
    )
    assert land_neighbours(frame, "home") == ["beside"]
    assert land_neighbours(frame, "far") == []


def test_a_point_has_no_area() -> None:
    assert area_km2(Point(60, 40)) == 0
