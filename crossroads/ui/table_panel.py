"""The table under a map: the same information in words, sortable."""

import pandas as pd
import streamlit as st
from markupsafe import Markup

from crossroads.maps.plan import MapPlan
from crossroads.maps.tables import layer_table
from crossroads.ui.markup import show_html
from crossroads.ui.project import Project

HEIGHT = 360
"""Pixels; longer tables scroll."""
ROWS_AT_FIRST = 110
"""A longer table comes whole when it is asked for, so that the page opens fast."""


def table_html(table: pd.DataFrame, title: str) -> Markup:
    """The table as it is printed: a page's own can't be, since it is a picture that scrolls."""
    nothing = Markup("")
    heads = nothing.join(Markup("<th>{}</th>").format(name) for name in table.columns)
    rows = nothing.join(
        Markup("<tr>{}</tr>").format(
            nothing.join(Markup("<td>{}</td>").format(_cell(cell)) for cell in row)
        )
        for row in table.itertuples(index=False)
    )
    made = Markup(
        '<table class="cr-print-only"><caption>{}</caption>'
        "<thead><tr>{}</tr></thead><tbody>{}</tbody></table>"
    )
    return made.format(title, heads, rows)


def _cell(value: object) -> str:
    return "" if pd.isna(value) else str(value)  # type: ignore[call-overload]


@st.fragment
def render_tables(plan: MapPlan, project: Project, key: str) -> None:
    """Draws one layer's table and a choice among the map's layers; the map does not notice."""
    words = project.library.words
    layers = {layer.id: layer for layer in plan.layers if layer.base.table}
    st.header(words["table"], anchor="table")
    chosen = st.selectbox(
        words["table_pick"],
        list(layers),
        format_func=lambda layer: layers[layer].title,
        key=f"{key}-table",
    )
    table = layer_table(layers[chosen], project.library, project.atlas)
    show_html(table_html(table.head(ROWS_AT_FIRST), layers[chosen].title))
    if len(table) > ROWS_AT_FIRST:
        label = words["all_rows"].format(count=len(table), first=ROWS_AT_FIRST)
        if not st.toggle(label, key=f"{key}-all-{chosen}"):
            table = table.head(ROWS_AT_FIRST)
    st.dataframe(table, hide_index=True, width="stretch", height=min(HEIGHT, 38 + 35 * len(table)))
