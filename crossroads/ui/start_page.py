"""The start page: what this is, a wide map, the chapters as cards, and ways in."""

import datetime as dt

import streamlit as st
from markupsafe import Markup

from crossroads.content.sections import Section
from crossroads.content.start import Start
from crossroads.paths import STATIC
from crossroads.ui.chrome import page_frame
from crossroads.ui.links import page_link
from crossroads.ui.map_panel import render_map, render_printed_map
from crossroads.ui.markup import show_html
from crossroads.ui.project import Project
from crossroads.ui.table_panel import render_folded_tables

CARDS_A_ROW = 4


def render_start() -> None:
    """Draws the page."""
    project = page_frame()
    start = project.library.start
    today = dt.date.today()
    plan = project.start_plan(today)
    with st.container(key="hero"):
        show_html(title_html(start))
        show_html(lead_html(start))
        first = next(iter(project.library.sections_in_order()))
        with st.container(horizontal=True):
            page_link(project, first.id, label=start.enter, icon=":material/arrow_forward:")
            page_link(
                project,
                first.id,
                label=project.library.words["tour"],
                icon=":material/route:",
                query_params={"scene": "title"},
            )
    with st.container(key="hero-map"):
        render_map(plan, project, key="map-start")
        render_printed_map()
        render_folded_tables(plan, project, "start")
    _render_chapters(project)
    _render_ways_in(project)


def _render_chapters(project: Project) -> None:
    start = project.library.start
    st.header(start.story_heading, anchor=False)
    sections = project.library.sections_in_order()
    for first in range(0, len(sections), CARDS_A_ROW):
        for column, section in zip(
            st.columns(CARDS_A_ROW), sections[first : first + CARDS_A_ROW], strict=False
        ):
            with column, st.container(key=f"card-{section.id}"):
                show_html(picture_html(section))
                page_link(project, section.id)
                show_html(summary_html(section))


def _render_ways_in(project: Project) -> None:
    start = project.library.start
    st.header(start.ways_heading, anchor=False)
    for column, way in zip(st.columns(len(start.ways)), start.ways, strict=True):
        with column, st.container(key=f"way-{way.page}"):
            st.subheader(way.title, anchor=False)
            st.write(way.text)
            page_link(project, way.page, label=way.link, icon=way.icon)


def title_html(start: Start) -> Markup:
    """What the atlas is called."""
    title = Markup('<h1 class="cr-hero">{} <span>{}</span></h1>')
    return title.format(start.title, start.subtitle)


def lead_html(start: Start) -> Markup:
    """What the atlas is, in a sentence."""
    return Markup('<p class="cr-lead">{}</p>').format(start.lead)


def picture_html(section: Section) -> Markup:
    """The picture of a section's card; a plain panel where `static/cards/` has none."""
    file = f"cards/{section.id}.webp"
    if not (STATIC / file).is_file():
        return Markup('<div class="cr-card-picture cr-card-no-picture"></div>')
    picture = Markup('<img class="cr-card-picture" src="{}" alt="" loading="lazy">')
    return picture.format(f"app/static/{file}")


def summary_html(section: Section) -> Markup:
    """The sentence on a section's card."""
    return Markup('<p class="cr-card-summary">{}</p>').format(section.summary)
