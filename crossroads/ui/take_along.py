"""The button that gives a lesson as one file, which is made when it is pressed."""

import datetime as dt
from functools import partial

import streamlit as st

from crossroads.lesson.choice import ATLAS, file_name, lesson_named
from crossroads.ui.made_file import made_file_button
from crossroads.ui.project import Project


def render_take_along(project: Project, name: str, key: str) -> None:
    """Draws the button, with a sign while the file is made, and what the file is.

    `name`: of the lesson, as `crossroads.lesson.choice.lesson_named` knows it.
    """
    words = project.library.words
    atlas = name == ATLAS
    made_file_button(
        words["lesson_take_atlas"] if atlas else words["lesson_take"],
        partial(project.lesson_file, name, dt.date.today()),
        file_name(lesson_named(name, project.library), project.library),
        "text/html",
        key,
        ":material/backpack:",
    )
    st.caption(words["lesson_note_atlas"] if atlas else words["lesson_note"])
