"""Entry point: page configuration, navigation, and the page."""

import streamlit as st

from crossroads.ui.first_look import first_look

TITLE = "Crossroads: Kazakhstan between East and West"

# Before the navigation, or the browser would ask a public host for the page's symbol.
st.set_page_config(page_title=TITLE, page_icon="static/icon.svg", layout="wide")
with first_look():  # the first time, importing takes as long as loading
    from crossroads.ui.navigation import current_page
    from crossroads.ui.warm_up import warm_up

    page = current_page()
st.set_page_config(page_title=f"{page.title} · {TITLE}")
page.run()
warm_up()
