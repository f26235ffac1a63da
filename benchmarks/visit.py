"""A visitor without a browser: opens a page over the web socket, as Streamlit's own page does."""

import asyncio
import time
from dataclasses import dataclass

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import connect
from websockets.typing import Subprotocol

STREAM = "/_stcore/stream"
LARGEST_MESSAGE = 64 * 2**20
VISIT_SECONDS = 60
RERUN = ForwardMsg.FINISHED_EARLY_FOR_RERUN
WELL = ForwardMsg.FINISHED_SUCCESSFULLY


@dataclass(frozen=True)
class Visit:
    """A page that a visitor has got."""

    bytes: int
    """What came over the web socket."""
    seconds: float
    """From connecting until the page was there."""


async def visit(origin: str, page: str) -> Visit:
    """Opens a page (`""` is the start page) in a session of its own, and leaves.

    The page is there once its script has finished. Raises RuntimeError where it does not finish
    well, and TimeoutError where it takes too long.
    """
    start = time.perf_counter()
    address = f"{origin.replace('http', 'ws', 1)}{STREAM}"
    protocol = [Subprotocol("streamlit")]
    received = 0
    async with (
        asyncio.timeout(VISIT_SECONDS),
        connect(address, subprotocols=protocol, max_size=LARGEST_MESSAGE, proxy=None) as socket,
    ):
        await socket.send(_asking(origin, page).SerializeToString())
        async for data in socket:
            received += len(data)
            message = ForwardMsg.FromString(data)
            kind = message.WhichOneof("type")
            if message.delta.new_element.HasField("exception"):
                raise RuntimeError(f"{origin}/{page}: {message.delta.new_element.exception}")
            if kind == "script_finished" and message.script_finished != RERUN:
                if message.script_finished != WELL:
                    raise RuntimeError(f"{origin}/{page}: the script did not finish")
                return Visit(received, time.perf_counter() - start)
    raise RuntimeError(f"{origin}/{page}: the server closed the connection")


def _asking(origin: str, page: str) -> BackMsg:
    """What a browser sends first; the app reads the address from it."""
    message = BackMsg()
    message.rerun_script.page_name = page
    message.rerun_script.context_info.url = f"{origin}/{page}"
    return message
