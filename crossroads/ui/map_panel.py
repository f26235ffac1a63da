"""A map on a page: the living map and the line that says where it comes from."""

import datetime as dt

import folium
import streamlit as st
from babel.dates import format_date
from streamlit_folium import st_folium

from crossroads.content.sections import Section
from crossroads.maps.build import build_explorer, build_map
from crossroads.maps.plan import MapPlan
from crossroads.ui.project import Project

FALLBACK_HEIGHT = 640
"""Pixels; the style sheet makes the map fill the window, this is for when it can't."""


def render_map(plan: MapPlan, project: Project, key: str, section: Section | None = None) -> None:
    """Draws a planned map, with a section's scenes where it is given.

    Nothing that happens on the map makes the page run again.
    """
    _show(build_map(plan, project.library, project.assets, section), key)


def render_explorer(plan: MapPlan, project: Project, key: str, today: dt.date) -> None:
    """Draws the explorer's map; which day it shows is settled in the browser."""
    _show(build_explorer(plan, project.library, project.assets, today), key)


def _show(chart: folium.Map, key: str) -> None:
    st_folium(
        chart,
        key=key,
        height=FALLBACK_HEIGHT,
        use_container_width=True,
        returned_objects=[],
        render=False,  # it would be the second of two renderings; streamlit-folium does one anyway
    )


def render_source_line(plan: MapPlan, project: Project, today: dt.date) -> None:
    """Draws the line under a map: credits, accuracy, and the day for which it holds."""
    says = project.library.words
    bases = {layer.base.id: layer.base for layer in plan.layers}
    credits_ = list(dict.fromkeys(["Natural Earth", *(base.credit for base in bases.values())]))
    parts = [says["sources_line"].format(credits=", ".join(credits_))]
    if any(base.accuracy == "schematic" for base in bases.values()):
        parts.append(says["schematic_line"])
    if any(layer.on == today for layer in plan.layers):
        date = format_date(today, "d MMMM y", locale=project.library.language)
        parts.append(says["as_of_line"].format(date=date))
    st.caption(" ".join(parts))
