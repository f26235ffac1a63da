"""Visitors without a browser who turn pages over their web sockets until they are told to go."""

import asyncio
import contextlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass

from websockets.exceptions import ConnectionClosed

from deploy.visitor import visitor
from tests.browser.servers import wait_until
from tests.browser.views import SECTIONS

from .service import Service

PAUSE_SECONDS = 0.3


@dataclass
class Guest:
    """One of the visitors, and how he fares."""

    cookie: str
    process: str = ""
    """That serves him."""
    pages: int = 0
    """That he has got so far, each whole."""
    cut: bool = False
    """Whether his connection has ended without him."""


@contextlib.contextmanager
def crowd(service: Service, size: int) -> Iterator[list[Guest]]:
    """So many guests on each process, each of whom has got a page when the block begins."""
    guests = [Guest(service.cookie_of(process)) for process in "01" for _ in range(size)]
    ended = threading.Event()

    async def all_of_them() -> None:
        await asyncio.gather(*(turn_pages(service, guest, ended) for guest in guests))

    thread = threading.Thread(target=lambda: asyncio.run(all_of_them()))
    thread.start()
    try:
        wait_until(lambda: all(guest.pages for guest in guests))
        yield guests
    finally:
        ended.set()
        thread.join()


async def turn_pages(service: Service, guest: Guest, ended: threading.Event) -> None:
    """Turns one page after the other until the end, or until the connection is cut."""
    async with visitor(service.origin, {"Cookie": guest.cookie}) as here:
        guest.process = here.greeted_with["Crossroads-Process"]
        try:
            while not ended.is_set():
                await here.turn_to(SECTIONS[guest.pages % len(SECTIONS)])
                guest.pages += 1
                await asyncio.sleep(PAUSE_SECONDS)
        except ConnectionClosed:
            guest.cut = True
