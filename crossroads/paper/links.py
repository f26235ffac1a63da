"""Links on paper: addresses of the app, each with a QR code where it stands large."""

import io
from urllib.parse import urlsplit

import segno

from crossroads.content.model import SOURCE, Language

LONGEST_ORIGIN = 200
"""Characters of the app's address."""


def is_origin(address: str) -> bool:
    """Whether an address can lead to the app, and fits into a QR code that phones read."""
    try:
        parts = urlsplit(address)
        _ = parts.port  # is looked at only now
    except ValueError:
        return False
    plain = address.isascii() and address.isprintable() and " " not in address
    return (
        parts.scheme in ("http", "https")
        and bool(parts.hostname)
        and not (parts.query or parts.fragment)
        and plain
        and len(address) <= LONGEST_ORIGIN
    )


def page_address(origin: str | None, language: Language, page: str, query: str = "") -> str | None:
    """Address of a page of the app in a language; None where nobody knows where the app is.

    `query`: further parameters, such as `scene=a`.
    """
    if origin is None or not is_origin(origin):
        return None
    more = [query] if query else []
    if language != SOURCE:
        more.append(f"lang={language}")
    end = f"?{'&'.join(more)}" if more else ""
    return f"{origin.rstrip('/')}/{page}{end}"


def link_data(address: str | None) -> dict[str, str] | None:
    """A link with its QR code, as templates want it."""
    if address is None:
        return None
    code = io.BytesIO()
    segno.make(address, error="m").save(code, kind="svg", xmldecl=False, border=0, svgns=True)
    return {"address": address, "svg": code.getvalue().decode()}
