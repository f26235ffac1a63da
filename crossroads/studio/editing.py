"""What is done to a lesson, one step at a time; each gives another lesson."""

from collections.abc import Iterable

from crossroads.studio.own_lesson import OwnLesson, OwnScene


def with_scenes(lesson: OwnLesson, added: Iterable[OwnScene], after: int) -> OwnLesson:
    """With more scenes after a place, from 0; -1: before all others."""
    here = after + 1
    scenes = [*lesson.scenes[:here], *added, *lesson.scenes[here:]]
    return lesson.model_copy(update={"scenes": scenes})


def with_scene(lesson: OwnLesson, place: int, scene: OwnScene) -> OwnLesson:
    """With another scene at a place. Raises IndexError where there is none."""
    scenes = list(lesson.scenes)
    scenes[place] = scene
    return lesson.model_copy(update={"scenes": scenes})


def without_scene(lesson: OwnLesson, place: int) -> OwnLesson:
    """Without the scene at a place."""
    scenes = [scene for index, scene in enumerate(lesson.scenes) if index != place]
    return lesson.model_copy(update={"scenes": scenes})


def with_scene_moved(lesson: OwnLesson, place: int, by: int) -> OwnLesson:
    """With a scene earlier or later in the order, at most at its ends."""
    scenes = list(lesson.scenes)
    scene = scenes.pop(place)
    scenes.insert(max(place + by, 0), scene)
    return lesson.model_copy(update={"scenes": scenes})
