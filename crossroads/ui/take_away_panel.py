"""The data to take away: what, which features, and in which format."""

import datetime as dt
from functools import partial

import streamlit as st

from crossroads.content.model import in_language
from crossroads.export.files import FORMATS
from crossroads.export.selection import Selection, layer_selection, members_selection
from crossroads.ui.map_link import day_input
from crossroads.ui.project import Project

MEMBERS = "members:"
"""Begins the choice of an organization, to tell it from a layer."""
AT_FIRST = f"{MEMBERS}SCO"
"""As on the map above; its features are few, so the page opens fast."""


def render_take_away(project: Project, key: str, day: dt.date) -> None:
    """Draws the choices and the button; a file is made only when it is asked for.

    Like the comparison it is no fragment of its own.
    """
    library = project.library
    words = library.words
    st.header(words["take_data"], anchor="data")
    choices = {
        **{
            layer: in_language(project.atlas.layers[layer].title, library.language)
            for layer in project.atlas.features
        },
        **{
            f"{MEMBERS}{body.id}": words["take_members"].format(
                body=in_language(body.short, library.language)
            )
            for body in library.organizations.values()
        },
    }
    what, kind = st.columns(2)
    with what:
        chosen = st.selectbox(
            words["take_what"],
            list(choices),
            index=list(choices).index(AT_FIRST),
            format_func=choices.__getitem__,
            key=f"{key}-what",
        )
        if chosen.startswith(MEMBERS):
            first, today = min(row.from_ for row in library.memberships), dt.date.today()
            day = day_input(words["take_day"], f"{key}-day", day, first, today, "YYYY-MM-DD")
    with kind:
        form = st.radio(words["take_format"], list(FORMATS), horizontal=True, key=f"{key}-format")
    selection = _selection(chosen, day, project)
    labels = selection.labels(library.language)
    ids = st.multiselect(
        words["take_features"],
        list(labels),
        format_func=labels.__getitem__,
        placeholder=words["take_all"],
        key=f"{key}-only-{selection.name}",
    )
    if ids:
        selection = selection.only(ids)
    suffix, mime, write = FORMATS[form]
    st.caption(words["take_summary"].format(count=len(selection.frame), licence=selection.licence))
    st.download_button(
        words["take_button"].format(name=f"{selection.name}{suffix}"),
        data=partial(write, selection),
        file_name=f"{selection.name}{suffix}",
        mime=mime,
        on_click="ignore",
        icon=":material/download:",
        disabled=selection.frame.empty,
        key=f"{key}-take",
    )


def _selection(chosen: str, day: dt.date, project: Project) -> Selection:
    if chosen.startswith(MEMBERS):
        body = chosen.removeprefix(MEMBERS)
        return members_selection(body, day, project.library, project.atlas)
    return layer_selection(chosen, project.library, project.atlas)
