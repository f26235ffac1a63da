"""Makes the first run of a server process like every other.

Streamlit takes a folder `pages/` beside the entry point for its old way of multipage apps
until `st.navigation` has been called once in the process. The very first visitor would so get
a page without `app.py`. The files in `pages/` carry the names of their addresses, so that
Streamlit finds them even then; they switch the old way off and run again through `app.py`. So
does `app.py` where Streamlit ran it instead of a page that has no file.

This is the one place that reaches into a private corner of Streamlit. Where a version has that
corner no more, the old way is taken to be gone, too.
"""

import importlib
from typing import Any

import streamlit as st

from crossroads.ui.address import asked_parameters, can_be_page, page_at

_MODULE, _CLASS, _SWITCH = "streamlit.runtime.pages_manager", "PagesManager", "uses_pages_directory"


def leave_old_navigation(address: str = "") -> None:
    """Runs the script again through `app.py`, if Streamlit did not come that way.

    `address` is that of a page that has no file in `pages/`.
    """
    manager = _pages_manager()
    if manager is not None and getattr(manager, _SWITCH, False):
        setattr(manager, _SWITCH, False)
        if can_be_page(address):  # a mere rerun would come to the start page
            st.switch_page(page_at(address, address), query_params=asked_parameters())
        st.rerun()


def _pages_manager() -> Any | None:
    try:
        return getattr(importlib.import_module(_MODULE), _CLASS, None)
    except ImportError:
        return None
