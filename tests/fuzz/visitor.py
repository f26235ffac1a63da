"""A visitor without a browser, who asks a running app for any address over the web socket."""

from dataclasses import dataclass

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Subprotocol

STREAM = "/_stcore/stream"
LARGEST_MESSAGE = 64 * 2**20
WAIT_SECONDS = 60
RERUN = ForwardMsg.FINISHED_EARLY_FOR_RERUN


@dataclass(frozen=True)
class Page:
    """What a visitor has got."""

    messages: tuple[ForwardMsg, ...]
    finished: int
    """How the script ended: a value of `ForwardMsg.ScriptFinishedStatus`."""


def visit(origin: str, path: str, query: str) -> Page:
    """Opens an address in a session of its own.

    `path` and `query` stand in the address as they are, the query without its question mark.
    Raises TimeoutError where nothing comes for long, and `websockets.ConnectionClosed` where the
    server ends the connection.
    """
    address = f"{origin.replace('http', 'ws', 1)}{STREAM}"
    with connect(
        address,
        subprotocols=[Subprotocol("streamlit")],
        max_size=LARGEST_MESSAGE,
        compression=None,
        proxy=None,
    ) as socket:
        socket.send(_asking(origin, path, query).SerializeToString())
        messages: list[ForwardMsg] = []
        while True:
            message = ForwardMsg.FromString(bytes(socket.recv(WAIT_SECONDS, decode=False)))
            messages.append(message)
            if message.WhichOneof("type") == "script_finished" and message.script_finished != RERUN:
                return Page(tuple(messages), message.script_finished)


def _asking(origin: str, path: str, query: str) -> BackMsg:
    """What a browser sends first: Streamlit's page takes the last part of a path for the page."""
    message = BackMsg()
    message.rerun_script.page_name = path.strip("/").rpartition("/")[2]
    message.rerun_script.query_string = query
    message.rerun_script.context_info.url = f"{origin}/{path}?{query}"
    return message
