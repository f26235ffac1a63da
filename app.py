"""Entry point: page configuration and navigation, nothing else."""

import streamlit as st

from crossroads.ui.navigation import current_page
from crossroads.ui.project import load_project_or_stop

st.set_page_config(
    page_title="Crossroads: Kazakhstan between East and West",
    page_icon="static/icon.svg",
    layout="wide",
)
current_page(load_project_or_stop()).run()
