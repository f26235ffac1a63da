"""The project's data in the running app: loaded and checked once a process."""

import datetime as dt
from dataclasses import dataclass

import streamlit as st

from crossroads.check import load_all
from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.maps.assets import Assets
from crossroads.maps.plan import MapPlan, plan_map
from crossroads.publish import publish_all


@dataclass(frozen=True)
class Project:
    """Words, shapes, and the addresses at which a browser finds them."""

    library: Library
    atlas: Atlas
    assets: Assets


@st.cache_resource(show_spinner=False)
def load_project() -> Project:
    """Everything, checked. Raises DataError with every fault of every data file."""
    library, atlas = load_all()
    return Project(library, atlas, publish_all(library, atlas))


@st.cache_resource(show_spinner=False, max_entries=4)
def start_plan(today: dt.date) -> MapPlan:
    """Plan of the start page's map on a day."""
    project = load_project()
    return plan_map(project.library.start.map, project.library, project.atlas, today)


@st.cache_resource(show_spinner=False, max_entries=32)
def section_plan(section_id: str, today: dt.date) -> MapPlan:
    """Plan of a section's map on a day."""
    project = load_project()
    section = project.library.sections[section_id]
    return plan_map(section.map, project.library, project.atlas, today)


@st.cache_resource(show_spinner=False, max_entries=64)
def explorer_plan(day: dt.date) -> MapPlan:
    """Plan of the explorer's layers on a day."""
    project = load_project()
    return plan_map(project.library.explorer.map, project.library, project.atlas, day)
