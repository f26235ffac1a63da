"""The first visit of a process, after which it has loaded what every page needs."""

import asyncio

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import connect
from websockets.typing import Subprotocol

LARGEST_MESSAGE = 64 * 2**20
MOST_SECONDS = 60.0
AGAIN = ForwardMsg.FINISHED_EARLY_FOR_RERUN
"""The very first run of a process begins anew at once (see `crossroads/ui/first_run.py`)."""


async def first_visit(host: str, port: int) -> None:
    """Opens the start page as a browser does, and leaves when its script has finished.

    Raises OSError where nobody answers, ConnectionClosed (of `websockets`) where the process ends
    meanwhile, and TimeoutError where it takes too long.
    """
    asking = BackMsg()
    asking.rerun_script.page_name = ""
    asking.rerun_script.context_info.url = f"http://{host}:{port}/"
    async with (
        asyncio.timeout(MOST_SECONDS),
        connect(
            f"ws://{host}:{port}/_stcore/stream",
            subprotocols=[Subprotocol("streamlit")],
            max_size=LARGEST_MESSAGE,
            proxy=None,
        ) as socket,
    ):
        await socket.send(asking.SerializeToString())
        async for data in socket:
            said = ForwardMsg.FromString(data if isinstance(data, bytes) else data.encode())
            if said.HasField("script_finished") and said.script_finished != AGAIN:
                return
