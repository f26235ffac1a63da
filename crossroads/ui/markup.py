"""The one place that hands HTML to Streamlit."""

import streamlit as st
from markupsafe import Markup, escape


def show_html(markup: Markup) -> None:
    """Draws HTML; a mere text would be shown as such."""
    st.html(str(escape(markup)))


def run_script(markup: Markup) -> None:
    """Lets the browser run a script's element; a mere text would be shown as such."""
    st.html(str(escape(markup)), unsafe_allow_javascript=True)
