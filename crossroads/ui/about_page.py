"""About and sources: what this is, how it is drawn, what it rests on."""

import streamlit as st

from crossroads.content.library import Library
from crossroads.content.model import in_language
from crossroads.content.sources import Source
from crossroads.evidence import claims, resting_on_unread
from crossroads.ui.chrome import page_frame
from crossroads.ui.links import previous_and_next
from crossroads.ui.markup import show_html
from crossroads.ui.project import Project
from crossroads.ui.sources_list import sources_html

SOURCES_A_PAGE = 50


def render_about() -> None:
    """Draws the page."""
    project = page_frame()
    library, says = project.library, project.library.words
    st.title(says["about"], anchor=False)
    told = claims(library, project.atlas)
    sources = library.sources.values()
    st.markdown(
        library.about.format(
            sources=len(sources),
            verified=sum(one.verified for one in sources),
            unverified_claims=len(resting_on_unread(told, library.sources)),
            claims=len(told),
        )
    )
    st.header(says["layers"], anchor=False)
    st.dataframe(
        [
            {
                says["name"]: in_language(layer.title, library.language),
                says["drawn_how"]: says[layer.accuracy],
                says["as_of"]: str(layer.as_of),
                says["credit"]: layer.credit,
                says["licence"]: layer.licence,
                says["note"]: in_language(layer.about, library.language),
            }
            for layer in project.atlas.layers.values()
        ],
        hide_index=True,
        width="stretch",
    )
    _bibliography(project)
    previous_and_next(project, "about")


@st.fragment
def _bibliography(project: Project) -> None:
    """Draws the sources, a page at a time, and a search in them."""
    says = project.library.words
    st.header(says["sources"], anchor="sources")
    wanted = st.text_input(says["search_sources"], key="sources-search").casefold()
    sources = [one for one in _by_author(project.library) if wanted in one.full.casefold()]
    if not sources:
        st.write(says["no_source"])
        return
    pages = -(-len(sources) // SOURCES_A_PAGE)
    page = st.pagination(pages, key=f"sources-page-{wanted}") if pages > 1 else 1
    first = (page - 1) * SOURCES_A_PAGE
    show_html(sources_html(sources[first : first + SOURCES_A_PAGE], says, first=first + 1))


def _by_author(library: Library) -> list[Source]:
    return sorted(library.sources.values(), key=lambda one: (one.author.casefold(), one.year))
