"""A Streamlit app with the settings of its own folder, in a process whose CPU time can be read."""

import asyncio
import contextlib
import ctypes
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from deploy.process import HOST, app_command
from deploy.visitor import visit
from tests.browser.servers import free_port
from tests.deploy import service

NGINX = ("nginx", "/usr/sbin/nginx")
START_SECONDS = 60
POLL_SECONDS = 0.05


@dataclass(frozen=True)
class Served:
    """A running server."""

    origin: str
    pid: int

    def cpu_seconds(self) -> float:
        """CPU time of all its threads so far, those that have ended included; on Linux only."""
        clock = ctypes.c_int()
        fault = ctypes.CDLL(None).clock_getcpuclockid(self.pid, ctypes.byref(clock))
        if fault:
            raise OSError(fault, os.strerror(fault))
        return time.clock_gettime(clock.value)

    def resident_megabytes(self) -> float:
        """Memory that it holds now; on Linux only."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


@contextlib.contextmanager
def served(script: Path) -> Iterator[Served]:
    """Serves an app from its own folder; it has answered one visitor when the block begins."""
    port = free_port()
    with tempfile.TemporaryFile("w+") as log:
        process = subprocess.Popen(
            app_command(script.name, port), cwd=script.parent, stdout=log, stderr=subprocess.STDOUT
        )
        try:
            server = Served(f"http://{HOST}:{port}", process.pid)
            if not _answers(server.origin, process):
                log.seek(0)
                raise RuntimeError(f"{script} did not start:\n{log.read()}")
            yield server
        finally:
            process.kill()
            process.wait()


@contextlib.contextmanager
def served_by_nginx() -> Iterator[str | None]:
    """Origin of the app in two processes behind nginx; None where nginx is not on the machine."""
    if not any(map(shutil.which, NGINX)):
        yield None
        return
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)  # nginx reads it as a user of its own
        with service.served(Path(folder)) as running:
            yield running.origin


def _answers(origin: str, process: subprocess.Popen[bytes]) -> bool:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            asyncio.run(visit(origin, ""))
        except OSError:
            time.sleep(POLL_SECONDS)
        else:
            return True
    return False
