from typing import Any

import pytest
from pydantic import ValidationError

from crossroads.content.library import Library
from crossroads.content.scenes import Scene, SceneCamera, count_words

WORDS = " ".join(["word"] * 50)
NOTES = {"say": "Say it.", "ask": "Why?", "mistake": "None."}


def scene(**changes: Any) -> Scene:
    fields = {
        "id": "one",
        "title": "One",
        "text": WORDS,
        "camera": {"bounds": [40, 30, 90, 60]},
        "layers": ["cities"],
        "notes": NOTES,
    }
    return Scene.model_validate({**fields, **changes})


def test_marks_are_not_counted_as_words() -> None:
    text = "The [[steppe|open steppe]] [fly there](map:fly=astana) covers {{area}} [@source-one]."
    assert count_words(text) == 8  # The open steppe fly there covers {{area}} .


@pytest.mark.parametrize("count", [40, 90])
def test_texts_of_40_to_90_words_are_taken(count: int) -> None:
    assert scene(text=" ".join(["word"] * count)).text


@pytest.mark.parametrize("count", [39, 91])
def test_shorter_and_longer_texts_are_refused(count: int) -> None:
    with pytest.raises(ValidationError, match=f"40 to 90 words, but it has {count}"):
        scene(text=" ".join(["word"] * count))


@pytest.mark.parametrize("one", ["title", "closing"])
def test_ids_that_the_app_uses_are_refused(one: str) -> None:
    with pytest.raises(ValidationError, match="an id other than title and closing"):
        scene(id=one)


def test_a_long_note_is_refused() -> None:
    with pytest.raises(ValidationError, match="1 to 50 words, but it has 51"):
        scene(notes={**NOTES, "say": " ".join(["word"] * 51)})


def test_a_long_callout_is_refused() -> None:
    with pytest.raises(ValidationError, match="1 to 6 words"):
        scene(callout={"at": [50, 50], "text": "one two three four five six seven"})


@pytest.mark.parametrize(
    "camera",
    [{}, {"center": [50, 50]}, {"zoom": 5}, {"bounds": [1, 2, 3, 4], "zoom": 5}],
)
def test_a_camera_has_one_form(camera: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="either a key bounds, or the keys center and zoom"):
        SceneCamera.model_validate(camera)


def test_a_camera_outside_the_world_is_refused() -> None:
    with pytest.raises(ValidationError):
        SceneCamera.model_validate({"center": [50, 91], "zoom": 5})


def test_every_section_has_four_to_eight_scenes_with_notes(library: Library) -> None:
    assert library.sections
    for section in library.sections.values():
        assert 4 <= len(section.scenes) <= 8
        assert len({one.id for one in section.scenes}) == len(section.scenes)
