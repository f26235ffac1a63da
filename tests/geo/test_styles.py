"""The table of looks, and the style sheet that is made from it."""

from pathlib import Path
from typing import get_args

import pytest

from crossroads.content import declaration
from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas, load_atlas
from crossroads.geo.styles import load_styles
from crossroads.paths import GEO
from scripts.looks import SHEET, sheet_text
from tests.spoil import broken, faults


def test_the_browser_has_the_sheet_as_it_is() -> None:
    assert SHEET.read_text(encoding="utf-8") == sheet_text(load_styles()), "run `make browser`"


def test_every_look_that_a_map_may_declare_is_there(atlas: Atlas) -> None:
    strengths = ("full", "half", "light")
    looks = {f"{look}-{one}" for look in get_args(declaration.Look) for one in strengths}
    steps = {f"{ramp}-{step}" for ramp in get_args(declaration.Ramp) for step in range(1, 7)}
    assert looks | steps <= atlas.styles.names


def test_an_unknown_look_of_a_layer_is_refused(geo_copy: Path, library: Library) -> None:
    broken(geo_copy, "layers.yaml", "style: river", "style: brook")
    assert faults(load_atlas, library.sources, geo_copy) == [
        "layers.yaml:rivers.style: found 'brook', expected a look of geo/styles.yaml"
    ]


def test_an_unknown_colour_is_refused(geo_copy: Path) -> None:
    broken(
        geo_copy, "styles.yaml", "route-probable: {stroke: silk", "route-probable: {stroke: slik"
    )
    (line,) = faults(load_styles, geo_copy)
    assert line.startswith("styles.yaml:")
    assert "route-probable.stroke" in line
    assert "slik" in line


@pytest.mark.parametrize("layer", ["corridors", "silk-road-segments"])
def test_lines_of_a_layer_differ_without_their_colours(layer: str, atlas: Atlas) -> None:
    styled = atlas.layers[layer].style_by
    assert styled is not None
    looks = [load_styles(GEO).looks[one.style] for one in styled.values.values()]
    dashes = [tuple(look.paper.dash or look.dash or ()) for look in looks]
    assert len(dashes) > 2
    assert len(set(dashes)) == len(dashes)
