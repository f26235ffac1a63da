"""A visitor without a browser, who asks a running app for any address over the web socket."""

from dataclasses import dataclass

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

from deploy.visitor import LARGEST_MESSAGE, RERUN, SPEAKS, asking, stream_of

WAIT_SECONDS = 60


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
    with connect(
        stream_of(origin),
        subprotocols=[SPEAKS],
        max_size=LARGEST_MESSAGE,
        compression=None,
        proxy=None,
    ) as socket:
        socket.send(asking(origin, path, query).SerializeToString())
        messages: list[ForwardMsg] = []
        while True:
            message = ForwardMsg.FromString(bytes(socket.recv(WAIT_SECONDS, decode=False)))
            messages.append(message)
            if message.WhichOneof("type") == "script_finished" and message.script_finished != RERUN:
                return Page(tuple(messages), message.script_finished)
