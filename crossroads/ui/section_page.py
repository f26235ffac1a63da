"""A section's page: words beside the map, questions, sources, the table, and what to print."""

import streamlit as st
from markupsafe import Markup

from crossroads.content.model import SOURCE
from crossroads.content.sections import Section
from crossroads.outlets.assets import QUIZ
from crossroads.outlets.section_html import (
    boxes_html,
    map_name_html,
    questions_html,
    votes_box_html,
)
from crossroads.outlets.section_prose import SectionProse
from crossroads.outlets.sources_html import sources_html
from crossroads.ui.chrome import chosen_date, page_frame
from crossroads.ui.links import page_link, previous_and_next
from crossroads.ui.map_panel import render_map, render_printed_map
from crossroads.ui.markup import show_html
from crossroads.ui.print_panel import render_folded_print
from crossroads.ui.project import Project
from crossroads.ui.table_panel import render_folded_tables
from crossroads.ui.take_along import render_take_along
from crossroads.ui.teach_page import PLAN, TEACH

WORDS_TO_MAP = (5, 7)


def render_section(section_id: str) -> None:
    """Draws the page of one section."""
    project = page_frame()
    section = project.library.sections[section_id]
    plan = project.section_plan(section_id, chosen_date(project))
    with st.container(key="section"):
        text_column, map_column = st.columns(WORDS_TO_MAP, gap="medium")
    with text_column:
        _render_words(section, project.prose(section_id), project)
    with map_column, st.container(key="map-panel"):
        # On a phone the map comes first, and the chapter's name before it.
        show_html(map_name_html(section))
        render_map(plan, project, f"map-{section_id}", section)
    render_printed_map()
    render_folded_tables(plan, project, section_id)
    render_folded_print(project, section_id)


def _render_words(section: Section, prose: SectionProse, project: Project) -> None:
    words = project.library.words
    st.title(section.title, anchor=False)
    show_html(Markup('<div class="cr-prose">{}</div>').format(prose.html))
    if prose.boxes:
        language = project.library.language
        more = "" if language == SOURCE else f"&lang={language}"
        show_html(boxes_html(prose.boxes, words, "?scene={}" + more))
    if prose.votes is not None:
        show_html(votes_box_html(prose.votes, words))
    show_html(questions_html(section, words))
    page_link(project, QUIZ, words["quiz_of_chapter"], query_params={"chapter": section.id})
    show_html(sources_html(prose.cited, words))
    with st.container(key="take-along"):
        render_take_along(project, section.id, f"{section.id}-lesson")
        if section.id in project.library.plans:
            page_link(project, TEACH, words["teach_plan"], query_params={PLAN: section.id})
    previous_and_next(project, section.id)
