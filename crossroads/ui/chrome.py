"""What surrounds every page: its look, and a friendly word about an odd address."""

import datetime as dt
from collections.abc import Mapping

import streamlit as st
from markupsafe import Markup

from crossroads.outlets.assets import APP, manifest
from crossroads.paths import STATIC
from crossroads.ui.address import asked_parameters
from crossroads.ui.language import language_switch
from crossroads.ui.markup import show_html
from crossroads.ui.plain import plain
from crossroads.ui.project import Project, load_project
from crossroads.ui.streamlit_words import replace_streamlit_words
from crossroads.view.address import OF_PAGES, PARAMETERS, read_address
from crossroads.view.days import nearest_day
from crossroads.view.view_state import ViewState

LONGEST_ECHO = 40
"""Characters of what is told back of an odd address."""


def page_frame() -> Project:
    """Begins a page: gives the project's data.

    Loads the pages' style sheet and answers query parameters that mean nothing here.
    """
    project = load_project()
    show_html(style_sheet("page"))
    replace_streamlit_words(project.library.language, project.assets)
    show_html(connection_html(project.library.words))
    if len(project.library.edition.languages) > 1:
        show_html(language_switch(project.library))
    unknown = sorted(set(st.query_params) - {*PARAMETERS, *OF_PAGES})
    with st.container():  # has its place even while it is empty: what follows is not moved
        if unknown:
            names = ", ".join(plain(name[:LONGEST_ECHO]) for name in unknown[:3])
            st.info(project.library.words["unknown_parameter"].format(names=names))
    return project


@st.cache_resource(show_spinner=False)
def style_sheet(name: str) -> Markup:
    """A style sheet as it is built: `page` travels with every page, others with one."""
    css = (STATIC / APP / manifest(STATIC)[f"{name}.css"]).read_text(encoding="utf-8")
    style = Markup(css)  # noqa: S704 - built from browser/ alone; no data are in it
    return Markup("<style>{}</style>").format(style)


def connection_html(words: Mapping[str, str]) -> Markup:
    """What is shown while the server is gone; the style sheet hides it at other times."""
    notice = Markup('<p class="cr-connection" role="status">{}</p>')
    return notice.format(words["server_gone"])


def asked_view() -> ViewState:
    """What the address asks for now."""
    return read_address(asked_parameters()).view


def chosen_date(project: Project) -> dt.date:
    """Day that the address asks for, or the nearest that can be shown, else today.

    Says so where the address names no date; the map says where it is another day.
    """
    address = read_address(asked_parameters())
    with st.container():  # as in `page_frame`
        for wrong in address.wrong:
            if wrong.name == "on":
                value = plain(wrong.value[:LONGEST_ECHO])
                st.info(project.library.words["wrong_date"].format(value=value))
    today = dt.date.today()
    return nearest_day(address.view.day or today, today)
