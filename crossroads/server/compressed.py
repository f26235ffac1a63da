"""Files that are the same for all visitors, compressed: Streamlit's scripts and what we publish.

Streamlit sends its own scripts as they are, and compresses an app's files anew for every visitor.
Here each is compressed once, when it is first asked for, and kept in memory.
"""

import asyncio
import gzip
import mimetypes
import re
from dataclasses import dataclass
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from crossroads.server.addresses import below

LEVEL = 6
"""Of compression; more costs time and gains nothing."""
FOR_EVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True)
class Folder:
    """Files of which each has a name that changes with its content."""

    address: str
    path: Path
    names: re.Pattern[str]
    """What is served of it. No name may lead out of it."""
    shared: bool = False
    """Whether pages of other sites may read it."""

    def file(self, address: str) -> Path | None:
        """The file that an address means, whether it is there or not; None if it is not ours."""
        name = address.removeprefix(self.address)
        if name == address or not self.names.fullmatch(name):
            return None
        return self.path / name


@dataclass(frozen=True)
class State:
    """Of a file; another one means other content."""

    changed: int
    size: int

    @property
    def tag(self) -> str:
        """Of the compressed form."""
        return f'"{self.changed:x}-{self.size:x}-gzip"'


class CompressedFiles:
    """Answers what is asked of its folders by who reads gzip; all else is the app's to answer."""

    def __init__(self, app: ASGIApp, folders: tuple[Folder, ...], base: str = "") -> None:
        """`base`: path below which Streamlit serves."""
        self._app = app
        self._folders = folders
        self._base = base
        self._made: dict[Path, tuple[State, asyncio.Future[bytes]]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        response = await self._response(scope) if scope["type"] == "http" else None
        await (response or self._app)(scope, receive, send)

    async def _response(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if scope["method"] != "GET" or "range" in headers or not reads_gzip(headers):
            return None
        address = below(self._base, scope)
        for folder in self._folders:
            path = folder.file(address)
            if path is not None:
                return await self._compressed(folder, path, headers)
        return None

    async def _compressed(self, folder: Folder, path: Path, headers: Headers) -> Response | None:
        try:
            found = path.lstat()  # of a link nothing is told
            state = State(found.st_mtime_ns, found.st_size)
            said = {"Cache-Control": FOR_EVER, "ETag": state.tag, "Vary": "Accept-Encoding"}
            if folder.shared:
                said["Access-Control-Allow-Origin"] = "*"
            if state.tag in headers.get("if-none-match", ""):
                return Response(status_code=304, headers=said)
            body = await self._body(path, state)
        except OSError:
            return None
        said["Content-Encoding"] = "gzip"
        kind, _ = mimetypes.guess_type(path.name)
        return Response(body, headers=said, media_type=kind or "application/octet-stream")

    async def _body(self, path: Path, state: State) -> bytes:
        """The compressed file: made in a thread, once for all who ask meanwhile."""
        known = self._made.get(path)
        if known is not None and known[0] == state and not _failed(known[1]):
            making = known[1]
        else:
            making = asyncio.ensure_future(asyncio.to_thread(_compress, path))
            self._made[path] = state, making
        return await asyncio.shield(making)


def reads_gzip(headers: Headers) -> bool:
    """Whether a browser says that it reads gzip."""
    accepted = headers.get("accept-encoding", "").lower()
    return re.search(r"\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))", accepted) is not None


def _failed(making: asyncio.Future[bytes]) -> bool:
    return making.done() and (making.cancelled() or making.exception() is not None)


def _compress(path: Path) -> bytes:
    """Raises OSError for what is no plain file."""
    if path.is_symlink() or not path.is_file():
        raise FileNotFoundError(path)
    return gzip.compress(path.read_bytes(), LEVEL, mtime=0)
