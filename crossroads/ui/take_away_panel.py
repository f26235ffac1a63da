"""The data to take away: what, which features, and in which format."""

import datetime as dt

import streamlit as st

from crossroads.content.declaration import LayerUse
from crossroads.content.model import in_language
from crossroads.export.download import FORMATS, Download, download_of
from crossroads.export.selection import Selection, layer_selection, members_selection
from crossroads.ui.chrome import asked_view
from crossroads.ui.map_link import day_input, follow_map_layers
from crossroads.ui.project import Project

MEMBERS = "members:"
"""Begins the choice of an organization, to tell it from a layer."""


def render_take_away(project: Project, key: str, day: dt.date) -> None:
    """Draws the choices and the button; a file is made only when it is asked for.

    `day` is the one that the map shows. At first the choice is an organization of the map. Like
    the comparison it is no fragment of its own.
    """
    words = project.library.words
    on_map = follow_map_layers(f"{key}-map-layers", asked_view().layers)
    st.header(words["take_data"], anchor="data")
    chosen = _choice(project, key, f"{MEMBERS}{_organization_shown(project, on_map)}")
    if not chosen:
        st.info(words["take_nothing"])
        return
    if any(one.startswith(MEMBERS) for one in chosen):
        first, today = min(row.from_.first for row in project.library.memberships), dt.date.today()
        day = day_input(words["take_day"], f"{key}-day", day, first, today, "YYYY-MM-DD")
    selections = [_selection(one, day, project) for one in chosen]
    if len(selections) == 1:
        selections = [_some_features(selections[0], project, key)]
    download = _download(selections, project, key)
    for selection in selections:
        count, licence = len(selection.frame), selection.licence
        st.caption(words["take_summary"].format(count=count, licence=licence))
    st.download_button(
        words["take_button"].format(name=download.name),
        data=download.write,
        file_name=download.name,
        mime=download.media_type,
        on_click="ignore",
        icon=":material/download:",
        disabled=all(selection.frame.empty for selection in selections),
        key=f"{key}-take",
    )


def _choice(project: Project, key: str, of_map: str) -> list[str]:
    """What is chosen: what the visitor has chosen himself, until then `of_map`."""
    library, words = project.library, project.library.words
    names = {
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
    field, own = f"{key}-what", f"{key}-what-own"
    if field not in st.session_state or not st.session_state.get(own):
        st.session_state[field] = [of_map]
        st.session_state[own] = False
    return st.multiselect(
        words["take_what"],
        list(names),
        format_func=names.__getitem__,
        key=field,
        persist_state="page",
        on_change=_keep_choice,
        args=(own,),
    )


def _keep_choice(own: str) -> None:
    """The visitor has chosen himself, so the choice follows the map no more."""
    st.session_state[own] = True


def _organization_shown(project: Project, on_map: list[str] | None) -> str:
    """Organization whose members the map shows, the first of its list; else the usual one."""
    uses = [use for use in project.library.explorer.map.layers if use.members is not None]

    def first(shown: list[LayerUse]) -> str | None:
        return next((use.members for use in shown), None)

    usual = first([use for use in uses if use.show]) or first(uses) or ""
    return first([use for use in uses if use.public_id in (on_map or ())]) or usual


def _some_features(selection: Selection, project: Project, key: str) -> Selection:
    """The selection, or those of its features that are chosen."""
    words = project.library.words
    labels = selection.labels(project.library.language)
    ids = st.multiselect(
        words["take_features"],
        list(labels),
        format_func=labels.__getitem__,
        placeholder=words["take_all"],
        key=f"{key}-only-{selection.name}",
    )
    return selection.only(ids) if ids else selection


def _download(selections: list[Selection], project: Project, key: str) -> Download:
    """The file, in the format that is chosen."""
    words = project.library.words
    form = st.radio(words["take_format"], FORMATS, horizontal=True, key=f"{key}-format")
    if form != "CSV":
        return download_of(selections, form)
    wkt = st.checkbox(words["take_wkt"], key=f"{key}-wkt")
    st.caption(words["take_codes"])
    return download_of(selections, form, wkt)


def _selection(chosen: str, day: dt.date, project: Project) -> Selection:
    if chosen.startswith(MEMBERS):
        body = chosen.removeprefix(MEMBERS)
        return members_selection(body, day, project.library, project.atlas)
    return layer_selection(chosen, project.library, project.atlas)
