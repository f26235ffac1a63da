"""About and sources: what this is, how it is drawn, what it rests on."""

import streamlit as st

from crossroads.outlets.about import about_text, layer_rows, sources_by_author
from crossroads.outlets.sources_html import sources_html
from crossroads.ui.chrome import page_frame
from crossroads.ui.links import previous_and_next
from crossroads.ui.markup import show_html
from crossroads.ui.project import Project

SOURCES_A_PAGE = 50


def render_about() -> None:
    """Draws the page."""
    project = page_frame()
    library, words = project.library, project.library.words
    st.title(words["about"], anchor=False)
    st.markdown(about_text(library, project.atlas))
    st.header(words["layers"], anchor=False)
    st.dataframe(layer_rows(library, project.atlas), hide_index=True, width="stretch")
    _render_bibliography(project)
    previous_and_next(project, "about")


@st.fragment
def _render_bibliography(project: Project) -> None:
    """Draws the sources, a page at a time, and a search in them."""
    words = project.library.words
    st.header(words["sources"], anchor="sources")
    query = st.text_input(words["search_sources"], key="sources-search").casefold()
    listed = sources_by_author(project.library)
    sources = [source for source in listed if query in source.full.casefold()]
    if not sources:
        st.write(words["no_source"])
        return
    pages = -(-len(sources) // SOURCES_A_PAGE)
    page = st.pagination(pages, key=f"sources-page-{query}") if pages > 1 else 1
    first = (page - 1) * SOURCES_A_PAGE
    show_html(sources_html(sources[first : first + SOURCES_A_PAGE], words, first=first + 1))
