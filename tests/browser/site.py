"""The site in a browser: its files behind Python's plain server, below a path."""

import contextlib
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from .views import View

BASE = "/some/path/"
"""Where the site lies that the tests export."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing."""


class _QuietServer(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """A browser that is closed waits for no answer."""


@contextlib.contextmanager
def served_files(folder: Path) -> Iterator[str]:
    """Origin of a folder, for as long as the block lasts."""
    handler = partial(_Quiet, directory=str(folder))
    with _QuietServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


class SiteView(View):
    """A page of the site; its origin is the folder of a language."""

    def go(self, path: str) -> None:
        super().go(_file(path))
        self.path = path

    def address_in_page(self, path: str) -> str:
        return f"{urlsplit(self.origin).path}/{_file(path)}"

    def wait_until_idle(self) -> None:
        """No server runs anything."""

    def wait_until_kept(self) -> None:
        """Waits until the site is there without a net, too."""
        self.page.locator("html[data-kept]").wait_for(state="attached")


def _file(path: str) -> str:
    page, mark, query = path.partition("?")
    return f"{page or 'index'}.html{mark}{query}"
