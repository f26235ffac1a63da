"""Entry point: page configuration and navigation, nothing else."""

import streamlit as st

from crossroads.ui.navigation import current_page

st.set_page_config(
    page_title="Crossroads: Kazakhstan between East and West",
    page_icon="static/icon.svg",
    layout="wide",
)
current_page().run()
