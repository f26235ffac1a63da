"""What every address shows while a data file is wrong: one clear message, nothing else."""

import sys

import streamlit as st

from crossroads.faults import DataError


def render_faults(error: DataError) -> None:
    """Draws the faults, one a line, and prints them to the server's console."""
    print(error, file=sys.stderr)
    st.error("Crossroads can't start, because a data file is wrong.", icon=":material/error:")
    st.code(str(error), language=None, wrap_lines=True)
