"""Starts the app as a visitor meets it: its own process, a free port, no browser window."""

import contextlib
import http.client
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

HOST = "127.0.0.1"
START_SECONDS = 60
POLL_SECONDS = 0.05
HEALTH = "/_stcore/health"


@contextlib.contextmanager
def running(
    folder: Path, script: str = "app.py", *, port: int | None = None, watcher: str = "none"
) -> Iterator[str]:
    """The address of an app served from `folder` for as long as the block lasts.

    `port`: a free one where none is given; `watcher`: "auto" as in `make dev`.
    """
    port = port or free_port()
    options = {
        "server.address": HOST,
        "server.port": port,
        "server.headless": "true",
        "server.fileWatcherType": watcher,
    }
    command = [sys.executable, "-m", "streamlit", "run", script]
    command += [f"--{name}={value}" for name, value in options.items()]
    with tempfile.TemporaryFile("w+") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=subprocess.STDOUT)
        try:
            if not _answers(process, port):
                log.seek(0)
                raise RuntimeError(f"the app did not start:\n{log.read()}")
            yield f"http://{HOST}:{port}"
        finally:
            process.kill()
            process.wait()


def free_port() -> int:
    """A port on which nothing listens yet."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _answers(process: subprocess.Popen[bytes], port: int) -> bool:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        connection = http.client.HTTPConnection(HOST, port, timeout=2)
        try:
            connection.request("GET", HEALTH)
            if connection.getresponse().status == http.HTTPStatus.OK:
                return True
        except OSError:
            time.sleep(POLL_SECONDS)
        finally:
            connection.close()
    return False
