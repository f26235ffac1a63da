"""The ways in which a scene comes into a lesson of one's own."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from crossroads.studio.own_lesson import MOST_SCENES, OwnScene
from crossroads.studio.refusals import RefusedError
from crossroads.studio.views import LONGEST_ADDRESS, kept_view, scene_at
from crossroads.ui.project import Project
from crossroads.ui.studio_desk import Desk
from crossroads.ui.studio_link import view_button
from crossroads.view.view_state import ViewState

ALL = "all"
"""In the place of a scene's name."""
CHAPTER, SCENES, ADDRESS = "studio-chapter", "studio-pick", "studio-address"


def render_add(desk: Desk, project: Project) -> None:
    """Draws them: from the map, from the chapters, by an address."""
    words = project.library.words
    if desk.full:
        st.info(words["studio_full"].format(count=MOST_SCENES))
        return
    st.subheader(words["studio_add_chapters"], anchor=False)
    _render_chapters(desk, project)
    st.subheader(words["studio_add_view"], anchor=False)
    view_button(words["studio_keep_view"], "studio-keep", partial(_keep_view, desk, project))
    st.caption(words["studio_keep_help"])
    st.text_input(
        words["studio_address"],
        max_chars=LONGEST_ADDRESS,
        help=words["studio_address_help"],
        key=ADDRESS,
    )
    st.button(
        words["studio_add"],
        on_click=_add_address,
        args=(desk, project),
        key="studio-add-address",
    )


def _render_chapters(desk: Desk, project: Project) -> None:
    words, library = project.library.words, project.library
    sections = {section.id: section.title for section in library.sections_in_order()}
    chapter = st.selectbox(
        words["studio_chapter"],
        list(sections),
        format_func=sections.__getitem__,
        placeholder=words["studio_chapter"],
        key=CHAPTER,
    )
    names = {
        name: shown.title
        for name, (section, shown) in project.shelf.scenes.items()
        if section.id == chapter
    }
    of_walk = [f"{chapter}/{scene.id}" for scene in library.sections[chapter].scenes]
    # One at a time: a field that grows and shrinks with its choices takes the button from under
    # the pointer.
    chosen = st.selectbox(
        words["studio_pick_scene"],
        [*names, ALL],
        format_func=lambda name: names.get(name, words["studio_all_scenes"]),
        placeholder=words["studio_pick_scene"],
        key=f"{SCENES}-{chapter}",
    )
    st.button(
        words["studio_add"],
        on_click=desk.add,
        args=([OwnScene(of=name) for name in (of_walk if chosen == ALL else [chosen])],),
        key="studio-add",
    )


def _keep_view(desk: Desk, project: Project, view: ViewState) -> None:
    if view.camera is None:
        desk.hush()
        desk.refused = project.library.words["studio_no_map"]
        return
    title = _next_title(desk, project)
    _add(desk, project, lambda: kept_view(view, title, desk.lesson, project.shelf))


def _add_address(desk: Desk, project: Project) -> None:
    address = str(st.session_state[ADDRESS])
    title = _next_title(desk, project)
    if _add(desk, project, lambda: scene_at(address, title, project.shelf)):
        st.session_state[ADDRESS] = ""


def _next_title(desk: Desk, project: Project) -> str:
    """Of a view that has no name of its own."""
    number = len(desk.lesson.scenes) + 1
    return project.library.words["studio_view_title"].format(number=number)


def _add(desk: Desk, project: Project, make: Callable[[], OwnScene]) -> bool:
    """Adds a scene, or says why not; whether it has been added."""
    desk.hush()
    try:
        scene = make()
    except RefusedError as error:
        desk.refuse(project.library.words["studio_refused_view"], error)
        return False
    desk.add([scene])
    return True
