"""A chapter's questions to practise with elsewhere: as cards for Anki, and as a table."""

from functools import partial

import streamlit as st

from crossroads.ui.made_file import made_file_button
from crossroads.ui.project import Project

APKG, CSV = "application/octet-stream", "text/csv"
"""Anki's own has no registered type, and is told by its ending."""


def render_card_buttons(project: Project, chapter: str, key: str) -> None:
    """Draws the buttons for a chapter's deck and table, and what they are."""
    words, files = project.library.words, project.quiz_files
    name = f"quiz-{chapter}-{project.library.language}"
    with st.container(horizontal=True):
        made_file_button(
            words["quiz_cards_deck"],
            partial(files.deck, chapter),
            f"{name}.apkg",
            APKG,
            f"{key}-deck",
            ":material/style:",
        )
        made_file_button(
            words["quiz_cards_table"],
            partial(files.table, chapter),
            f"{name}.csv",
            CSV,
            f"{key}-table",
            ":material/table:",
        )
    st.caption(words["quiz_cards_note"])


def render_cards(project: Project, asked: str | None, key: str) -> None:
    """Draws the choice of a chapter, at first the one that is asked about, and its buttons."""
    library, words = project.library, project.library.words
    st.subheader(words["quiz_cards_heading"], anchor=False)
    with_questions = {one.chapter for one in library.questions.values()}
    chapters = [one.id for one in library.sections_in_order() if one.id in with_questions]
    first = chapters.index(asked) if asked in chapters else 0
    chapter = st.selectbox(
        words["quiz_chapter"],
        chapters,
        index=first,
        format_func=lambda id_: library.sections[id_].title,
        key=f"{key}-chapter-{first}",  # another address, another choice
    )
    if chapter is not None:
        render_card_buttons(project, chapter, key)
