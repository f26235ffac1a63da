"""What browsers are told with each answer; docs/security.md says why.

As `deploy/nginx.conf.in` has it for a service behind nginx.
"""

import re

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from crossroads.server.addresses import below
from crossroads.server.compressed import FOR_EVER
from crossroads.server.policies import FRAME, PAGE, PICTURE, permissions, written

_FILE = re.compile(r"/(app/static|static|component)/")
_FRAME = re.compile(r"/component/.*\.html")
_PICTURE = re.compile(r"/app/static/.*\.svg")
_KEPT = re.compile(
    r"/app/static/(app|published)/.*\.[0-9a-f]{10,12}\.[a-z]+"
    r"|/app/static/(fonts|vendor)/[^/]+[0-9]/.*"
    r"|/component/.*\.[0-9a-f]{8}\.js"
)
"""What never changes its content, since a hash or a version is in its name."""


def headers_of(address: str) -> dict[str, str]:
    """What is told of an address below the base path, whatever the answer is."""
    told = {"X-Content-Type-Options": "nosniff"}
    if _FRAME.fullmatch(address):
        policy = FRAME
    elif _PICTURE.fullmatch(address):
        return {**told, "Content-Security-Policy": written(PICTURE)}
    elif _FILE.match(address):
        return told  # on scripts and shapes it would be mere weight
    else:
        policy = PAGE
    return {
        **told,
        "Content-Security-Policy": written(policy),
        # Not less: the street map's servers want to know which site asks.
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": permissions(),
    }


class OwnHeaders:
    """Adds them to every answer."""

    def __init__(self, app: ASGIApp, base: str = "") -> None:
        """`base`: path below which Streamlit serves."""
        self._app = app
        self._base = base

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        address = below(self._base, scope)

        async def telling(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message["headers"])
                headers.update(headers_of(address))
                if message["status"] == 200 and _KEPT.fullmatch(address):
                    headers.setdefault("Cache-Control", FOR_EVER)
                message = {**message, "headers": headers.raw}
            await send(message)

        await self._app(scope, receive, telling)
