"""About and sources: what this is, how it is drawn, what it rests on."""

import streamlit as st

from crossroads.content.model import in_language
from crossroads.evidence import claims, resting_on_unread
from crossroads.ui.chrome import page_frame
from crossroads.ui.links import previous_and_next
from crossroads.ui.sources_list import sources_html


def render_about() -> None:
    """Draws the page."""
    project = page_frame()
    library, says = project.library, project.library.words
    st.title(says["about"], anchor=False)
    told = claims(library, project.atlas)
    sources = sorted(library.sources.values(), key=lambda one: (one.author.casefold(), one.year))
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
    st.html(sources_html(sources, says))
    previous_and_next(project, "about")
