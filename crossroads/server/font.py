"""Our own text font where Streamlit's page asks for its own, which no page of ours shows."""

import re

from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from crossroads.server.addresses import below
from crossroads.server.compressed import FOR_EVER

FONT = "app/static/fonts/source-sans-3-5.3.0/source-sans-3-latin-wght-normal.woff2"
"""Below the base path. The document asks for it first, so it costs nothing again."""
_THEIRS = re.compile(r"/static/media/SourceSansVF-Upright\.[\w.-]+\.woff2")


class OwnFont:
    """Sends who asks for Streamlit's text font to ours: the same type, a sixth of the bytes."""

    def __init__(self, app: ASGIApp, base: str = "") -> None:
        """`base`: path below which Streamlit serves."""
        self._app = app
        self._base = base

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        answer = self._app
        if scope["type"] == "http" and _THEIRS.fullmatch(below(self._base, scope)):
            # Relative, so that it leads right below any path.
            answer = RedirectResponse(f"../../{FONT}", headers={"Cache-Control": FOR_EVER})
        await answer(scope, receive, send)
