"""Runs what a keeper of a service runs: the preparation, then processes and nginx."""

import contextlib
import http.client
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

from crossroads.outlets.publisher import PUBLISHED
from crossroads.paths import ROOT
from deploy.process import HOST
from deploy.site import files_of
from tests.answer import Answer
from tests.browser.copies import copy_of_the_app
from tests.browser.servers import free_port, wait_until
from tests.browser.window import find_program

SECONDS = 60.0
TRIES = 40
"""With two processes, one in a billion times all go to the same one."""
GZIP = {"Accept-Encoding": "gzip"}


class ServiceAnswer(Answer):
    """What came for an address."""

    @property
    def process(self) -> str | None:
        """Number of the process that answered; None where nginx did."""
        return self.headers.get("crossroads-process")


@dataclass(frozen=True)
class Service:
    """A service that runs."""

    port: int
    app_port: int
    """Of the first process."""
    log: Path
    files: Path
    """What nginx serves itself."""

    @property
    def origin(self) -> str:
        return f"http://{HOST}:{self.port}"

    def get(
        self, address: str, headers: Mapping[str, str] = GZIP, process: int | None = None
    ) -> ServiceAnswer:
        """Asks nginx, or one of the processes itself."""
        port = self.port if process is None else self.app_port + process
        connection = http.client.HTTPConnection(HOST, port, timeout=SECONDS)
        try:
            connection.request("GET", address, headers=dict(headers))
            answer = connection.getresponse()
            said = {name.lower(): value for name, value in answer.getheaders()}
            names = tuple(name.lower() for name, _ in answer.getheaders())
            return ServiceAnswer(answer.status, said, answer.read(), names)
        finally:
            connection.close()

    def published(self, pattern: str) -> str:
        """The address of a derived file."""
        folder = f"app/static/{PUBLISHED}"
        (path,) = (self.files / folder).glob(pattern)
        return f"/{folder}/{path.name}"

    def put(self, address: str, body: bytes) -> int:
        """Sends something; gives the answer's status."""
        connection = http.client.HTTPConnection(HOST, self.port, timeout=SECONDS)
        try:
            connection.request("PUT", address, body)
            return connection.getresponse().status
        finally:
            connection.close()

    def cookie_of(self, process: str) -> str:
        """A cookie whose bearer is served by this process."""
        for _ in range(TRIES):
            cookie = f"crossroads={token_hex(16)}"
            if self.get("/_stcore/health", {"Cookie": cookie}).process == process:
                return cookie
        raise AssertionError(f"nobody comes to process {process}")

    def pid(self, process: int) -> int:
        """Of the program that runs now as this process."""
        started = re.findall(rf"^process {process} started \(pid (\d+)\)", self.said(), re.M)
        return int(started[-1])

    def said(self) -> str:
        """All that the service has said so far."""
        return self.log.read_text(encoding="utf-8")

    def healthy(self, process: int | None = None) -> bool:
        """Whether nginx, or one of the processes itself, says that it is well."""
        address = "/healthz" if process is None else "/_stcore/health"
        with contextlib.suppress(OSError):
            return self.get(address, process=process).status == http.HTTPStatus.OK
        return False


@contextlib.contextmanager
def served(folder: Path) -> Iterator[Service]:
    """A service of two processes, for as long as the block lasts, of the app in one language."""
    find_program("nginx", "nginx", "/usr/sbin/nginx")
    home = copy_of_the_app(folder / "home")
    shutil.copytree(ROOT / "deploy", home / "deploy")
    site, log = folder / "site", folder / "service.log"
    run([sys.executable, "-m", "deploy.prepare", str(site)], home)
    service = Service(port=free_port(), app_port=two_free_ports(), log=log, files=files_of(site))
    command = [sys.executable, "-m", "deploy.serve", str(site), f"--port={service.port}"]
    command += [f"--app-port={service.app_port}", f"--access-log={folder / 'access.log'}"]
    with log.open("w") as output:
        process = subprocess.Popen(command, cwd=home, stdout=output, stderr=subprocess.STDOUT)
        try:
            wait_until(lambda: service.healthy() or process.poll() is not None)
            if process.poll() is not None:
                raise RuntimeError(f"the service did not start:\n{service.said()}")
            yield service
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(SECONDS)


def run(command: list[str], home: Path) -> None:
    """Runs a program to its end, which must be a good one."""
    done = subprocess.run(command, cwd=home, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def two_free_ports() -> int:
    """The first of two ports in a row on which nothing listens yet."""
    while True:
        first = free_port()
        if _is_free(first + 1):
            return first


def _is_free(port: int) -> bool:
    connection = http.client.HTTPConnection(HOST, port, timeout=1)
    try:
        connection.connect()
    except OSError:
        return True
    finally:
        connection.close()
    return False
