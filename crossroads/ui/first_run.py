"""Makes the first run of a server process like every other.

Streamlit takes a folder `pages/` beside the entry point for its old way of multipage apps
until `st.navigation` has been called once in the process. The very first visitor would so get
a page without `app.py`. The files in `pages/` carry the names of their addresses, so that
Streamlit finds them even then; they switch the old way off and run again through `app.py`.
"""

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager


def leave_old_navigation() -> None:
    """Runs the script again through `app.py`, if Streamlit did not come that way."""
    if PagesManager.uses_pages_directory:
        PagesManager.uses_pages_directory = False
        st.rerun()
