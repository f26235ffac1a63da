"""The address under which others in the local network find what this computer serves."""

import socket

import streamlit as st

from crossroads.ui.address import asked_url

_OWN = ("localhost", "127.0.0.1", "::1")
_ANYWHERE = ("192.0.2.1", 9)
"""An address kept for examples (RFC 5737): nothing is sent to it, the system only says by which
of its own addresses it would go there."""


def local_origin() -> str | None:
    """Origin in the local network; None where the page's own address is good for others, too.

    It is, unless the page was asked for by a name that each computer has for itself.
    """
    asked = asked_url()
    if asked.hostname not in _OWN:
        return None
    if str(st.get_option("server.address") or "") in _OWN:  # nobody else is answered
        return None
    own = network_address()
    return f"{asked.scheme}://{own}:{asked.port or 80}" if own else None


def shared_origin() -> str | None:
    """Origin for links that are handed out; None where the browser has not said its own."""
    asked = asked_url()
    return local_origin() or (f"{asked.scheme}://{asked.netloc}" if asked.netloc else None)


def network_address() -> str | None:
    """The computer's address in the local network (IPv4); None without a network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_ANYWHERE)
        except OSError:
            return None
        address = str(probe.getsockname()[0])
    return None if address in _OWN or address == "0.0.0.0" else address  # noqa: S104
