"""A course page of another site, with a page of ours in a frame."""

import contextlib
from collections.abc import Iterator
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import unquote

FRAMED = """<!doctype html><title>A lesson</title><script>
  window.told = [];
  addEventListener("message", ({ data }) => data.type === "crossroads:view" && told.push(data));
</script><iframe src="%s" width="1000" height="600" allow="fullscreen"></iframe>"""


class Lesson(BaseHTTPRequestHandler):
    """A page of another site, with the frame that its query asks for."""

    def do_GET(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        framed = unquote(self.path.partition("?")[2])
        self.wfile.write((FRAMED % framed).encode())

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@contextlib.contextmanager
def served_lesson() -> Iterator[str]:
    """Its origin: of another name than the app's, and so of another site."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Lesson) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}"
        server.shutdown()
