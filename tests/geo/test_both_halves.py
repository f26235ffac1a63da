"""The browser's distances agree with PROJ's, which the server uses."""

import random

import pytest
from pyproj import Geod

from tests.node import run_module

ASTANA, BEIJING = (71.43, 51.13), (116.40, 39.91)
Point = tuple[float, float]


def test_distances_agree_with_proj_to_a_metre() -> None:
    chance = random.Random(20261124)  # noqa: S311 - the same pairs in every run

    def somewhere() -> Point:
        return chance.uniform(-180, 180), chance.uniform(-90, 90)

    pairs = [(ASTANA, BEIJING), *((somewhere(), somewhere()) for _ in range(50))]
    geod = Geod(ellps="WGS84")
    ours = [geod.inv(*one, *other)[2] / 1000 for one, other in pairs]
    assert ours[0] == pytest.approx(3660, abs=5)
    assert min(ours) < 4_000
    assert max(ours) > 16_000
    assert run_module("measures/distances.ts", pairs) == pytest.approx(ours, abs=0.001, rel=0)
