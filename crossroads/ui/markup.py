"""The one place that hands HTML to Streamlit."""

import streamlit as st
from markupsafe import Markup, escape


def show_html(markup: Markup) -> None:
    """Draws HTML; a mere text would be shown as the text that it is."""
    st.html(str(escape(markup)))
