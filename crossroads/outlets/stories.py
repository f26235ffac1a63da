"""A section's scenes and boxes as the browser gets them: words rendered, ids resolved by the check.

Before the first scene stands a title scene, after the last a closing one with the question
to take home; so every section can be presented from beginning to end.
"""

from typing import Literal

from markupsafe import Markup

from crossroads.content.boxes import Box
from crossroads.content.library import Library
from crossroads.content.library_prose import library_prose
from crossroads.content.prose import Prose
from crossroads.content.scenes import Scene
from crossroads.content.sections import Section
from crossroads.contract.story import (
    CalloutRecord,
    CameraRecord,
    NotesRecord,
    SceneRecord,
    StoryFile,
    StoryOptions,
)
from crossroads.outlets.assets import Assets
from crossroads.outlets.publisher import Publisher


def story_file(section: Section, library: Library) -> StoryFile:
    """The walk through a section, title and closing included, and its boxes."""
    camera = CameraRecord(bounds=section.map.camera.bounds)
    title = SceneRecord(
        id="title",
        kind="title",
        title=section.title,
        html=_paragraph(section.summary),
        camera=camera,
        layers=[],
    )
    closing = SceneRecord(
        id="closing",
        kind="closing",
        title=library.words["take_home"],
        html=_paragraph(section.questions[0]),
        camera=camera,
        layers=[use.public_id for use in section.map.layers if use.show],
    )
    scenes = [scene_record(scene, library) for scene in section.scenes]
    boxes = [scene_record(box, library) for box in library.boxes_of(section.id)]
    return StoryFile(scenes=[title, *scenes, closing], boxes=boxes)


def _paragraph(text: str) -> Markup:
    return Markup("<p>{}</p>").format(text)


def scene_record(shown: Scene | Box, library: Library) -> SceneRecord:
    """A scene, or a box beside the walk."""
    if isinstance(shown, Box):
        return _record_of(shown, "box", shown.body, library)
    return _record_of(shown, "scene", shown.text, library).model_copy(
        update={
            "day": shown.date,
            "draw": tuple(shown.draw),
            "notes": NotesRecord.model_validate(shown.notes.model_dump()),
        }
    )


def _record_of(
    shown: Scene | Box, kind: Literal["scene", "box"], text: str, library: Library
) -> SceneRecord:
    prose = library_prose(text, library, anchors=False)
    callout = shown.callout
    return SceneRecord(
        id=shown.id,
        kind=kind,
        title=shown.title,
        html=prose.html,
        sources=prose_sources(prose),
        camera=CameraRecord.model_validate(shown.camera.model_dump()),
        layers=shown.layers,
        highlight=tuple(shown.highlight),
        callout=CalloutRecord(at=callout.at, text=callout.text) if callout else None,
    )


def prose_sources(prose: Prose) -> str:
    """Sources of a text in one line, numbered as in it."""
    return "; ".join(
        f"{number} {source.short}" for number, source in enumerate(prose.cited, start=1)
    )


def story_options(section: Section, library: Library, assets: Assets) -> StoryOptions:
    """What the story's walk needs to know beside the scenes themselves."""
    order = [other.id for other in library.sections_in_order()]
    here = order.index(section.id)
    return StoryOptions(
        section=section.id,
        section_title=section.title,
        scenes=assets.stories[section.id],
        first=order[0],
        previous=order[here - 1] if here > 0 else None,
        next=order[here + 1] if here + 1 < len(order) else None,
    )


def publish_stories(library: Library, publisher: Publisher) -> dict[str, str]:
    """Publishes each section's scenes; gives their addresses by section id."""
    return {
        section.id: publisher.publish_record(
            f"scenes-{section.id}", story_file(section, library).wire()
        )
        for section in library.sections.values()
    }
