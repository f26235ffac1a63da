from pathlib import Path

import pytest

from crossroads.check import load_all
from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.maps.check import check_maps
from tests.spoil import broken, faults


def check(content: Path, geo: Path) -> list[str]:
    return faults(load_all, content, geo)


def test_the_real_maps_have_no_fault(library: Library, atlas: Atlas) -> None:
    check_maps(library, atlas)


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            "en/sections/bridge.md",
            "    - corridors\n",
            "    - corridor\n",
            "bridge.md:map.layers.corridor: found 'corridor', "
            "expected the id of a layer in geo/layers.yaml",
        ),
        (
            "en/start.yaml",
            "    - cities\n",
            "    - towns\n",
            "start.yaml:map.layers.towns: found 'towns', "
            "expected the id of a layer in geo/layers.yaml",
        ),
        (
            "en/start.yaml",
            "    - cities\n",
            "    - {layer: cities, only: [astana, atlantis]}\n",
            "start.yaml:map.layers.cities.only: found 'atlantis', "
            "expected the id of a feature in cities",
        ),
    ],
)
def test_a_map_that_names_what_is_not_there_is_refused(
    content_copy: Path, geo_copy: Path, file: str, old: str, new: str, message: str
) -> None:
    assert check(broken(content_copy, file, old, new), geo_copy) == [message]


def test_the_basemaps_layers_must_be_there(content_copy: Path, geo_copy: Path) -> None:
    broken(geo_copy, "layers.yaml", "\ngraticule:", "\ngrid:")
    assert check(content_copy, geo_copy) == [
        "layers.yaml:graticule: found None, expected a layer with this id, which the basemap needs"
    ]


def test_only_in_a_picture_is_a_fault_and_no_crash(content_copy: Path, geo_copy: Path) -> None:
    broken(
        content_copy,
        "en/start.yaml",
        "    - cities\n",
        "    - {layer: relief-eurasia, only: [astana]}\n",
    )
    assert check(content_copy, geo_copy)


def test_a_picture_can_be_declared(content_copy: Path, geo_copy: Path) -> None:
    broken(content_copy, "en/start.yaml", "    - cities\n", "    - relief-eurasia\n")
    library, _ = load_all(content_copy, geo_copy)
    assert library.start.map.layers[-1].layer == "relief-eurasia"
