"""The address in the visitor's browser."""

from urllib.parse import unquote, urlsplit

import streamlit as st


def asked_address() -> str:
    """Last part of the address in the visitor's browser, "" for the start page."""
    path = urlsplit(st.context.url or "").path.strip("/")
    base = str(st.get_option("server.baseUrlPath")).strip("/")
    return unquote(path.removeprefix(base).strip("/"))


def page_at(address: str, title: str) -> st.Page:
    """Stands for the page at an address where only the address counts, as in a link to it."""
    return st.Page(_drawn_by_navigation, title=title, url_path=address)


def _drawn_by_navigation() -> None:
    pass
