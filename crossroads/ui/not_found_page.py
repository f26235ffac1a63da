"""What an unknown address shows: a friendly sentence and every page there is."""

import streamlit as st

from crossroads.ui.chrome import page_frame
from crossroads.ui.links import page_links


def render_not_found() -> None:
    """Draws the page."""
    project = page_frame()
    words = project.library.words
    st.title(words["not_found"])
    st.write(words["not_found_text"])
    page_links(project, project.library.pages)
