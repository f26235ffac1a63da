import re

from crossroads.geo.atlas import Atlas
from crossroads.maps.basemap import BASEMAP, BORDERS, LAND
from crossroads.paths import ROOT

PANE = re.compile(r'^  "(cr-[a-z]+)": (\d+),', re.MULTILINE)


def test_land_lies_lowest_and_borders_over_water() -> None:
    order = list(BASEMAP)
    assert order[0] is LAND
    layers = [one.layer for one in order]
    assert order.index(BORDERS) > layers.index("lakes")
    assert layers.index("disputed") > order.index(BORDERS)


def test_contested_places_are_always_there_and_explained() -> None:
    (contested,) = [one for one in BASEMAP if one.layer == "disputed"]
    assert contested.legend
    assert contested.interactive


def test_every_layer_is_of_the_atlas(atlas: Atlas) -> None:
    assert {one.layer for one in BASEMAP} <= set(atlas.layers)


def test_panes_are_those_of_the_engine_and_lie_in_its_order() -> None:
    text = (ROOT / "browser" / "maps" / "panes.ts").read_text(encoding="utf-8")
    heights = {pane: int(height) for pane, height in PANE.findall(text)}
    assert len(heights) > 5
    order = [heights[one.pane] for one in BASEMAP]
    assert order == sorted(order)
