"""What a browser may load and run on our pages: Content-Security-Policy and Permissions-Policy.

No policy names `frame-ancestors`: pages may be embedded in course pages of any site, also in those
that lie as a file on a teacher's computer, which no value of it would allow.
"""

from collections.abc import Mapping
from urllib.parse import urlsplit

from crossroads.maps.street_map import STREET_MAP
from crossroads.server.first_look import SCRIPT, inline_hash

Policy = Mapping[str, str]


def street_map_origin() -> str:
    """The only other site that a page may ask, and only when the visitor wants its map."""
    address = urlsplit(STREET_MAP)
    return f"{address.scheme}://{address.netloc}"


PAGE: Policy = {
    "default-src": "'none'",
    "script-src": f"'self' 'wasm-unsafe-eval' blob: '{inline_hash(SCRIPT)}'",
    "style-src": "'self' 'unsafe-inline'",
    "font-src": "'self' data:",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "frame-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "object-src": "'none'",
}
"""Of the page itself, which is Streamlit's."""

FRAME: Policy = {
    "default-src": "'none'",
    "script-src": "'self' 'unsafe-inline'",
    "style-src": "'self' 'unsafe-inline'",
    "font-src": "'self'",
    "img-src": f"'self' data: {street_map_origin()}",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "object-src": "'none'",
}
"""Of the map's frame, which is streamlit-folium's."""

PICTURE: Policy = {"default-src": "'none'", "style-src": "'unsafe-inline'"}
"""Of a drawing that is opened by itself."""

NOT_USED = ("camera", "geolocation", "microphone", "payment", "usb")
"""What no page of ours asks the browser for; full screen and the clipboard stay."""


def written(policy: Policy) -> str:
    """A policy as its header says it."""
    return "; ".join(f"{name} {sources}" for name, sources in policy.items())


def permissions() -> str:
    """The header that takes from the page, and from frames in it, what is not used."""
    return ", ".join(f"{name}=()" for name in NOT_USED)
