"""A section's page: words beside the map, questions, sources, the table, and what to print."""

from collections.abc import Mapping, Sequence

import streamlit as st
from markupsafe import Markup

from crossroads.content.model import SOURCE, Language
from crossroads.content.sections import Section
from crossroads.outlets.section_prose import BoxProse, SectionProse
from crossroads.ui.chrome import chosen_date, page_frame
from crossroads.ui.links import previous_and_next
from crossroads.ui.map_panel import render_map, render_printed_map
from crossroads.ui.markup import show_html
from crossroads.ui.print_panel import render_folded_print
from crossroads.ui.project import Project
from crossroads.ui.sources_list import sources_html
from crossroads.ui.table_panel import render_folded_tables

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
        show_html(boxes_html(prose.boxes, words, project.library.language))
    if prose.votes is not None:
        show_html(votes_box_html(prose.votes, words))
    show_html(questions_html(section, words))
    show_html(sources_html(prose.cited, words))
    previous_and_next(project, section.id)


def map_name_html(section: Section) -> Markup:
    """The section's name above its map; for the eye alone, since the page has it already."""
    return Markup('<p class="cr-map-name" aria-hidden="true">{}</p>').format(section.title)


def boxes_html(
    boxes: Sequence[BoxProse], words: Mapping[str, str], language: Language = SOURCE
) -> Markup:
    """Boxes under their heading, each folded and with a link that shows it on the map."""
    one = Markup(
        '<details id="{id}"><summary>{title}</summary>'
        '<div class="cr-prose">{html}</div>'
        '<p><a class="cr-show-box" href="?scene={id}{lang}">{show}</a></p></details>'
    )
    lang = "" if language == SOURCE else Markup("&amp;lang={}").format(language)
    items = Markup("").join(
        one.format(
            lang=lang,
            id=told.box.id,
            title=told.box.title,
            html=told.html,
            show=words["show_on_map"],
        )
        for told in boxes
    )
    box = Markup('<div class="cr-boxes"><h2>{}</h2>{}</div>')
    return box.format(words["look_closer"], items)


def votes_box_html(table: Markup, words: Mapping[str, str]) -> Markup:
    """The folded table of votes."""
    box = Markup('<div class="cr-boxes"><details><summary>{}</summary><p>{}</p>{}</details></div>')
    return box.format(words["votes"], words["votes_note"], table)


def questions_html(section: Section, words: Mapping[str, str]) -> Markup:
    """The section's questions under their heading."""
    questions = Markup("").join(
        Markup("<li>{}</li>").format(question) for question in section.questions
    )
    box = Markup('<div class="cr-questions"><h2>{}</h2><ol>{}</ol></div>')
    return box.format(words["questions"], questions)
