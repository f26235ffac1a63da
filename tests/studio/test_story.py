"""A lesson of one's own as the map walks it, and as a file."""

import datetime as dt
import json
from typing import Any

import pytest

from crossroads.contract.story import SceneRecord
from crossroads.lesson.document import lesson_html
from crossroads.studio.check import Shelf
from crossroads.studio.own_lesson import OwnLesson
from crossroads.studio.story import own_lesson_file, own_story
from tests.lesson.test_document import Read
from tests.ui.conftest import HOSTILE

TODAY = dt.date(2026, 11, 24)


def walk(shelf: Shelf, *scenes: dict[str, Any], **lesson: Any) -> list[SceneRecord]:
    own = OwnLesson.model_validate({"scenes": scenes, **lesson})
    return own_story(own, shelf, TODAY).scenes


def test_a_scene_of_a_chapter_is_as_there(shelf: Shelf) -> None:
    (scene,) = walk(shelf, {"of": "bridge/the-northern-route"})
    theirs = next(
        one for one in shelf.library.sections["bridge"].scenes if one.id == "the-northern-route"
    )
    assert (scene.id, scene.kind, scene.title) == ("1", "scene", theirs.title)
    assert scene.camera.bounds == (0, 22, 116, 64)
    assert scene.layers == ["bridge-middle", "bridge-northern"]
    assert scene.draw[0] == "northern-corridor-xian-urumqi"
    assert scene.notes is not None
    assert scene.notes.ask.startswith("You ship medicine")
    assert "Arvak" not in scene.html
    assert scene.html.count("cr-cite") == 3


def test_what_the_lesson_says_otherwise_counts(shelf: Shelf) -> None:
    changed = {
        "of": "bridge/the-northern-route",
        "title": "Mine",
        "text": "Look at [the places](map:only=gauge-places).",
        "camera": {"center": [70, 48], "zoom": 5},
        "layers": ["cities", "bridge/corridors"],
        "date": "2099-01-01",
        "pick": "country:KZ",
        "notes": {},
    }
    (scene,) = walk(shelf, changed)
    assert scene.title == "Mine"
    assert 'href="map:only=bridge-gauge-places"' in scene.html
    assert (scene.camera.center, scene.camera.zoom, scene.camera.bounds) == ((70, 48), 5, None)
    assert scene.layers == ["cities", "corridors"]  # drawn as on the atlas, so one layer
    assert scene.day == TODAY  # the last that can be shown
    assert (scene.pick, scene.notes) == ("country:KZ", None)


def test_the_first_and_the_last_slide_come_with_their_words(shelf: Shelf) -> None:
    scene = {"of": "introduction/closed-sea"}
    assert [one.kind for one in walk(shelf, scene)] == ["scene"]
    slides = walk(shelf, scene, title="T", about="For *you*", question="Why?")
    assert [(one.kind, one.id) for one in slides] == [
        ("title", "title"),
        ("scene", "1"),
        ("closing", "closing"),
    ]
    assert slides[0].html == "<p>For <em>you</em></p>\n"
    assert slides[2].title == "A question to take home"
    assert walk(shelf, about="For you") == []  # of no lesson yet


@pytest.mark.parametrize(
    "text",
    [
        f"# {HOSTILE}",
        "# x\n![y](https://e.example/z.png) [a](javascript:b)",
        "    1. `x` [@nobody]",
    ],
)
def test_words_with_other_marks_stand_as_they_are(shelf: Shelf, text: str) -> None:
    view = {"title": text[:80], "camera": {"center": [70, 48], "zoom": 5}, "text": text}
    (scene,) = walk(shelf, view)
    document = Read(scene.html)
    assert {tag for tag, _ in document.elements} == {"p"}
    shown = "".join(document.texts).strip()
    assert shown == "\n".join(line.strip() for line in text.splitlines())


def test_the_file_holds_the_lesson_and_no_more(shelf: Shelf) -> None:
    lesson = OwnLesson.model_validate(
        {
            "title": HOSTILE[:80],
            "scenes": [
                {"of": "bridge/where-rails-do-not-fit"},
                {
                    "title": HOSTILE[:80],
                    "text": HOSTILE,
                    "camera": {"center": [76.9, 43.2], "zoom": 7},
                    "layers": ["cities", "eastern-connections/members-sco-2001"],
                },
            ],
        }
    )
    made = own_lesson_file(lesson, shelf, TODAY)
    document = Read(lesson_html(made, shelf.library, shelf.atlas, TODAY))
    assert [one for one in document.addresses if not one.startswith(("data:", "#"))] == []
    assert not {tag for tag, _ in document.elements} & {"img", "b", "iframe"}
    held = document.held()
    message = json.loads(held["map-lesson"])
    assert [one["changes"]["id"] for one in message["layers"] if one["changes"].get("id")] == [
        "eastern-connections-members-sco-2001",
        "bridge-middle",
        "bridge-gauge-places",
    ]
    shown = [one["base"] for one in message["layers"] if one["changes"].get("show", True)]
    assert shown == ["corridors", "corridor-places"]  # of the first scene
    story = json.loads(held["scenes-lesson"])
    assert [one["id"] for one in story["scenes"]] == ["1", "2"]
    assert "<img" not in story["scenes"][1]["html"]
