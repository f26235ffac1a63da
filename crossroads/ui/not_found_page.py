"""What an unknown address shows: a friendly sentence and every page there is."""

import streamlit as st

from crossroads.ui.chrome import page_frame
from crossroads.ui.links import page_links
from crossroads.ui.project import load_project


def render_not_found() -> None:
    """Draws the page."""
    project = load_project()
    says = project.library.words
    page_frame(project)
    st.title(says["not_found"])
    st.write(says["not_found_text"])
    page_links(project, project.library.pages)
