"""Asks an ASGI app as a server would, and records what it sends."""

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

from starlette.types import ASGIApp, Message

from tests.answer import Answer

GZIP = {"accept-encoding": "gzip, deflate, br"}


def ask(app: ASGIApp, path: str, headers: Mapping[str, str] = GZIP, method: str = "GET") -> Answer:
    """`path` comes decoded, as servers hand it over."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
    }
    with ThreadPoolExecutor() as pool:  # since a browser's loop may run in this thread
        pool.submit(lambda: asyncio.run(_run(app, scope, receive, send))).result()
    start, *parts = sent
    said = {name.decode(): value.decode() for name, value in start["headers"]}
    body = b"".join(part.get("body", b"") for part in parts)
    return Answer(start["status"], said, body, tuple(name.decode() for name, _ in start["headers"]))


async def _run(app: ASGIApp, scope: Message, receive: object, send: object) -> None:
    await app(scope, receive, send)  # type: ignore[arg-type]
