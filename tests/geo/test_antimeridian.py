"""Shapes that are cut at 180 degrees."""

from shapely.geometry import MultiPolygon, box

from crossroads.geo.antimeridian import whole
from crossroads.geo.atlas import Atlas

NEAR, FAR = box(170, 60, 180, 70), box(-180, 60, -175, 70)
ISLAND = box(100, 0, 110, 10)


def test_parts_that_meet_become_one_beyond_180() -> None:
    joined = whole(MultiPolygon([ISLAND, NEAR, FAR]))
    assert joined.equals(MultiPolygon([ISLAND, box(170, 60, 185, 70)]))


def test_no_corner_is_left_where_the_cut_was() -> None:
    (joined,) = whole(MultiPolygon([NEAR, FAR])).geoms
    assert not joined.boundary.crosses(box(179, 61, 181, 69))


def test_parts_on_one_side_stay_where_they_are() -> None:
    for cut in (MultiPolygon([ISLAND, NEAR]), MultiPolygon([ISLAND, FAR])):
        assert whole(cut) is cut


def test_a_shape_around_the_whole_world_stays_as_it_is() -> None:
    around = MultiPolygon([box(-180, -90, 180, -80)])
    assert whole(around) is around


def test_only_russia_goes_on_beyond_180(atlas: Atlas) -> None:
    shapes = {
        name: frame.geometry
        for name, frame in atlas.features.items()
        if (frame.geom_type == "MultiPolygon").any()
    }
    cut = {
        (name, str(id_))
        for name, geometry in shapes.items()
        for id_, one in geometry.items()
        if whole(one) is not one
    }
    assert cut == {("countries", "RU")}
    russia = shapes["countries"]["RU"]
    assert whole(russia).bounds[2] < 191
    assert abs(whole(russia).area - russia.area) < 1e-6
