"""What goes into a lesson, and what is said where it is not there."""

import pytest

from crossroads.content.library import Library
from crossroads.lesson.choice import (
    Lesson,
    UnknownPartError,
    lesson_named,
    lesson_of_scenes,
)

EIGHT = 8
"""Chapters of the story."""


def shown(lesson: Lesson) -> dict[str, list[str]]:
    return {part.id: [one.id for one in part.shown or ()] for part in lesson.parts}


def test_the_tour_has_all_chapters_in_their_order(library: Library) -> None:
    lesson = lesson_named("tour", library)
    *chapters, quiz = lesson.parts
    assert len(chapters) == EIGHT
    assert quiz.asked == lesson.page_ids
    assert (lesson.page_ids[0], lesson.page_ids[-1]) == ("introduction", "conclusion")


def test_a_chapter_has_its_quiz_and_the_atlas_is_a_page(library: Library) -> None:
    lesson = lesson_named("bridge", library)
    assert lesson.page_ids == ("bridge",)
    assert [(part.id, part.asked) for part in lesson.parts] == [
        ("bridge", ()),
        ("quiz", ("bridge",)),
    ]
    (page,) = lesson_named("atlas", library).parts
    assert (page.id, page.section) == ("atlas", None)


def test_chosen_scenes_stay_in_their_order_and_neighbours_share_a_map(library: Library) -> None:
    addresses = [
        "bridge/the-northern-route",
        "bridge/the-middle-corridor",
        "introduction/closed-sea",
        "bridge/the-sea-is-leaving",
        "historical-context/camps-in-the-steppe",
    ]
    assert shown(lesson_of_scenes(addresses, library)) == {
        "bridge": ["the-northern-route", "the-middle-corridor"],
        "introduction": ["closed-sea"],
        "bridge-2": ["the-sea-is-leaving"],
        "historical-context": ["camps-in-the-steppe"],
    }


@pytest.mark.parametrize("name", ["no-such", "", "../bridge", "Bridge"])
def test_an_unknown_lesson_is_told_with_what_there_is(library: Library, name: str) -> None:
    with pytest.raises(UnknownPartError, match=f"found '{name}', expected one of tour, atlas, in"):
        lesson_named(name, library)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("bridge", "found 'bridge', expected one of bridge/where-rails-do-not-fit, "),
        ("bridge/no-such", "found 'bridge/no-such', expected one of bridge/where-rails"),
        ("bridge/closed-sea", "found 'bridge/closed-sea', expected one of bridge/"),
        ("no-such/title", "found 'no-such/title', expected section/scene of one of introduction, "),
    ],
)
def test_an_unknown_scene_is_told_with_what_there_is(
    library: Library, address: str, told: str
) -> None:
    with pytest.raises(UnknownPartError, match=told):
        lesson_of_scenes(["bridge/the-middle-corridor", address], library)
