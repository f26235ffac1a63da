"""WebKit, the engine of Safari, in its own small browser for GTK, driven by WebDriver."""

import contextlib
import http.client
import json
import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from deploy.process import HOST

from .servers import free_port
from .views import MAP_FRAME
from .window import POLL_SECONDS, SECONDS, SIZE, Window, find_program

DRIVER, DISPLAY = "WebKitWebDriver", "Xvfb"
BROWSER = "*/webkit2gtk-4.*/MiniBrowser"  # below /usr/lib

# WebDriver tells neither what the console says nor what is asked for. So the page listens to
# itself, and to its frame as soon as that has a document: before their scripts, which are modules
# and wait for the whole document.
LISTEN = """(() => {
  const heard = (window.__heard = []);
  const hook = (one) => {
    if (one.__listening) return;
    one.__listening = true;
    one.performance.setResourceTimingBufferSize(2000);
    one.addEventListener("error", ({ message, target }) => {
      // Only a notice: sizes follow a frame later.
      if (message?.startsWith("ResizeObserver loop")) return;
      heard.push(message ?? `lost: ${target.src ?? target.href}`);
    }, { capture: true });
    one.addEventListener("unhandledrejection", (event) => heard.push(String(event.reason)));
    const say = one.console.error;
    one.console.error = (...words) => {
      heard.push(words.join(" "));
      say.apply(one.console, words);
    };
  };
  hook(window);
  setInterval(() => {
    for (const { contentWindow } of document.querySelectorAll("iframe")) hook(contentWindow);
  }, 1);
})()"""
ASKED = f"""(() => {{
  const frame = document.querySelector({json.dumps(MAP_FRAME)});
  return [window, ...(frame ? [frame.contentWindow] : [])].flatMap((one) =>
    one.performance.getEntriesByType("resource").map(({{ name }}) => name));
}})()"""
LEAVING = "unload"  # what the driver says when the page goes while it is asked


class WebKit(Window):
    """The window of a WebKit."""

    def __init__(self, port: int, program: Path) -> None:
        super().__init__()
        self._port = port
        self._session = ""
        wanted = {
            "pageLoadStrategy": "none",  # to listen before the page's scripts run
            "webkitgtk:browserOptions": {"binary": str(program), "args": ["--automation"]},
        }
        session = self._send("POST", "", {"capabilities": {"alwaysMatch": wanted}})
        self._session = f"/{session['sessionId']}"
        self._send("POST", "/window/rect", {"x": 0, "y": 0, **SIZE})

    def go(self, address: str) -> None:
        for one in ("about:blank", address):
            self._send("POST", "/url", {"url": one})
            while self._where() != one:
                time.sleep(POLL_SECONDS)
        self.run(LISTEN)
        self.wait_for("document.readyState === 'complete'")

    def _where(self) -> str | None:
        try:
            return str(self.run("location.href"))
        except AssertionError as error:
            if LEAVING in str(error):
                return None
            raise

    def run(self, expression: str) -> Any:
        return self._send("POST", "/execute/sync", {"script": f"return {expression}", "args": []})

    def act(self, sources: Sequence[dict[str, Any]]) -> None:
        self._send("POST", "/actions", {"actions": sources})

    def errors(self) -> list[str]:
        heard: list[str] = self.run("window.__heard ?? []")
        return heard

    def asked(self) -> list[str]:
        addresses: list[str] = self.run(ASKED)
        return addresses

    def close(self) -> None:
        """Ends the browser."""
        self._send("DELETE", "")

    def _send(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        connection = http.client.HTTPConnection(HOST, self._port, timeout=SECONDS)
        try:
            sent = None if body is None else json.dumps(body)
            connection.request(method, f"/session{self._session}{path}", sent)
            answer = connection.getresponse()
            value = json.load(answer)["value"]
        finally:
            connection.close()
        if answer.status != http.HTTPStatus.OK:
            raise AssertionError(f"{method} {path}: {value['error']}, {value['message']}")
        return value


@contextlib.contextmanager
def opened_webkit() -> Iterator[WebKit]:
    """A WebKit on a screen of its own, which nobody sees, for as long as the block lasts."""
    driver, screen = find_program("WebKit", DRIVER), find_program("WebKit", DISPLAY)
    browser = next(Path("/usr/lib").glob(BROWSER))
    port = free_port()
    with contextlib.ExitStack() as stack:
        display = stack.enter_context(_process([screen, "-displayfd", "1", "-nolisten", "tcp"]))
        assert display.stdout is not None
        environment = {
            **os.environ,
            "DISPLAY": f":{display.stdout.readline().decode().strip()}",
            "WEBKIT_DISABLE_DMABUF_RENDERER": "1",  # without a GPU it takes twice the time
        }
        stack.enter_context(_process([driver, f"--host={HOST}", f"--port={port}"], environment))
        _wait_until_listening(port)
        window = WebKit(port, browser)
        stack.callback(window.close)
        yield window


@contextlib.contextmanager
def _process(
    command: list[str], environment: dict[str, str] | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        try:
            yield process
        finally:
            process.terminate()


def _wait_until_listening(port: int) -> None:
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        connection = http.client.HTTPConnection(HOST, port, timeout=2)
        try:
            connection.request("GET", "/status")
            connection.getresponse().read()
        except OSError:
            time.sleep(POLL_SECONDS)
        else:
            return
        finally:
            connection.close()
    raise RuntimeError("WebKit's driver did not start")
