"""Which page an address means, and the menu of all pages."""

from urllib.parse import unquote, urlsplit

import streamlit as st
from streamlit.navigation.page import Page as StreamlitPage

from crossroads.ui.navigation_data import page_path, page_title
from crossroads.ui.not_found_page import render_not_found
from crossroads.ui.project import Project


def current_page(project: Project) -> StreamlitPage:
    """Draws the menu and gives the page that the address asks for.

    An unknown address gets a friendly page of its own instead of Streamlit's dialog.
    """
    library = project.library
    listed = {
        page.id: st.Page(
            page_path(page),
            title=page_title(page, project),
            icon=page.icon,
            url_path=page.id,
            default=page.id == "start",
        )
        for page in library.pages.values()
    }
    story = [listed[page.id] for page in library.pages.values() if page.section]
    others = [listed[page.id] for page in library.pages.values() if not page.section]
    menu = {"": others, library.words["story"]: story}
    asked = _asked_address()
    if asked and asked not in listed:
        title = library.words["not_found"]
        lost = st.Page(render_not_found, title=title, url_path=asked, visibility="hidden")
        menu[""] = [*others, lost]
    return st.navigation(menu, position="top")


def _asked_address() -> str:
    """Last part of the address in the visitor's browser, "" for the start page."""
    path = urlsplit(st.context.url or "").path.strip("/")
    base = str(st.get_option("server.baseUrlPath")).strip("/")
    return unquote(path.removeprefix(base).strip("/"))
