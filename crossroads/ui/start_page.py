"""The start page: what this is, a wide map, the chapters as cards, and ways in."""

import datetime as dt
from html import escape

import streamlit as st

from crossroads.maps.plan import MapPlan
from crossroads.paths import STATIC
from crossroads.ui.chrome import page_frame
from crossroads.ui.links import page_link
from crossroads.ui.map_panel import render_map
from crossroads.ui.project import Project
from crossroads.ui.table_panel import render_tables

CARDS_A_ROW = 4


def render_start() -> None:
    """Draws the page."""
    project = page_frame()
    start = project.library.start
    today = dt.date.today()
    plan = project.start_plan(today)
    with st.container(key="hero"):
        title, subtitle = escape(start.title), escape(start.subtitle)
        st.html(f'<h1 class="cr-hero">{title} <span>{subtitle}</span></h1>')
        st.html(f'<p class="cr-lead">{escape(start.lead)}</p>')
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
        _table(plan, project)
    _chapters(project)
    _ways_in(project)


@st.fragment
def _table(plan: MapPlan, project: Project) -> None:
    """Draws the table of the map, when it is opened."""
    box = st.expander(project.library.words["table"], key="start-table-box", on_change="rerun")
    if box.open:
        with box:
            render_tables(plan, project, "start")


def card_picture(section_id: str) -> str:
    """Picture on a section's card as HTML; a plain panel where `static/cards/` has none."""
    file = f"cards/{section_id}.webp"
    if not (STATIC / file).is_file():
        return '<div class="cr-card-picture cr-card-no-picture"></div>'
    return f'<img class="cr-card-picture" src="app/static/{file}" alt="" loading="lazy">'


def _chapters(project: Project) -> None:
    start = project.library.start
    st.header(start.story_heading, anchor=False)
    sections = project.library.sections_in_order()
    for first in range(0, len(sections), CARDS_A_ROW):
        for column, section in zip(
            st.columns(CARDS_A_ROW), sections[first : first + CARDS_A_ROW], strict=False
        ):
            with column, st.container(key=f"card-{section.id}"):
                st.html(card_picture(section.id))
                page_link(project, section.id)
                st.html(f'<p class="cr-card-summary">{escape(section.summary)}</p>')


def _ways_in(project: Project) -> None:
    start = project.library.start
    st.header(start.ways_heading, anchor=False)
    for column, way in zip(st.columns(len(start.ways)), start.ways, strict=True):
        with column, st.container(key=f"way-{way.page}"):
            st.subheader(way.title, anchor=False)
            st.write(way.text)
            page_link(project, way.page, label=way.link, icon=way.icon)
