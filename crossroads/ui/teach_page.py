"""Lesson plans: a list of all with what each needs, and the one that the address names."""

from urllib.parse import parse_qsl

import streamlit as st
from markupsafe import Markup

from crossroads.content.library_prose import library_prose
from crossroads.content.sections import Section
from crossroads.outlets.sources_html import sources_html
from crossroads.teach.targets import QUIZ, outlines_of, quizzes_of, rounds_of
from crossroads.ui.address import asked_parameters
from crossroads.ui.chrome import page_frame, style_sheet
from crossroads.ui.links import page_link, previous_and_next
from crossroads.ui.markup import show_html
from crossroads.ui.print_panel import (
    render_handout_buttons,
    render_outline_button,
    render_paper_choice,
    render_plan_button,
    render_quiz_buttons,
)
from crossroads.ui.project import Project
from crossroads.ui.quiz_cards import render_card_buttons
from crossroads.ui.take_along import render_take_along

TEACH, STUDIO = "teach", "studio"
PLAN = "plan"
"""Parameter of the address that names a plan by its chapter."""
PLANS_A_ROW = 2
HEAD_TO_KIT = (7, 5)
"""Widths of columns."""


def render_teach() -> None:
    """Draws the page."""
    project = page_frame()
    show_html(style_sheet(TEACH))
    render_asked(project)
    previous_and_next(project, TEACH)


def render_asked(project: Project) -> bool:
    """Draws the plan that the address names, else the list of all; tells whether it was a plan."""
    asked = asked_parameters().get(PLAN)
    known = asked is not None and asked in project.library.plans
    if asked is not None and known:
        _render_plan(project, asked)
    else:
        _render_all(project, lost=asked is not None)
    return known


def _render_all(project: Project, *, lost: bool) -> None:
    """Draws the list. `lost`: the address names a plan that is not there."""
    library, words = project.library, project.library.words
    st.title(words["teach_title"], anchor=False)
    if lost:
        st.info(words["teach_unknown"])
    st.write(words["teach_lead"])
    with_plan = [one for one in library.sections_in_order() if one.id in library.plans]
    for first in range(0, len(with_plan), PLANS_A_ROW):
        columns = st.columns(PLANS_A_ROW)
        for column, section in zip(columns, with_plan[first:], strict=False):
            with column, st.container(key=f"teach-{section.id}", border=True):
                _render_card(project, section)


def _render_card(project: Project, section: Section) -> None:
    """Draws what a chapter's lesson is, a link to its plan, and its kit, folded."""
    library = project.library
    page_link(
        project,
        TEACH,
        label=section.title,
        icon=library.pages[section.id].icon,
        query_params={PLAN: section.id},
    )
    lead = library_prose(library.plans[section.id].lead, library, anchors=False)
    show_html(Markup('<div class="cr-plan-lead">{}</div>').format(lead.html))
    _render_folded_kit(project, section.id)


@st.fragment
def _render_folded_kit(project: Project, plan_id: str) -> None:
    """Draws a closed box that has the kit once it is opened."""
    words = project.library.words
    box = st.expander(words["teach_kit"], key=f"teach-kit-{plan_id}", on_change="rerun")
    if box.open:
        with box:
            _render_kit(project, plan_id)


def _render_plan(project: Project, plan_id: str) -> None:
    """Draws one plan with its kit."""
    library, words = project.library, project.library.words
    plan, title, start = library.plans[plan_id], library.sections[plan_id].title, library.start
    named = f"{words['teach_plan']}: {title}"
    st.set_page_config(page_title=f"{named} · {start.title}: {start.subtitle}")
    with st.container(key="teach-back"):
        page_link(project, TEACH, label=words["teach_plans"], icon=":material/arrow_back:")
    minutes = sum(step.minutes for step in plan.steps)
    length = words["teach_length"].format(minutes=minutes)
    head = Markup('<p class="cr-plan-kind">{} · {}</p>').format(words["teach_plan"], length)
    show_html(head)
    st.title(title, anchor=False)
    prose = project.plan_prose(plan_id)
    beside, kit = st.columns(HEAD_TO_KIT, gap="medium")
    with beside:
        show_html(prose.head)
    with kit, st.container(key="teach-kit", border=True):
        st.subheader(words["teach_kit"], anchor=False)
        _render_kit(project, plan_id)
    show_html(prose.body)
    show_html(sources_html(prose.cited, words))


@st.fragment
def _render_kit(project: Project, plan_id: str) -> None:
    """Draws links to the walk, the quiz and the studio, and buttons for files."""
    library, words = project.library, project.library.words
    plan = library.plans[plan_id]
    with st.container(horizontal=True):
        query = {"scene": "title"}
        page_link(project, plan_id, words["walk"], ":material/route:", query)
        if QUIZ in library.pages:
            for target in quizzes_of(plan, library):
                query = dict(parse_qsl(target.query))
                page_link(project, QUIZ, target.label, query_params=query)
        page_link(project, STUDIO)
    key = f"teach-{plan_id}"
    paper = render_paper_choice(project, key)
    with st.container(horizontal=True):
        render_plan_button(project, plan_id, paper, f"{key}-plan")
        render_handout_buttons(project, plan_id, paper, key, f"{words['paper_handout']} · ")
        rounds = rounds_of(plan) if QUIZ in library.pages else []
        for number, asked in enumerate(rounds, start=1):
            chapter = asked.chapter if len(rounds) > 1 else None
            end = "" if chapter is None else f" · {library.sections[chapter].title}"
            render_quiz_buttons(project, asked, paper, f"{key}-quiz-{number}", end)
        for outline in outlines_of(plan):
            render_outline_button(project, outline, paper, f"{key}-{outline}")
    st.caption(words["paper_wait"])
    if QUIZ in library.pages:
        render_card_buttons(project, plan_id, f"{key}-cards")
    render_take_along(project, plan_id, f"{key}-lesson")
