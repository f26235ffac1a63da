"""The address in the visitor's browser."""

from urllib.parse import SplitResult, unquote, urlsplit

import streamlit as st

from crossroads.view.address import first_values

NOWHERE = SplitResult("", "", "", "", "")


def asked_url() -> SplitResult:
    """The whole address, in parts; empty where the browser has sent none that can be read."""
    try:
        url = urlsplit(st.context.url or "")
        _ = url.port  # is looked at only now
    except ValueError:
        return NOWHERE
    return url


def asked_parameters() -> dict[str, str]:
    """Parameters of the address. Of one that stands twice the first counts, as in the browser."""
    return first_values({name: st.query_params.get_all(name) for name in st.query_params})


def asked_address() -> str:
    """Last part of the address in the visitor's browser, "" for the start page."""
    path = asked_url().path.strip("/")
    base = str(st.get_option("server.baseUrlPath")).strip("/")
    return unquote(path.removeprefix(base).strip("/"))


def can_be_page(address: str) -> bool:
    """Whether Streamlit lets a page stand at an address: it must be one part of a path."""
    return address != "" and address == address.strip() and "/" not in address


def page_at(address: str, title: str) -> st.Page:
    """Stands for the page at an address where only the address counts, as in a link to it."""
    return st.Page(_drawn_by_navigation, title=title, url_path=address)


def _drawn_by_navigation() -> None:
    pass
