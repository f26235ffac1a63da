"""A chapter's handout: for pupils, and for teachers with every scene and notes."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from crossroads.content.library import Library
from crossroads.content.prose import references
from crossroads.content.scenes import Scene
from crossroads.content.sections import Section
from crossroads.maps.plan import plan_map
from crossroads.paper.chart import Chart, View, bounds_of, chart
from crossroads.paper.fonts import writable
from crossroads.paper.links import link_data, page_address
from crossroads.paper.look import Looks
from crossroads.paper.plane import Plane
from crossroads.paper.prose import Numbered, fact_sentences, runs
from crossroads.paper.sheets import HANDOUT_ROOM, SCENE_ROOM, Paper, created, sheet_data
from crossroads.paper.sources import source_line
from crossroads.paper.typeset import typeset

TEMPLATE = "handout"
MOST_FACTS = 8
MOST_TERMS = 6
SCENE_LETTERS = 0.82
"""Size of the names on a scene's map, of those on a large map."""
NOTES = ("note_say", "note_ask", "note_mistake")
"""Keys of the words before the parts of a teacher's notes, in their order."""


def handout(
    section_id: str,
    library: Library,
    plane: Plane,
    today: dt.date,
    paper: Paper = "a4",
    teacher: bool = False,
    origin: str | None = None,
) -> bytes:
    """The handout of a chapter as PDF.

    `library` and `plane` in the language of the sheet; memberships are those of `today`; `origin`:
    where the app is found, such as https://atlas.example, for the link and its QR code (an address
    that can't be one gives none). Raises
    KeyError for an unknown chapter.
    """
    section = library.sections[section_id]
    numbered = Numbered()
    plan = plan_map(section.map, library, plane.atlas, today)
    view = View(plan.title, plan.bounds, [layer for layer in plan.layers if layer.show])
    room = HANDOUT_ROOM[paper]
    main = chart(view, library, plane, (room.width, room.height))
    words = library.words
    data = sheet_data(section.title, section.summary, paper, library, Looks(plane.atlas.styles))
    data |= {
        "summary": section.summary,
        "map": _map(main, view.title, library, plane),
        "facts": [
            one
            for text in fact_sentences(section.body)[:MOST_FACTS]
            for one in runs(text, library, numbered)
        ],
        "terms": list(_terms(section, library)),
        "questions": section.questions,
        "teacher": teacher,
        "scene_width": SCENE_ROOM[paper].width,
        "scenes": [
            _scene(scene, section, library, plane, today, paper, numbered)
            for scene in (section.scenes if teacher else ())
        ],
        "link": link_data(page_address(origin, library.language, section_id)),
    }
    data["sources"] = [
        {"text": writable(source.full), "url": source.url} for source in numbered.sources(library)
    ]
    data["words"] |= {
        "questions": words["questions"],
        "sources": words["sources"],
        "notes": [words[key] for key in NOTES],
        "qr_code": words["qr_code"],
    }
    (pdf,) = typeset(TEMPLATE, data, "pdf", created(library))
    return pdf


def _map(drawn: Chart, title: str, library: Library, plane: Plane) -> dict[str, Any]:
    return {
        "svg": drawn.svg,
        "alt": drawn.alt,
        "title": title,
        "legend": [asdict(entry) for entry in drawn.legend],
        "source": source_line(drawn.credits, library, plane.atlas),
    }


def _scene(
    scene: Scene,
    section: Section,
    library: Library,
    plane: Plane,
    today: dt.date,
    paper: Paper,
    numbered: Numbered,
) -> dict[str, Any]:
    plan = plan_map(section.map, library, plane.atlas, scene.date or today)
    view = View(
        title=scene.title,
        bounds=bounds_of(scene.camera),
        layers=[layer for layer in plan.layers if layer.id in scene.layers],
        highlight=scene.highlight,
        callout=scene.callout,
        day=scene.date,
    )
    room = SCENE_ROOM[paper]
    drawn = chart(view, library, plane, (room.width, room.height), SCENE_LETTERS)
    return {
        "title": scene.title,
        "map": _map(drawn, scene.title, library, plane),
        "text": runs(scene.text, library, numbered),
        "notes": [scene.notes.say, scene.notes.ask, scene.notes.mistake],
    }


def _terms(section: Section, library: Library) -> Iterable[Mapping[str, str]]:
    """Key terms of a chapter, the first ones, each with what it means."""
    ids = dict.fromkeys(mark.id for mark in references(section.body) if mark.kind == "term")
    for id_ in list(ids)[:MOST_TERMS]:
        term = library.terms[id_]
        yield {"term": term.term, "text": term.text}
