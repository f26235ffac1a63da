"""A visitor without a browser: asks for pages over the web socket, as Streamlit's own page does."""

import asyncio
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

STREAM = "/_stcore/stream"
SPEAKS = Subprotocol("streamlit")
LARGEST_MESSAGE = 64 * 2**20
VISIT_SECONDS = 60
RERUN = ForwardMsg.FINISHED_EARLY_FOR_RERUN
"""The very first run of a process begins anew at once (see `crossroads/ui/first_run.py`)."""
WELL = ForwardMsg.FINISHED_SUCCESSFULLY


@dataclass(frozen=True)
class Visit:
    """A page that a visitor has got."""

    bytes: int
    """What came over the web socket."""
    seconds: float
    """From connecting until the page was there."""


class Visitor:
    """A session that stays, and turns pages."""

    def __init__(self, origin: str, socket: ClientConnection) -> None:
        self._origin = origin
        self._socket = socket

    @property
    def greeted_with(self) -> Mapping[str, str]:
        """Headers with which the server opened the session."""
        response = self._socket.response
        return response.headers if response else {}

    async def turn_to(self, page: str) -> Visit:
        """Gets a page (`""` is the start page), which is there once its script has finished.

        Raises RuntimeError where it does not finish well, ConnectionClosed (of `websockets`)
        where the server ends the session, and TimeoutError where it takes too long.
        """
        where = f"{self._origin}/{page}"
        start = time.perf_counter()
        received = 0
        async with asyncio.timeout(VISIT_SECONDS):
            await self._socket.send(asking(self._origin, page).SerializeToString())
            while True:
                data = await self._socket.recv(decode=False)
                received += len(data)
                message = ForwardMsg.FromString(data)
                kind = message.WhichOneof("type")
                if message.delta.new_element.HasField("exception"):
                    raise RuntimeError(f"{where}: {message.delta.new_element.exception}")
                if kind == "script_finished" and message.script_finished != RERUN:
                    if message.script_finished != WELL:
                        raise RuntimeError(f"{where}: the script did not finish")
                    return Visit(received, time.perf_counter() - start)


@asynccontextmanager
async def visitor(origin: str, headers: Mapping[str, str] | None = None) -> AsyncIterator[Visitor]:
    """A new session for as long as the block lasts. Raises OSError where nobody answers."""
    async with connect(
        stream_of(origin),
        subprotocols=[SPEAKS],
        additional_headers=headers,
        max_size=LARGEST_MESSAGE,
        proxy=None,
    ) as socket:
        yield Visitor(origin, socket)


async def visit(origin: str, page: str) -> Visit:
    """Opens a page in a session of its own, and leaves; its time counts from connecting.

    Raises what `visitor` and `Visitor.turn_to` raise.
    """
    start = time.perf_counter()
    async with asyncio.timeout(VISIT_SECONDS), visitor(origin) as one:
        seen = await one.turn_to(page)
        return Visit(seen.bytes, time.perf_counter() - start)


def stream_of(origin: str) -> str:
    """Address of the web socket."""
    return f"{origin.replace('http', 'ws', 1)}{STREAM}"


def asking(origin: str, path: str, query: str = "") -> BackMsg:
    """What a browser sends first; the app reads the address from it.

    `path` and `query` stand in the address as they are, the query without its question mark.
    Streamlit's page takes the last part of a path for the page.
    """
    message = BackMsg()
    message.rerun_script.page_name = path.strip("/").rpartition("/")[2]
    message.rerun_script.query_string = query
    message.rerun_script.context_info.url = f"{origin}/{path}" + (f"?{query}" if query else "")
    return message
