"""Gives our own document where Streamlit gives its own."""

import gzip
import hashlib
import logging
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from crossroads.faults import DataError
from crossroads.server.addresses import below
from crossroads.server.compressed import reads_gzip

_LOG = logging.getLogger(__name__)
HTML = "text/html"
ABOUT_THE_FORM = frozenset({b"accept-encoding", b"if-modified-since", b"if-none-match"})
"""Headers that ask for another form of an answer; what is compared must come plain and whole."""
LARGEST = 2**16
"""Bytes of a page that may still be Streamlit's document."""


class Document:
    """Streamlit's document, and ours in its place."""

    def __init__(self, theirs: Path, make: Callable[[str], str]) -> None:
        """`make` gives ours; it raises ValueError where theirs has an unknown form."""
        self._path = theirs
        self._make = make

    @cached_property
    def theirs(self) -> bytes:
        """Streamlit's own, as it is installed."""
        return self._path.read_bytes()

    @cached_property
    def ours(self) -> bytes:
        """Streamlit's own where ours can't be made: without words, or in another version."""
        try:
            return self._make(self.theirs.decode()).encode()
        except (ValueError, KeyError, DataError) as error:
            _LOG.warning("Pages begin with Streamlit's own document: %s", error)
            return self.theirs

    @cached_property
    def compressed(self) -> bytes:
        """Ours, for who reads gzip."""
        return gzip.compress(self.ours, mtime=0)

    @cached_property
    def tag(self) -> str:
        """Changes with ours."""
        return hashlib.sha256(self.ours).hexdigest()[:16]

    def response(self, headers: Headers) -> Response:
        """What a browser gets that asks with these headers."""
        short = reads_gzip(headers)
        tag = f'"{self.tag}-gzip"' if short else f'"{self.tag}"'
        said = {"Cache-Control": "no-cache", "ETag": tag, "Vary": "Accept-Encoding"}
        if tag in headers.get("if-none-match", ""):
            return Response(status_code=304, headers=said)
        if short:
            said["Content-Encoding"] = "gzip"
        return Response(self.compressed if short else self.ours, headers=said, media_type=HTML)


class OwnDocument:
    """Looks at what is sent: whatever Streamlit answers with its document gets ours.

    So nothing need be known of which addresses those are.
    """

    def __init__(self, app: ASGIApp, document: Document, base: str = "") -> None:
        """`base`: path below which Streamlit serves."""
        self._app = app
        self._document = document
        self._base = base

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if not self._may_be_document(scope):
            await self._app(scope, receive, send)
            return
        held = _Held(send)
        asked = [(name, value) for name, value in scope["headers"] if name not in ABOUT_THE_FORM]
        await self._app({**scope, "headers": asked}, receive, held.send)
        if not held.messages:
            return
        if held.body == self._document.theirs:
            await self._document.response(Headers(scope=scope))(scope, receive, send)
        else:
            await held.release()

    def _may_be_document(self, scope: Scope) -> bool:
        # Below a second slash the document's relative addresses lead nowhere.
        return (
            scope["type"] == "http"
            and scope["method"] == "GET"
            and below(self._base, scope).count("/") == 1
        )


class _Held:
    """Holds back a page that may be the document, and lets all else through."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._passes = False
        self.messages: list[Message] = []

    @property
    def body(self) -> bytes:
        return b"".join(message.get("body", b"") for message in self.messages)

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._passes = not _is_small_page(message)
        if self._passes:
            await self._send(message)
        else:
            self.messages.append(message)

    async def release(self) -> None:
        for message in self.messages:
            await self._send(message)


def _is_small_page(start: Message) -> bool:
    headers = Headers(raw=start["headers"])
    return (
        start["status"] == 200
        and headers.get("content-type", "").startswith(HTML)
        and "content-encoding" not in headers
        and int(headers.get("content-length", LARGEST)) < LARGEST
    )
