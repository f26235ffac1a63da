"""The quiz's page: the map on which it is asked."""

import datetime as dt

import streamlit as st
from markupsafe import Markup

from crossroads.contract.message import MapMessage
from crossroads.maps.plan import plan_map
from crossroads.outlets.message import quiz_message
from crossroads.quiz.quiz_map import quiz_map
from crossroads.ui.chrome import page_frame
from crossroads.ui.links import previous_and_next
from crossroads.ui.map_panel import show_map
from crossroads.ui.markup import show_html
from crossroads.ui.navigation_data import page_title
from crossroads.ui.print_panel import render_folded_quiz_files
from crossroads.ui.project import Project

PAGE = "quiz"


def render_quiz() -> None:
    """Draws the page. What is asked and answered stays in the visitor's browser."""
    project = page_frame()
    library = project.library
    title = page_title(library.pages[PAGE], project)
    show_html(head_html(title, library.words["quiz_lead"]))
    with st.container(key="quiz"), st.container(key="map-panel"):
        _render_map(project)
    render_folded_quiz_files(project)
    previous_and_next(project, PAGE)


def head_html(title: str, lead: str) -> Markup:
    """What the page is called, and what one does on it."""
    return Markup('<div class="cr-page-head"><h1>{}</h1><p>{}</p></div>').format(title, lead)


def _render_map(project: Project) -> None:
    library, assets, today = project.library, project.assets, dt.date.today()

    def make() -> MapMessage:
        plan = plan_map(quiz_map(library.words["quiz_map"]), library, project.atlas, today)
        return quiz_message(plan, library, assets, today, str(assets.quiz))

    show_map(make, project, "map-quiz", today)
