"""Whether all that a lesson names is there."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from crossroads.content.boxes import Box
from crossroads.content.library import Library
from crossroads.content.scenes import Scene
from crossroads.content.sections import Section
from crossroads.geo.atlas import Atlas
from crossroads.studio.layers import StudioLayers, studio_layers
from crossroads.studio.marks import is_feature, mark_refusals
from crossroads.studio.own_lesson import OwnLesson, OwnScene
from crossroads.studio.refusals import Refusal, RefusedError


@dataclass(frozen=True)
class Shelf:
    """What lessons are made of, in one language."""

    library: Library
    atlas: Atlas

    @cached_property
    def layers(self) -> StudioLayers:
        """Of all maps."""
        return studio_layers(self.library)

    @cached_property
    def scenes(self) -> dict[str, tuple[Section, Scene | Box]]:
        """Scenes and boxes of all chapters by name, in the order of reading."""
        found: dict[str, tuple[Section, Scene | Box]] = {}
        for section in self.library.sections_in_order():
            found |= {f"{section.id}/{scene.id}": (section, scene) for scene in section.scenes}
            boxes = self.library.boxes_of(section.id)
            found |= {f"{section.id}/{box.id}": (section, box) for box in boxes}
        return found


def expect_known(lesson: OwnLesson, shelf: Shelf) -> OwnLesson:
    """The lesson, if all its names are of something. Raises RefusedError with those that aren't."""
    if refusals := list(name_refusals(lesson, shelf)):
        raise RefusedError(refusals)
    return lesson


def expect_good(lesson: OwnLesson, shelf: Shelf) -> OwnLesson:
    """The same, with all marks in its words known, too. Raises RefusedError."""
    refusals = [*name_refusals(lesson, shelf), *text_refusals(lesson, shelf)]
    if refusals:
        raise RefusedError(refusals)
    return lesson


def name_refusals(lesson: OwnLesson, shelf: Shelf) -> Iterator[Refusal]:
    """One for each scene, layer or feature that is not there."""
    for number, scene in enumerate(lesson.scenes, start=1):
        for refusal in _wrong_names(scene, shelf):
            yield replace(refusal, scene=number)


def _wrong_names(scene: OwnScene, shelf: Shelf) -> Iterator[Refusal]:
    if scene.of is not None and scene.of not in shelf.scenes:
        yield Refusal("studio_expected_scene", scene.of, key="of")
    for name in scene.layers or ():
        if name not in shelf.layers.ids:
            yield Refusal("studio_expected_layer", name, key="layers")
    if scene.pick is not None and not is_feature(scene.pick, shelf.atlas):
        yield Refusal("studio_expected_pick", scene.pick, key="pick")


def text_refusals(lesson: OwnLesson, shelf: Shelf) -> Iterator[Refusal]:
    """One for each mark in its words that is not ours."""
    for key, text in (("about", lesson.about), ("question", lesson.question)):
        for refusal in words_refusals(text, None, shelf):
            yield replace(refusal, key=key)
    for number, scene in enumerate(lesson.scenes, start=1):
        for refusal in words_refusals(scene.text or "", scene.of, shelf):
            yield replace(refusal, scene=number, key="text")


def words_refusals(text: str, of: str | None, shelf: Shelf) -> Iterator[Refusal]:
    """The same of one text; `of`: the scene of a chapter whose words it changes."""
    section = None if of is None else of.partition("/")[0]
    return mark_refusals(text, section, shelf.library, shelf.atlas, shelf.layers)
