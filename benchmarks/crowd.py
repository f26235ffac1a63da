"""Many visitors at once, and the empty app that ours stands beside."""

import asyncio
import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.served import Served, served
from deploy.visitor import visit

EMPTY_APP = "import streamlit\n"


@contextlib.contextmanager
def served_empty_app() -> Iterator[Served]:
    """Streamlit as shipped, with an app that shows nothing."""
    with tempfile.TemporaryDirectory() as folder:
        app = Path(folder) / "app.py"
        app.write_text(EMPTY_APP, encoding="utf-8")
        with served(app) as empty:
            yield empty


def last_of(count: int, server: Served, page: str) -> float:
    """Seconds until the last of so many visitors, who come at once, has a page."""

    async def seconds() -> float:
        seen = await asyncio.gather(*(visit(server.origin, page) for _ in range(count)))
        return max(one.seconds for one in seen)

    return asyncio.run(seconds())
