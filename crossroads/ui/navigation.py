"""Which page an address means, and the menu of all pages."""

from functools import partial

import streamlit as st
from streamlit.navigation.page import Page as StreamlitPage

from crossroads.faults import DataError
from crossroads.ui.address import asked_address, can_be_page
from crossroads.ui.fault_page import render_faults
from crossroads.ui.first_run import leave_old_navigation
from crossroads.ui.navigation_data import page_path, page_title
from crossroads.ui.not_found_page import render_not_found
from crossroads.ui.project import load_project
from crossroads.ui.section_page import render_section
from crossroads.ui.start_page import render_start

START = "start"
"""Id of the page that is shown where an address names none."""


def current_page() -> StreamlitPage:
    """Draws the menu, and gives the page that the address asks for, with its title set.

    An unknown address gets a friendly page of its own instead of Streamlit's dialog; where a
    data file is wrong, every address tells so.
    """
    address = asked_address()
    leave_old_navigation(address)
    try:
        project = load_project()
    except DataError as error:
        faults = partial(render_faults, error)
        pages = [st.Page(faults, title="Crossroads", default=True)]
        if can_be_page(address):  # the default page answers at no address of its own
            pages.append(st.Page(faults, title="Crossroads", url_path=address))
        return _entitled(st.navigation(pages, position="hidden"), "Crossroads")
    library = project.library
    lost = address not in ("", *library.pages)
    # Where Streamlit lets no page stand, the default page is shown.
    stands_for_all = lost and not can_be_page(address)
    listed = {
        page.id: st.Page(
            page_path(page) or partial(render_section, str(page.section)),
            title=page_title(page, project),
            icon=page.icon,
            url_path=page.id,
            default=page.id == START != address and not stands_for_all,
        )
        for page in library.pages.values()
    }
    story = [listed[page.id] for page in library.pages.values() if page.section]
    others = [listed[page.id] for page in library.pages.values() if not page.section]
    menu = {"": others, library.words["story"]: story}
    if address == START:  # the default page answers at / only, so another one stands there
        home = st.Page(render_start, title=listed[START].title, default=True, visibility="hidden")
        menu[""] = [*others, home]
    elif lost:
        title = library.words["not_found"]
        where = None if stands_for_all else address
        shown = st.Page(
            render_not_found,
            title=title,
            url_path=where,
            default=where is None,
            visibility="hidden",
        )
        menu[""] = [*others, shown]
    start = library.start
    return _entitled(st.navigation(menu, position="top"), f"{start.title}: {start.subtitle}")


def _entitled(page: StreamlitPage, site: str) -> StreamlitPage:
    """The page, with its title and the name of the whole in the browser's tab."""
    st.set_page_config(page_title=f"{page.title} · {site}")
    return page
