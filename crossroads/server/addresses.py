"""Addresses of requests, as seen from where Streamlit serves."""

from starlette.types import Scope


def below(base: str, scope: Scope) -> str:
    """Path of a request below the base path; empty where it does not lie there.

    `base`: Streamlit's `server.baseUrlPath`, with or without slashes.
    """
    path: str = scope["path"]
    base = base.strip("/")
    if not base:
        return path
    if path == f"/{base}":
        return "/"
    return path[len(base) + 1 :] if path.startswith(f"/{base}/") else ""
