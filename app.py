"""Entry point: page configuration, navigation, and the page; and the server that serves them.

`streamlit run app.py` imports this file once for what it calls `app`, and runs it for each visitor.
"""

import streamlit as st

from crossroads.ui.early import wait_for_early
from crossroads.ui.first_look import first_look

TITLE = "Crossroads: Kazakhstan between East and West"

if st.runtime.exists():
    # Before the navigation, or the browser would ask a public host for the page's symbol.
    st.set_page_config(page_title=TITLE, page_icon="static/icon.svg", layout="wide")
    with first_look():  # the first time, importing takes as long as loading
        wait_for_early()
        from crossroads.ui.navigation import current_page
        from crossroads.ui.warm_up import page_done

        page = current_page()
    page.run()
    page_done()
else:
    from crossroads.server.serving import lifespan, middleware

    app = st.App(__file__, lifespan=lifespan, middleware=middleware())
    if __name__ == "__main__":  # python app.py
        app.run()
