"""The button that gives a file which is made when it is pressed."""

from collections.abc import Callable

import streamlit as st


def made_file_button(
    label: str, make: Callable[[], bytes], name: str, media_type: str, key: str, icon: str
) -> None:
    """Draws the button; it turns while the file is made. `icon`: in Streamlit's form."""
    st.download_button(
        label,
        data=make,
        file_name=name,
        mime=media_type,
        on_click="ignore",
        icon=icon,
        key=key,
        wrap=True,
    )
