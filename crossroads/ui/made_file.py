"""The button that gives a file which is made when it is pressed."""

from collections.abc import Callable

import streamlit as st


def made_file_button(
    label: str, make: Callable[[], bytes | str], name: str, media_type: str, key: str, icon: str
) -> None:
    """Draws the button; it turns while the file is made. `icon`: in Streamlit's form.

    Of a file that is made before, each page asks at once whether it is there, and finds nothing
    where what it is made of has changed meanwhile.
    """
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
