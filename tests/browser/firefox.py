"""Firefox as it comes, driven by the protocol that is built into it: WebDriver BiDi."""

import contextlib
import json
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

from .window import POLL_SECONDS, SECONDS, SIZE, Window, find_program, is_streamlits_own_probe

NAMES = ("firefox-esr", "firefox")
# Firefox writes into its profile where it listens.
ADDRESS_FILE = "WebDriverBiDiServer.json"
EVENTS = ("log.entryAdded", "network.beforeRequestSent", "network.responseCompleted")
BAD_REQUEST = 400


class Firefox(Window):
    """The window of a Firefox."""

    def __init__(self, socket: ClientConnection) -> None:
        super().__init__()
        self._socket = socket
        self._sent = 0
        self._errors: list[str] = []
        self._asked: list[str] = []
        self._send("session.new", capabilities={})
        self._send("session.subscribe", events=EVENTS)
        self._context = self._send("browsingContext.getTree")["contexts"][0]["context"]
        self._send("browsingContext.setViewport", context=self._context, viewport=SIZE)

    def go(self, address: str) -> None:
        self._navigate("about:blank")
        self._errors.clear()
        self._asked.clear()
        self._navigate(address)

    def run(self, expression: str) -> Any:
        answer = self._send(
            "script.evaluate",
            expression=f"Promise.resolve({expression}).then((it) => JSON.stringify(it ?? null))",
            target={"context": self._context},
            awaitPromise=True,
        )
        if answer["type"] != "success":
            raise AssertionError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def act(self, sources: Sequence[dict[str, Any]]) -> None:
        self._send("input.performActions", context=self._context, actions=sources)

    def errors(self) -> list[str]:
        self.run("null")  # what was said before has come when this is answered
        return list(self._errors)

    def asked(self) -> list[str]:
        self.run("null")
        return list(self._asked)

    def close(self) -> None:
        """Ends the browser."""
        self._send("browser.close")

    def _navigate(self, address: str) -> None:
        self._send("browsingContext.navigate", context=self._context, url=address, wait="complete")

    def _send(self, method: str, **params: Any) -> Any:
        self._sent += 1
        self._socket.send(json.dumps({"id": self._sent, "method": method, "params": params}))
        while True:
            message = json.loads(self._socket.recv(timeout=SECONDS))
            if message["type"] == "event":
                self._hear(message["method"], message["params"])
            elif message.get("id") == self._sent:
                break
        if message["type"] == "error":
            raise AssertionError(f"{method}: {message['error']}, {message['message']}")
        return message["result"]

    def _hear(self, event: str, said: dict[str, Any]) -> None:
        if event == "log.entryAdded":
            if said["level"] == "error":
                self._errors.append(f"{said['type']}: {said['text']}")
        elif event == "network.beforeRequestSent":
            self._asked.append(said["request"]["url"])
        else:
            address, status = said["request"]["url"], said["response"]["status"]
            if status >= BAD_REQUEST and not is_streamlits_own_probe(address):
                self._errors.append(f"{status}: {address}")


@contextlib.contextmanager
def opened_firefox() -> Iterator[Firefox]:
    """A Firefox with a profile of its own for as long as the block lasts."""
    program = find_program("Firefox", *NAMES)
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile,
        tempfile.TemporaryFile("w+") as log,
    ):
        command = [program, "--headless", "--no-remote", "--remote-debugging-port=0"]
        command += ["--profile", profile, "about:blank"]
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
        try:
            address = _address(process, Path(profile))
            if address is None:
                log.seek(0)
                raise RuntimeError(f"Firefox did not start:\n{log.read()}")
            with connect(address, max_size=None, max_queue=None, proxy=None) as socket:
                window = Firefox(socket)
                yield window
                window.close()
        finally:
            _end(process)


def _address(process: subprocess.Popen[bytes], profile: Path) -> str | None:
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(OSError, ValueError):
            server = json.loads((profile / ADDRESS_FILE).read_text())
            return f"ws://{server['ws_host']}:{server['ws_port']}/session"
        time.sleep(POLL_SECONDS)
    return None


def _end(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
