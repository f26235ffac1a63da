"""A lesson of a visitor's own as the engine walks it, in the app and in a file alike."""

import datetime as dt
from collections.abc import Iterator

from crossroads.content.library_prose import library_prose
from crossroads.content.prose import literally, map_actions, with_layers
from crossroads.content.scenes import Scene
from crossroads.contract.story import CameraRecord, NotesRecord, SceneRecord, StoryFile
from crossroads.lesson.choice import Lesson, OwnPage, Part, ToldText
from crossroads.outlets.stories import prose_sources, scene_record
from crossroads.studio.check import Shelf, words_refusals
from crossroads.studio.own_lesson import OwnLesson, OwnScene
from crossroads.view.days import nearest_day

PAGE = "lesson"
"""Id of the page in a file."""


def own_lesson_file(lesson: OwnLesson, shelf: Shelf, today: dt.date) -> Lesson:
    """The lesson as `crossroads.lesson.document` makes a file of it.

    Raises KeyError for names that are not there (see `check`), ValueError where it has no scene.
    """
    if not lesson.scenes:
        raise ValueError("a lesson without a scene")
    title = lesson_title(lesson, shelf)
    story = own_story(lesson, shelf, today)
    at_first = next(scene.layers for scene in story.scenes if scene.kind == "scene")
    page = OwnPage(
        title=title,
        map=shelf.layers.declaration_of(title, _layers_used(lesson, shelf), at_first),
        story=story,
        told=tuple(_told(lesson, shelf)),
    )
    return Lesson("own", title, (Part(PAGE, None, own=page),))


def own_story(lesson: OwnLesson, shelf: Shelf, today: dt.date) -> StoryFile:
    """The walk; the number of a scene is its id. Raises KeyError for unknown names."""
    scenes = [
        _record(number, scene, shelf, today) for number, scene in enumerate(lesson.scenes, start=1)
    ]
    title = lesson_title(lesson, shelf)
    if scenes and lesson.about.strip():
        first = _slide("title", title, lesson.about, scenes[0], shelf)
        scenes.insert(0, first.model_copy(update={"layers": []}))
    if scenes and lesson.question.strip():
        take_home = shelf.library.words["take_home"]
        scenes.append(_slide("closing", take_home, lesson.question, scenes[-1], shelf))
    return StoryFile(title=title, scenes=scenes, boxes=[])


def lesson_title(lesson: OwnLesson, shelf: Shelf) -> str:
    """Its title, or what a lesson without one is called."""
    return lesson.title or shelf.library.words["studio_untitled"]


def scene_title(scene: OwnScene, shelf: Shelf) -> str:
    """Its own title, or that of the chapter's. Raises KeyError where there is no such scene."""
    return scene.title or shelf.scenes[scene.of or ""][1].title


def scene_text(scene: OwnScene, shelf: Shelf) -> str:
    """Its own words, or the chapter's. Raises KeyError as above."""
    if scene.text is not None or scene.of is None:
        return scene.text or ""
    _, ours = shelf.scenes[scene.of]
    return ours.text if isinstance(ours, Scene) else ours.body


def shown_text(scene: OwnScene, shelf: Shelf) -> str:
    """The same, in which all marks are ours: where one is not, the words stand as they are."""
    text = scene_text(scene, shelf)
    return text if scene.text is None else _safe(text, scene.of, shelf)


def _record(number: int, scene: OwnScene, shelf: Shelf, today: dt.date) -> SceneRecord:
    prose = library_prose(_text_for_map(scene, shelf), shelf.library, anchors=False)
    own = SceneRecord(
        id=str(number),
        kind="scene",
        title=scene_title(scene, shelf),
        html=prose.html,
        sources=prose_sources(prose),
        camera=CameraRecord(),
        layers=[],
    )
    if scene.of is not None:
        there = scene_record(shelf.scenes[scene.of][1], shelf.library)
        kept = {
            name: getattr(there, name)
            for name in ("camera", "day", "highlight", "callout", "draw", "notes")
        }
        own = own.model_copy(update=kept)
    layers = shelf.layers.ids_of(own_layers(scene, shelf))
    return own.model_copy(update={"layers": layers, **_changes(scene, today)})


def _changes(scene: OwnScene, today: dt.date) -> dict[str, object]:
    """What the lesson says otherwise than the chapter."""
    changes: dict[str, object] = {}
    if scene.camera is not None:
        changes["camera"] = CameraRecord.model_validate(scene.camera.model_dump())
    if scene.date is not None:
        changes["day"] = nearest_day(scene.date, today)
    if scene.pick is not None:
        changes["pick"] = scene.pick
    if scene.notes is not None:
        notes = NotesRecord.model_validate(scene.notes.model_dump())
        changes["notes"] = notes if any(scene.notes.model_dump().values()) else None
    return changes


def _text_for_map(scene: OwnScene, shelf: Shelf) -> str:
    """Words whose marks are all ours, with layers as the studio's map calls them."""
    section = _section_of(scene)
    text = shown_text(scene, shelf)
    return with_layers(text, lambda name: shelf.layers.known(name, section) or name)


def _section_of(scene: OwnScene) -> str | None:
    return None if scene.of is None else scene.of.partition("/")[0]


def _slide(kind: str, title: str, text: str, beside: SceneRecord, shelf: Shelf) -> SceneRecord:
    """The first or the last one, with the view of the scene beside it."""
    prose = library_prose(_safe(text, None, shelf), shelf.library, anchors=False)
    return SceneRecord.model_validate(
        {
            "id": kind,
            "kind": kind,
            "title": title,
            "html": prose.html,
            "sources": prose_sources(prose),
            "camera": beside.camera,
            "layers": beside.layers,
            "day": beside.day,
        }
    )


def own_layers(scene: OwnScene, shelf: Shelf) -> list[str]:
    """Names of the layers that a scene shows. Raises KeyError where there is no such scene."""
    if scene.layers is not None or scene.of is None:
        return list(scene.layers or ())
    section, ours = shelf.scenes[scene.of]
    return [f"{section.id}/{layer}" for layer in ours.layers]


def _layers_used(lesson: OwnLesson, shelf: Shelf) -> frozenset[str]:
    """Ids of all layers that the lesson can come to show."""
    ids: set[str] = set()
    for scene in lesson.scenes:
        ids.update(shelf.layers.ids_of(own_layers(scene, shelf)))
        for verb, names in map_actions(shown_text(scene, shelf)):
            known = (shelf.layers.known(name, _section_of(scene)) for name in names)
            ids.update(id_ for id_ in known if verb == "only" and id_ is not None)
    # A map declares at least one layer.
    return frozenset(ids or {next(iter(shelf.layers.uses))})


def _told(lesson: OwnLesson, shelf: Shelf) -> Iterator[ToldText]:
    """Words of a file's page, to read beside the map."""
    title = lesson_title(lesson, shelf)
    if lesson.about.strip():
        yield ToldText("title", title, _safe(lesson.about, None, shelf))
    for number, scene in enumerate(lesson.scenes, start=1):
        yield ToldText(str(number), scene_title(scene, shelf), shown_text(scene, shelf))
    if lesson.question.strip():
        take_home = shelf.library.words["take_home"]
        yield ToldText("closing", take_home, _safe(lesson.question, None, shelf))


def _safe(text: str, of: str | None, shelf: Shelf) -> str:
    return literally(text) if any(words_refusals(text, of, shelf)) else text
