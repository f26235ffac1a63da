"""One running app for all tests of a run, in however many processes they are."""

import json
import os
import signal
import time
from contextlib import suppress
from pathlib import Path

from crossroads.paths import ROOT
from tests.fuzz.visitor import visit

from .servers import POLL_SECONDS, START_SECONDS, Server

TURN, RUNNING = "turn", "running.json"
_started: list[Server] = []
"""By this process; whoever ends the run ends them."""


def shared_app(folder: Path) -> str:
    """The app's address; whoever asks first in a folder starts it, and the others wait.

    Its first visitor has been there: his page runs twice, and from then on the map's component is
    served. Raises RuntimeError where it does not start.
    """
    if not _is_first(folder):
        return _awaited(folder)
    server = Server(ROOT, watcher="none")
    _started.append(server)
    server.start()
    visit(server.origin, "bridge", "")
    written = folder / f"{RUNNING}.new"
    written.write_text(json.dumps({"origin": server.origin, "pid": server.pid}))
    written.rename(folder / RUNNING)
    return server.origin


def end_shared_app(folder: Path) -> None:
    """Ends the app of a folder, if one runs."""
    with suppress(FileNotFoundError, ProcessLookupError):
        os.kill(json.loads((folder / RUNNING).read_text())["pid"], signal.SIGKILL)
    for server in _started:
        server.kill()
    _started.clear()


def _is_first(folder: Path) -> bool:
    with suppress(FileExistsError):
        (folder / TURN).touch(exist_ok=False)
        return True
    return False


def _awaited(folder: Path) -> str:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        with suppress(FileNotFoundError):
            return str(json.loads((folder / RUNNING).read_text())["origin"])
        time.sleep(POLL_SECONDS)
    raise RuntimeError("the app that another process of the tests has begun to start does not run")
