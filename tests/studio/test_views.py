"""Views as scenes: of addresses that are pasted, and of the studio's own map."""

import pytest

from crossroads.studio.check import Shelf
from crossroads.studio.own_lesson import OwnLesson, OwnScene
from crossroads.studio.views import kept_view, scene_at
from crossroads.view.address import read_address

from .told import told

LESSON = OwnLesson(scenes=[OwnScene(of="bridge/the-northern-route")])


@pytest.mark.parametrize(
    ("address", "scene"),
    [
        (
            "https://elsewhere.example/base/atlas?layers=cities,members-sco,rivers&camera=70,48,5.5"
            "&on=2015-01-01&pick=country:KZ&lang=kk&present=1",
            {
                "title": "View 1",
                "camera": {"center": [70, 48], "zoom": 5.5},
                "layers": ["cities", "members-sco"],
                "date": "2015-01-01",
                "pick": "country:KZ",
            },
        ),
        ("/bridge?scene=the-northern-route", {"of": "bridge/the-northern-route"}),
        (
            " bridge?scene=the-northern-route&layers=middle,-rivers&camera=70,48,5 ",
            {
                "of": "bridge/the-northern-route",
                "camera": {"center": [70, 48], "zoom": 5},
                "layers": ["bridge/middle"],
            },
        ),
        (
            "file:///home/me/lesson.html#/bridge?scene=title&camera=70,48,5",
            {
                "title": "The transport corridors across Kazakhstan",
                "camera": {"center": [70, 48], "zoom": 5},
                "layers": ["bridge/corridors", "bridge/corridor-places"],
            },
        ),
        (
            "/atlas",
            {
                "title": "View 1",
                "camera": {"bounds": [20, 22, 125, 62]},
                "layers": ["members-sco", "members-eaeu", "cities"],
            },
        ),
    ],
)
def test_an_address_becomes_a_scene(shelf: Shelf, address: str, scene: object) -> None:
    assert scene_at(address, "View 1", shelf) == OwnScene.model_validate(scene)


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("", "The whole: found , expected an address of the atlas or of a chapter."),
        ("https://[", "The whole: found https://[, expected an address"),
        ("/about", "The whole: found /about, expected an address"),
        ("/atlas?" + "x" * 5000, "expected an address"),
        ("/atlas?camera=1,2", "camera: found 1,2, expected an address"),
        ("/bridge?scene=nowhere", "of: found bridge/nowhere, expected a scene of this app"),
        ("/bridge?layers=nowhere", "layers: found nowhere, expected a layer"),
        ("/atlas?layers=middle", "layers: found middle, expected a layer"),
        ("/atlas?pick=organization:SCO", "pick: found organization:SCO, expected something on the"),
        ("/atlas?pick=" + "x" * 200, "pick: found 'xxx"),
    ],
)
def test_another_address_is_refused(shelf: Shelf, address: str, sentence: str) -> None:
    (one,) = told(shelf, lambda: scene_at(address, "View 1", shelf))
    assert sentence in one


@pytest.mark.parametrize(
    ("seen", "layers"),
    [
        ({}, ["members-sco", "members-eaeu", "cities"]),
        ({"scene": "1"}, ["bridge/middle", "bridge/northern"]),
        ({"scene": "7"}, ["members-sco", "members-eaeu", "cities"]),
        ({"scene": "1", "layers": "bridge-northern,cities,-rivers"}, ["bridge/northern", "cities"]),
        ({"layers": ""}, []),
    ],
)
def test_the_view_of_the_map_is_kept(shelf: Shelf, seen: dict[str, str], layers: list[str]) -> None:
    view = read_address({**seen, "camera": "70,48,5", "on": "2015-01-01", "pick": "KZ"}).view
    scene = kept_view(view, "View 2", LESSON, shelf)
    given = {"center": [70, 48], "zoom": 5}
    assert scene == OwnScene.model_validate(
        {"title": "View 2", "camera": given, "layers": layers, "date": "2015-01-01", "pick": "KZ"}
    )
