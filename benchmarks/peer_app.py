"""A small app that shows a section's map made the usual way: `/?section=introduction`."""

import datetime as dt

import streamlit as st
from streamlit_folium import st_folium

from benchmarks.peer import peer_map
from crossroads.ui.project import load_project

st.set_page_config(layout="wide")
section = st.query_params.get("section", "introduction")
project = load_project()
chart = peer_map(project.section_plan(section, dt.date.today()), project.atlas)
st.title(section)
st_folium(chart, key=section, height=640, use_container_width=True, returned_objects=[])
