"""One running app for all tests of a run, in however many processes they are."""

import json
import os
import signal
from contextlib import suppress
from pathlib import Path
from typing import Any

from crossroads.paths import ROOT
from tests.fuzz.visitor import visit

from .servers import Server, wait_until

TURN, RUNNING = "turn", "running.json"
_started: list[Server] = []
"""By this process; whoever ends the run ends them."""


def shared_app(folder: Path) -> str:
    """The app's address; whoever asks first in a folder starts it, and the others wait.

    Its first visitor has been there: his page runs twice, and from then on the map's component is
    served. Raises RuntimeError where it does not start, AssertionError where another process's
    does not.
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
        os.kill(_running(folder)["pid"], signal.SIGKILL)
    for server in _started:
        server.kill()
    _started.clear()


def _is_first(folder: Path) -> bool:
    with suppress(FileExistsError):
        (folder / TURN).touch(exist_ok=False)
        return True
    return False


def _awaited(folder: Path) -> str:
    wait_until((folder / RUNNING).exists)
    return str(_running(folder)["origin"])


def _running(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / RUNNING).read_text())
    return found
