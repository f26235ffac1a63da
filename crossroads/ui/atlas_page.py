"""The explorer's page: the map with its panels, and below it comparison, tables and data."""

import datetime as dt
from functools import partial

import streamlit as st
from markupsafe import Markup

from crossroads.content.explorer import Explorer
from crossroads.lesson.choice import ATLAS
from crossroads.ui.chrome import asked_view, chosen_date, page_frame
from crossroads.ui.compare_panel import render_compare
from crossroads.ui.links import previous_and_next
from crossroads.ui.map_link import follow_map_day
from crossroads.ui.map_panel import render_explorer, render_printed_map
from crossroads.ui.markup import show_html
from crossroads.ui.print_panel import render_outlines
from crossroads.ui.project import Project
from crossroads.ui.table_panel import render_tables
from crossroads.ui.take_along import render_take_along
from crossroads.ui.take_away_panel import render_take_away


def render_atlas() -> None:
    """Draws the page."""
    project = page_frame()
    chosen_date(project)  # says so where the address names no date
    show_html(head_html(project.library.explorer))
    with st.container(key="atlas-panel"):
        render_explorer(project.explorer_plan(dt.date.today()), project, "map-atlas")
    render_printed_map()
    _render_below(project)
    previous_and_next(project, "atlas")


def head_html(explorer: Explorer) -> Markup:
    """What the page is called, and what it offers."""
    head = Markup('<div class="cr-page-head"><h1>{}</h1><p>{}</p></div>')
    return head.format(explorer.title, explorer.lead)


@st.fragment
def _render_below(project: Project) -> None:
    """Draws the panels under the map, each when it is opened, so that the page opens fast.

    They follow the day that the map shows.
    """
    words = project.library.words
    day = follow_map_day("atlas-map-day", asked_view().day)
    panels = {
        words["compare"]: partial(render_compare, project, "atlas-compare", day),
        words["table"]: partial(render_tables, project.explorer_plan(day), project, "atlas"),
        words["take_data"]: partial(_render_take_away, project, day),
        words["paper_outlines"]: partial(render_outlines, project, "atlas-outline"),
    }
    tabs = st.tabs(list(panels), key="atlas-below", on_change="rerun")
    for tab, render in zip(tabs, panels.values(), strict=True):
        if tab.open:
            with tab:
                render()


def _render_take_away(project: Project, day: dt.date) -> None:
    """Draws what can be taken: the data of a day, and the atlas itself."""
    render_take_away(project, "atlas-data", day)
    render_take_along(project, ATLAS, "atlas-lesson")
