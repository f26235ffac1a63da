"""The table under a map: the same information in words, sortable."""

import streamlit as st

from crossroads.maps.plan import MapPlan
from crossroads.maps.tables import layer_table
from crossroads.ui.project import Project

HEIGHT = 360
"""Pixels; longer tables scroll."""
ROWS_AT_FIRST = 110
"""A longer table comes whole when it is asked for, so that the page opens fast."""


@st.fragment
def render_folded_tables(plan: MapPlan, project: Project, key: str) -> None:
    """Draws a closed box that has the tables once it is opened.

    Until then neither rows nor Streamlit's grid travel to the visitor.
    """
    box = st.expander(project.library.words["table"], key=f"{key}-table-box", on_change="rerun")
    if box.open:
        with box:
            render_tables(plan, project, key)


@st.fragment
def render_tables(plan: MapPlan, project: Project, key: str) -> None:
    """Draws one layer's table and a choice among the map's layers; the map does not notice."""
    words = project.library.words
    layers = {layer.id: layer for layer in plan.layers if layer.base.table}
    chosen = st.selectbox(
        words["table_pick"],
        list(layers),
        format_func=lambda layer: layers[layer].title,
        key=f"{key}-table",
    )
    table = layer_table(layers[chosen], project.library, project.atlas)
    if len(table) > ROWS_AT_FIRST:
        label = words["all_rows"].format(count=len(table), first=ROWS_AT_FIRST)
        if not st.toggle(label, key=f"{key}-all-{chosen}"):
            table = table.head(ROWS_AT_FIRST)
    st.dataframe(table, hide_index=True, width="stretch", height=min(HEIGHT, 38 + 35 * len(table)))
