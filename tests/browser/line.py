"""The line between a page and its server, which can be cut and mended."""

import re

from playwright.sync_api import Page, WebSocketRoute

ANYTHING = "**/*"


class Line:
    """Of a page that has not been opened yet."""

    def __init__(self, page: Page, files: str = ANYTHING) -> None:
        """`files`: addresses that are gone, too, while it is cut."""
        self._page = page
        self._files = files
        self._sockets: list[WebSocketRoute] = []
        page.route_web_socket(re.compile("_stcore/stream"), self._hold)

    def _hold(self, socket: WebSocketRoute) -> None:
        socket.connect_to_server()
        self._sockets.append(socket)

    def cut(self) -> None:
        """Neither the open connection nor any of the files is left."""
        self._page.route(self._files, lambda route: route.abort())
        self._sockets[-1].close()

    def mend(self) -> None:
        self._page.unroute(self._files)
