"""A lesson of one's own goes out as a file or a link, and comes in as a file."""

import datetime as dt
from functools import partial
from urllib.parse import urlsplit

import streamlit as st

from crossroads.studio.check import text_refusals
from crossroads.studio.csv_file import csv_text, read_csv
from crossroads.studio.json_file import json_text, read_json, too_large
from crossroads.studio.link import PARAMETER, link_code
from crossroads.studio.own_lesson import EMPTY, OwnLesson
from crossroads.studio.refusals import Refusal, RefusedError
from crossroads.ui.address import asked_url
from crossroads.ui.local_address import shared_origin
from crossroads.ui.made_file import made_file_button
from crossroads.ui.project import Project
from crossroads.ui.studio_desk import Desk
from crossroads.ui.studio_link import MOST_BYTES, ChosenFile, file_button, kept_in_browser

JSON, CSV = ".json", ".csv"


def render_take(desk: Desk, project: Project) -> None:
    """Draws the files and the link, or why there are none yet."""
    words, library = project.library.words, project.library
    lesson = desk.lesson
    if not lesson.scenes:
        return
    if any(text_refusals(lesson, project.shelf)):
        st.info(words["studio_mend"])
        return
    made_file_button(
        words["studio_take_html"],
        partial(project.own_lesson_file, lesson, dt.date.today()),
        f"crossroads-lesson-{library.language}.html",
        "text/html",
        "studio-html",
        ":material/backpack:",
    )
    st.caption(words["studio_take_note"])
    with st.container(horizontal=True, key="studio-files"):
        made_file_button(
            words["studio_take_json"],
            partial(json_text, lesson),
            "lesson.json",
            "application/json",
            "studio-json",
            ":material/download:",
        )
        made_file_button(
            words["studio_take_csv"],
            partial(csv_text, lesson),
            "lesson.csv",
            "text/csv",
            "studio-csv",
            ":material/table:",
        )
    code = link_code(lesson)
    if code is None:
        st.info(words["studio_link_long"])
    else:
        st.caption(words["studio_link"])
        st.code(_link(code, project), language=None, wrap_lines=True)


def _link(code: str, project: Project) -> str:
    """Address of the studio with the lesson in it, good for others where that can be."""
    asked = urlsplit(asked_url().geturl())
    return f"{shared_origin() or ''}{asked.path}?lang={project.library.language}&{PARAMETER}={code}"


def render_open(desk: Desk, project: Project, keeper: str) -> None:
    """Draws what brings another lesson in. `keeper`: key of what hears from the browser."""
    words = project.library.words
    file_button(words["studio_open"], "studio-open", partial(take_file, desk, project))
    if desk.lesson != EMPTY:
        st.button(
            words["studio_new"],
            icon=":material/note_add:",
            on_click=_begin_anew,
            args=(desk,),
            key="studio-new",
        )
    if desk.heard and not kept_in_browser(keeper).denied:
        st.caption(words["studio_kept"])


def _begin_anew(desk: Desk) -> None:
    desk.replace(EMPTY)


def take_file(desk: Desk, project: Project, file: ChosenFile) -> None:
    """Begins with the lesson of a file, or says what is wrong with it and changes nothing."""
    words = project.library.words
    desk.hush()
    try:
        lesson = _read(file)
        desk.take(lesson, project.shelf, words["studio_by_file"], words["studio_by_file_kept"])
    except RefusedError as error:
        desk.refuse(words["studio_refused_file"], error)


def _read(file: ChosenFile) -> OwnLesson:
    """The lesson of a file. Raises RefusedError with all that is wrong."""
    if file.size > MOST_BYTES:
        raise RefusedError([too_large(file.size)])
    if file.text is None:
        raise RefusedError([Refusal("studio_expected_utf8", file.name[:80])])
    name = file.name.lower()
    if name.endswith(JSON):
        return read_json(file.text)
    if name.endswith(CSV):
        return read_csv(file.text)
    raise RefusedError([Refusal("studio_expected_kind", file.name[:80])])
