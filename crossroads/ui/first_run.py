"""Makes the first run of a server process like every other.

Streamlit takes a folder `pages/` beside the entry point for its old way of multipage apps
until `st.navigation` has been called once in the process. The very first visitor would so get
a page without `app.py`. The files in `pages/` carry the names of their addresses, so that
Streamlit finds them even then; they switch the old way off and run again through `app.py`. So
does `app.py` where Streamlit ran it instead of a page that has no file.
"""

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from crossroads.ui.address import page_at


def leave_old_navigation(asked: str = "") -> None:
    """Runs the script again through `app.py`, if Streamlit did not come that way.

    `asked` is the address of a page that has no file in `pages/`.
    """
    if PagesManager.uses_pages_directory:
        PagesManager.uses_pages_directory = False
        if asked:  # a mere rerun would come to the start page
            st.switch_page(page_at(asked, asked), query_params=st.query_params.to_dict())
        st.rerun()
