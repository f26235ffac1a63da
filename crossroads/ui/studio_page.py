"""The studio: a lesson of one's own beside the map on which it is played."""

import datetime as dt
from secrets import token_hex
from zlib import crc32

import streamlit as st

from crossroads.contract.message import MapMessage
from crossroads.contract.story import StoryOptions
from crossroads.maps.plan import plan_map
from crossroads.outlets.message import map_message
from crossroads.studio.check import words_refusals
from crossroads.studio.editing import with_scene_moved, without_scene
from crossroads.studio.link import PARAMETER, link_code, read_link
from crossroads.studio.own_lesson import (
    LONGEST_NOTE,
    LONGEST_TEXT,
    LONGEST_TITLE,
    OwnNotes,
    OwnScene,
)
from crossroads.studio.refusals import RefusedError, refusal_text
from crossroads.studio.story import own_story, scene_text, scene_title
from crossroads.ui.chrome import page_frame
from crossroads.ui.links import previous_and_next
from crossroads.ui.made_file import made_file_button
from crossroads.ui.map_panel import render_printed_map, show_map
from crossroads.ui.navigation_data import page_title
from crossroads.ui.plain import plain, spoken
from crossroads.ui.project import Project
from crossroads.ui.studio_add import render_add
from crossroads.ui.studio_desk import Desk, visitors_desk
from crossroads.ui.studio_link import hand_over, kept_in_browser
from crossroads.ui.studio_take import render_open, render_take

PAGE = "studio"
KEEPER = "studio-keeper"
WORDS_TO_MAP = (5, 7)
NOTES = ("say", "ask", "mistake")


def render_studio() -> None:
    """Draws the page."""
    project = page_frame()
    render_workbench(project)
    previous_and_next(project, PAGE)


def render_workbench(project: Project) -> None:
    """Draws the lesson and what can be done with it, and the map."""
    desk = visitors_desk()
    _take_link(desk, project)
    _hear_browser(desk, project)
    with st.container(key="section"):
        text_column, map_column = st.columns(WORDS_TO_MAP, gap="medium")
    with text_column:
        _render_lesson(desk, project)
    with map_column, st.container(key="map-panel"):
        _render_map(project)
    _hand_over(desk, project)
    render_printed_map()


def _take_link(desk: Desk, project: Project) -> None:
    """Takes the lesson that the address holds, once."""
    code = st.query_params.get(PARAMETER)
    if not code or code == desk.link:
        return
    desk.link = code
    words = project.library.words
    try:
        lesson = read_link(code)
        desk.take(lesson, project.shelf, words["studio_by_link"], words["studio_by_link_kept"])
    except RefusedError as error:
        desk.refuse(words["studio_refused_link"], error)


def _hear_browser(desk: Desk, project: Project) -> None:
    kept = kept_in_browser(KEEPER)
    if kept.told and not desk.heard:
        desk.hear(kept.text, project.shelf)
    if desk.heard and not kept.denied and PARAMETER in st.query_params:
        # The browser has it now; after a reload what has been changed since is to be there.
        del st.query_params[PARAMETER]
        desk.link = None


def _hand_over(desk: Desk, project: Project) -> None:
    """Gives the lesson to the map, and to the browser to keep once it has told what it had."""
    story = own_story(desk.lesson, project.shelf, dt.date.today()).wire()
    if kept_in_browser(KEEPER).denied:
        # All that is left to keep it: for a reload, or the same page in another language.
        code = link_code(desk.lesson) if desk.lesson.scenes else None
        if code is not None and code != st.query_params.get(PARAMETER):
            st.query_params[PARAMETER] = desk.link = code
    hand_over(KEEPER, story, desk.kept_text() if desk.heard else None, desk.show)


def _render_map(project: Project) -> None:
    """Draws the map that has the layers of all; it is the same for all visitors."""
    library, shelf, today = project.library, project.shelf, dt.date.today()
    title = library.words["studio_map"]

    def make() -> MapMessage:
        options = StoryOptions(section=PAGE, section_title=title, first=PAGE)
        plan = plan_map(shelf.layers.declaration(title), library, project.atlas, today)
        message = map_message(plan, library, project.assets, today, options)
        layers = [
            record
            if layer.id in shelf.layers.listed
            else record.model_copy(update={"unlisted": True})
            for layer, record in zip(plan.layers, message.layers, strict=True)
        ]
        return message.model_copy(update={"layers": layers})

    show_map(make, project, "map-studio", today)


def _render_lesson(desk: Desk, project: Project) -> None:
    words = project.library.words
    st.title(page_title(project.library.pages[PAGE], project), anchor=False)
    st.caption(words["studio_lead"])
    _render_said(desk, project)
    st.text_input(
        words["studio_title"],
        desk.lesson.title,
        max_chars=LONGEST_TITLE,
        placeholder=words["studio_untitled"],
        key=f"studio-title-{desk.revision}",
        on_change=_write_title,
        args=(desk,),
    )
    _render_scenes(desk, project)
    labels = ("studio_add", "studio_pick_scene", "studio_slides", "studio_take")
    add, scene, slides, take = st.tabs([words[label] for label in labels], key="studio-tabs")
    with add:
        render_add(desk, project)
    with scene:
        _render_fields(desk, project)
    with slides:
        _render_slides(desk, project)
    with take:
        render_take(desk, project)
        render_open(desk, project, KEEPER)


def _write_title(desk: Desk) -> None:
    title = str(st.session_state[f"studio-title-{desk.revision}"])
    desk.lesson = desk.lesson.model_copy(update={"title": " ".join(title.split())})
    desk.hush()


def _render_said(desk: Desk, project: Project) -> None:
    """Draws what has happened, and the way back."""
    words = project.library.words
    if desk.said:
        st.success(desk.said)
    if desk.refused:
        told = "\n".join(f"- {sentence}" for sentence in desk.told(words, plain))
        st.error(f"{desk.refused}\n\n{told}")
    if (unread := desk.unread) is not None:
        made_file_button(
            words["studio_save_kept"],
            lambda: unread,
            "lesson-kept.json",
            "application/json",
            "studio-unread",
            ":material/download:",
        )
    kept = kept_in_browser(KEEPER)
    if kept.denied:
        st.warning(words["studio_denied"])
    if kept.elsewhere:
        st.info(words["studio_elsewhere"])
    if desk.before:
        st.button(
            words["studio_before"],
            icon=":material/undo:",
            on_click=desk.go_back,
            args=(project.shelf,),
            key="studio-before",
        )


def _render_scenes(desk: Desk, project: Project) -> None:
    """Draws the list, what can be done with a scene of it, and the scene's fields."""
    words, shelf = project.library.words, project.shelf
    scenes = desk.lesson.scenes
    if desk.scene is None:
        st.info(words["studio_none_yet"])
        return
    titles = [
        spoken(f"{number}. {scene_title(scene, shelf)}") for number, scene in enumerate(scenes, 1)
    ]
    # A list of other titles is another field: Streamlit knows what is chosen by its title.
    key = f"studio-place-{desk.revision}-{crc32(repr(titles).encode())}"
    st.radio(
        words["studio_scenes"],
        range(len(scenes)),
        desk.place,
        format_func=titles.__getitem__,
        key=key,
        on_change=_choose,
        args=(desk, key),
    )
    with st.container(horizontal=True, key="studio-order"):
        steps = (
            ("studio_up", -1, ":material/arrow_upward:", desk.place == 0),
            ("studio_down", 1, ":material/arrow_downward:", desk.place == len(scenes) - 1),
        )
        for name, by, icon, off in steps:
            st.button(
                words[name],
                icon=icon,
                disabled=off,
                on_click=_move,
                args=(desk, by),
                key=name,
                wrap=True,
            )
        st.button(
            words["studio_remove"],
            icon=":material/delete:",
            on_click=_remove,
            args=(desk,),
            key="studio_remove",
            wrap=True,
        )
        st.button(
            words["studio_show"],
            icon=":material/visibility:",
            on_click=_show,
            args=(desk,),
            key="studio_show",
            wrap=True,
        )


def _choose(desk: Desk, key: str) -> None:
    desk.place = int(st.session_state[key])
    desk.hush()


def _move(desk: Desk, by: int) -> None:
    desk.change(with_scene_moved(desk.lesson, desk.place, by), desk.place + by)


def _remove(desk: Desk) -> None:
    desk.change(without_scene(desk.lesson, desk.place))


def _show(desk: Desk) -> None:
    desk.show = {"token": token_hex(), "scene": str(desk.place + 1)}


def _field(desk: Desk, name: str) -> str:
    """Key of a field of the present scene."""
    return f"studio-{name}-{desk.revision}-{desk.place}"


def _render_fields(desk: Desk, project: Project) -> None:
    """Draws the words of the scene that is being worked on."""
    words, shelf, scene = project.library.words, project.shelf, desk.scene
    if scene is None:
        st.write(words["studio_none_yet"])
        return
    if scene.of is None:
        st.caption(words["studio_own_view"])
    else:
        section, ours = shelf.scenes[scene.of]
        st.caption(words["studio_from"].format(chapter=section.title, scene=ours.title))
    st.text_input(
        words["studio_scene_title"],
        scene_title(scene, shelf),
        max_chars=LONGEST_TITLE,
        key=_field(desk, "name"),
        on_change=_write,
        args=(desk, project),
    )
    st.text_area(
        words["studio_scene_text"],
        scene_text(scene, shelf),
        height=170,
        max_chars=max(LONGEST_TEXT, len(scene_text(scene, shelf))),
        help=words["studio_text_help"],
        key=_field(desk, "text"),
        on_change=_write,
        args=(desk, project),
    )
    _render_wrong_words(scene, project)
    st.subheader(words["notes"], anchor=False)
    notes = _notes(scene, project)
    for name, label in zip(NOTES, ("note_say", "note_ask", "note_mistake"), strict=True):
        st.text_area(
            words[label],
            notes[name],
            height=90,
            max_chars=max(LONGEST_NOTE, len(notes[name])),
            key=_field(desk, name),
            on_change=_write,
            args=(desk, project),
        )


def _render_wrong_words(scene: OwnScene, project: Project) -> None:
    words = project.library.words
    wrong = list(words_refusals(scene.text or "", scene.of, project.shelf))
    if wrong:
        told = [refusal_text(one, words, plain) for one in wrong[:3]]
        st.warning("\n".join([words["studio_refused_words"], "", *(f"- {one}" for one in told)]))


def _notes(scene: OwnScene, project: Project) -> dict[str, str]:
    """The scene's own notes, or the chapter's."""
    if scene.notes is not None:
        return scene.notes.model_dump()
    ours = None if scene.of is None else project.shelf.scenes[scene.of][1]
    there = getattr(ours, "notes", None)
    return dict.fromkeys(NOTES, "") if there is None else there.model_dump()


def _write(desk: Desk, project: Project) -> None:
    """Takes the fields of the present scene; what is as in the chapter stays the chapter's."""
    scene, shelf = desk.scene, project.shelf
    if scene is None:
        return
    bare = scene.model_copy(update={"title": None, "text": None, "notes": None})

    def written(name: str) -> str:
        return str(st.session_state.get(_field(desk, name), ""))

    title = " ".join(written("name").split())
    text = written("text").replace("\r\n", "\n")
    notes = {name: written(name) for name in NOTES}
    theirs = dict.fromkeys(NOTES, "") if scene.of is None else _notes(bare, project)
    fallback = scene.title if scene.of is None else None
    desk.write(
        scene.model_copy(
            update={
                "title": fallback
                if not title or (scene.of and title == scene_title(bare, shelf))
                else title,
                "text": None if text in ("", scene_text(bare, shelf)) else text,
                "notes": None if notes == theirs else OwnNotes.model_validate(notes),
            }
        )
    )


def _render_slides(desk: Desk, project: Project) -> None:
    """Draws the words of the first and the last slide."""
    words = project.library.words
    fields = (("about", "studio_about"), ("question", "studio_question"))
    for name, label in fields:
        key = f"studio-{name}-{desk.revision}"
        st.text_area(
            words[label],
            getattr(desk.lesson, name),
            height=90,
            max_chars=LONGEST_TEXT,
            key=key,
            on_change=_write_slide,
            args=(desk, name, key),
        )
        for refusal in words_refusals(getattr(desk.lesson, name), None, project.shelf):
            st.warning(refusal_text(refusal, words, plain))


def _write_slide(desk: Desk, name: str, key: str) -> None:
    desk.lesson = desk.lesson.model_copy(update={name: str(st.session_state[key])})
    desk.hush()
