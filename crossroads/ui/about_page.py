"""About and sources: what this is, how it is drawn, what it rests on."""

from collections import Counter

import streamlit as st

from crossroads.compare.wording import day_name
from crossroads.content.library import Library
from crossroads.content.model import in_language
from crossroads.content.sources import READINGS, Source
from crossroads.evidence import claims, resting_on_unread
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
    statements = claims(library, project.atlas)
    sources = library.sources.values()
    readings = Counter(source.read for source in sources)
    last_event = max(event.date for event in library.timeline.values())
    st.markdown(
        library.about.format(
            sources=len(sources),
            **{reading: readings[reading] for reading in READINGS},
            unread_claims=len(resting_on_unread(statements, library.sources)),
            claims=len(statements),
            checked=day_name(library.edition.checked, library),
            timeline_end=day_name(last_event, library),
        )
    )
    st.header(words["layers"], anchor=False)
    st.dataframe(
        [
            {
                words["name"]: in_language(layer.title, library.language),
                words["drawn_how"]: words[layer.accuracy],
                words["as_of"]: str(layer.as_of),
                words["credit"]: layer.credit,
                words["licence"]: layer.licence,
                words["note"]: in_language(layer.about, library.language),
            }
            for layer in project.atlas.layers.values()
        ],
        hide_index=True,
        width="stretch",
    )
    _render_bibliography(project)
    previous_and_next(project, "about")


@st.fragment
def _render_bibliography(project: Project) -> None:
    """Draws the sources, a page at a time, and a search in them."""
    words = project.library.words
    st.header(words["sources"], anchor="sources")
    query = st.text_input(words["search_sources"], key="sources-search").casefold()
    sources = [source for source in _by_author(project.library) if query in source.full.casefold()]
    if not sources:
        st.write(words["no_source"])
        return
    pages = -(-len(sources) // SOURCES_A_PAGE)
    page = st.pagination(pages, key=f"sources-page-{query}") if pages > 1 else 1
    first = (page - 1) * SOURCES_A_PAGE
    show_html(sources_html(sources[first : first + SOURCES_A_PAGE], words, first=first + 1))


def _by_author(library: Library) -> list[Source]:
    return sorted(
        library.sources.values(), key=lambda source: (source.author.casefold(), source.year)
    )
