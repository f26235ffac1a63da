"""Scenes that point at nothing, or past what the camera shows, are refused."""

from pathlib import Path

import pytest

from crossroads.check import load_all
from crossroads.content.prose import map_actions
from crossroads.content.scenes import SceneCamera
from crossroads.faults import DataError
from crossroads.maps.scene_check import camera_bounds


def test_actions_of_a_text() -> None:
    text = "See [the founders](map:only=a,b), [Khorgos](map:fly=khorgos) and [all](map:reset)."
    assert list(map_actions(text)) == [("only", ["a", "b"]), ("fly", ["khorgos"]), ("reset", [""])]


def test_a_centre_and_zoom_show_what_the_smallest_projector_shows() -> None:
    # At zoom 0 Leaflet's world is 256 pixels wide, so at zoom 3 a pixel is 360 / 2048 degrees.
    west, south, east, north = camera_bounds(SceneCamera(center=(60, 0), zoom=3))
    assert east - west == pytest.approx(1280 * 360 / 2048)
    assert north - south == pytest.approx(720 * 360 / 2048)


SCENE = "bridge.md"


@pytest.mark.parametrize(
    ("old", "new", "where", "found"),
    [
        ("layers: [", "layers: [no-such-layer, ", ".layers", "no-such-layer"),
        ("highlight: [", "highlight: [no-such-feature, ", ".highlight", "no-such-feature"),
        ("highlight: [", "highlight: [AU, ", ".highlight", "AU"),
    ],
)
def test_scenes_that_point_at_nothing_are_refused(
    content_copy: Path, old: str, new: str, where: str, found: str
) -> None:
    path = content_copy / "en" / "sections" / SCENE
    text = path.read_text(encoding="utf-8")
    head, tail = text.split("\nscenes:\n", 1)
    assert old in tail
    path.write_text(f"{head}\nscenes:\n{tail.replace(old, new, 1)}", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_all(content_copy)
    assert any(where in one.where and found in one.found for one in caught.value.faults)


def test_a_callout_out_of_view_is_refused(content_copy: Path) -> None:
    path = content_copy / "en" / "sections" / "introduction.md"
    text = path.read_text(encoding="utf-8")
    head, tail = text.split("callout: {at: [", 1)
    _, rest = tail.split("]", 1)
    path.write_text(f"{head}callout: {{at: [-70, -20]{rest}", encoding="utf-8")
    with pytest.raises(DataError, match="a place that the camera shows"):
        load_all(content_copy)


def test_an_unknown_map_action_is_refused(content_copy: Path) -> None:
    path = content_copy / "en" / "sections" / SCENE
    text = path.read_text(encoding="utf-8")
    assert "map:fly=" in text
    path.write_text(text.replace("map:fly=", "map:jump=", 1), encoding="utf-8")
    with pytest.raises(DataError, match="map:only, fly, pick or reset"):
        load_all(content_copy)
