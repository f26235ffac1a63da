"""What surrounds every page: its look, and a friendly word about an odd address."""

import streamlit as st

from crossroads.paths import STATIC
from crossroads.ui.first_run import leave_old_navigation
from crossroads.ui.project import Project, load_project


def page_frame() -> Project:
    """Begins a page: gives the project's data.

    Loads the pages' style sheet and answers query parameters that mean nothing here.
    """
    leave_old_navigation()
    project = load_project()
    st.html(STATIC / "app" / "page.css")
    unknown = sorted(st.query_params)
    if unknown:
        names = ", ".join(f"`{name[:40].replace('`', '')}`" for name in unknown[:3])
        st.info(project.library.words["unknown_parameter"].format(names=names))
    return project
