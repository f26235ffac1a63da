"""A section's scenes as the browser gets them: words rendered, ids resolved by the check.

Before the first scene stands a title scene, after the last a closing one with the question
to take home; so every section can be presented from beginning to end.
"""

from html import escape
from pathlib import Path
from typing import Any

from crossroads.content.library import Library
from crossroads.content.prose import render_prose
from crossroads.content.scenes import Scene
from crossroads.content.sections import Section
from crossroads.geo.publish import publish_record
from crossroads.maps.assets import Assets
from crossroads.maps.plan import MapPlan
from crossroads.paths import STATIC


def story_records(section: Section, library: Library) -> list[dict[str, Any]]:
    """Records of all scenes of a section, title and closing included, in order."""
    camera = {"bounds": section.map.camera.bounds}
    shown = [use.public_id for use in section.map.layers if use.show]
    title = {
        "id": "title",
        "kind": "title",
        "title": section.title,
        "html": f"<p>{escape(section.summary)}</p>",
        "camera": camera,
        "layers": [],
    }
    closing = {
        "id": "closing",
        "kind": "closing",
        "title": library.words["take_home"],
        "html": f"<p>{escape(section.questions[0])}</p>",
        "camera": camera,
        "layers": shown,
    }
    return [title, *(_record(scene, library) for scene in section.scenes), closing]


def _record(scene: Scene, library: Library) -> dict[str, Any]:
    prose = render_prose(
        scene.text,
        library.sources,
        library.facts,
        library.terms,
        library.language,
        library.words,
        anchors=False,
    )
    sources = [f"{number} {source.short}" for number, source in enumerate(prose.cited, start=1)]
    return {
        "id": scene.id,
        "kind": "scene",
        "title": scene.title,
        "html": prose.html,
        "sources": "; ".join(sources),
        "camera": scene.camera.model_dump(exclude_none=True),
        "layers": scene.layers,
        "highlight": scene.highlight,
        "callout": scene.callout.model_dump() if scene.callout else None,
        "draw": scene.draw,
        "notes": scene.notes.model_dump(),
    }


def story_options(
    section: Section, plan: MapPlan, library: Library, assets: Assets
) -> dict[str, Any]:
    """What `static/app/story.js` needs to know beside the scenes themselves."""
    order = [one.id for one in library.sections_in_order()]
    here = order.index(section.id)
    return {
        "section": section.id,
        "section_title": section.title,
        "scenes": assets.stories[section.id],
        "camera": {"bounds": plan.bounds},
        "layers": [{"id": layer.id, "show": layer.show} for layer in plan.layers],
        "first": order[0],
        "previous": order[here - 1] if here > 0 else None,
        "next": order[here + 1] if here + 1 < len(order) else None,
        "assets": {"qr_code": assets.qr_code},
    }


def publish_stories(library: Library, static: Path = STATIC) -> dict[str, str]:
    """Writes each section's scenes under `static/`, hash in the name; gives paths below it."""
    return {
        section.id: publish_record(
            static, f"scenes-{section.id}", [*story_records(section, library)]
        )
        for section in library.sections.values()
    }
