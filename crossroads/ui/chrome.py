"""What surrounds every page: its look, and a friendly word about an odd address."""

import datetime as dt
import re

import streamlit as st

from crossroads.paths import STATIC
from crossroads.ui.first_run import leave_old_navigation
from crossroads.ui.project import Project, load_project

PUBLIC_PARAMETERS = frozenset({"scene", "layers", "on", "pick", "present"})
"""What an address may say; `static/app/address.js` reads all of them but `on`."""


def page_frame() -> Project:
    """Begins a page: gives the project's data.

    Loads the pages' style sheet and answers query parameters that mean nothing here.
    """
    leave_old_navigation()
    project = load_project()
    st.html(f"<style>{_style_sheet()}</style>")
    unknown = sorted(set(st.query_params) - PUBLIC_PARAMETERS)
    if unknown:
        names = ", ".join(f"`{name[:40].replace('`', '')}`" for name in unknown[:3])
        st.info(project.library.words["unknown_parameter"].format(names=names))
    return project


@st.cache_resource(show_spinner=False)
def _style_sheet() -> str:
    """The pages' style sheet without comments and indents: it travels with every page."""
    text = (STATIC / "app" / "page.css").read_text(encoding="utf-8")
    return re.sub(r"/\*.*?\*/|\n\s*", "", text, flags=re.DOTALL)


def asked_date() -> dt.date | None:
    """Day that the address asks for now (`on=YYYY-MM-DD`); None where it asks for none.

    Raises ValueError where it is no date.
    """
    asked = st.query_params.get("on")
    return None if asked is None else dt.date.fromisoformat(asked)


def chosen_date(project: Project) -> dt.date:
    """Day that the address asks for, else today; says so where it is no date."""
    try:
        return asked_date() or dt.date.today()
    except ValueError:
        value = f"`{st.query_params['on'][:40].replace('`', '')}`"
        st.info(project.library.words["wrong_date"].format(value=value))
        return dt.date.today()
