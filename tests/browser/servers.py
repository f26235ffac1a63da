"""Starts the app as a visitor meets it: its own process, a free port, no browser window."""

import contextlib
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from deploy.process import HOST, app_command, healthy

START_SECONDS = 60
POLL_SECONDS = 0.05


class Server:
    """An app served from a folder, which can be killed and started again at the same address."""

    def __init__(
        self, folder: Path, script: str = "app.py", *, port: int | None = None, watcher: str
    ) -> None:
        self._folder = folder
        self._port = port or free_port()
        self._command = app_command(script, self._port, {"server.fileWatcherType": watcher})
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def origin(self) -> str:
        return f"http://{HOST}:{self._port}"

    @property
    def pid(self) -> int | None:
        """Number of its process; None while it does not run."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Returns when it answers. Raises RuntimeError with what it has printed if it does not."""
        with tempfile.TemporaryFile("w+") as log:
            self._process = subprocess.Popen(
                self._command, cwd=self._folder, stdout=log, stderr=subprocess.STDOUT
            )
            if not _answers(self._process, self._port):
                self.kill()
                log.seek(0)
                raise RuntimeError(f"the app did not start:\n{log.read()}")

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._process = None


@contextlib.contextmanager
def restartable(
    folder: Path, script: str = "app.py", *, port: int | None = None, watcher: str = "none"
) -> Iterator[Server]:
    """An app served from `folder` for as long as the block lasts.

    `port`: a free one where none is given; `watcher`: "auto" as in `make dev`.
    """
    server = Server(folder, script, port=port, watcher=watcher)
    try:
        server.start()
        yield server
    finally:
        server.kill()


@contextlib.contextmanager
def running(folder: Path, script: str = "app.py", *, watcher: str = "none") -> Iterator[str]:
    """The address of an app served from `folder` for as long as the block lasts."""
    with restartable(folder, script, watcher=watcher) as server:
        yield server.origin


def wait_until(holds: Callable[[], bool]) -> None:
    """Asks for as long as a start may take. Raises AssertionError if it never holds."""
    deadline = time.monotonic() + START_SECONDS
    while not holds():
        assert time.monotonic() < deadline, "never came"
        time.sleep(POLL_SECONDS)


def free_port() -> int:
    """A port on which nothing listens yet."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _answers(process: subprocess.Popen[bytes], port: int) -> bool:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        if healthy(port):
            return True
        time.sleep(POLL_SECONDS)
    return False
