"""What stands around Streamlit's own server: `app.py` hands it to `st.App`."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.util import find_spec
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from crossroads.paths import STATIC
from crossroads.server.compressed import CompressedFiles, Folder
from crossroads.server.document import Document, OwnDocument
from crossroads.server.first_look import document, read_words
from crossroads.server.font import OwnFont
from crossroads.server.headers import OwnHeaders
from crossroads.ui.early import load_early

OUR_FILES = re.compile(r"(app|published)/[\w-][\w.-]*\.[0-9a-f]{10,12}\.(css|js|json)", re.A)
STREAMLITS_FILES = re.compile(r"(css|js)/[\w-][\w.-]*\.(css|js)", re.A)


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[None]:
    """Begins to load everything as soon as the server answers."""
    load_early()
    yield


def middleware() -> list[Middleware]:
    """The first one stands outermost."""
    base = str(st.get_option("server.baseUrlPath"))
    theirs = streamlits_page()
    own = Document(theirs / "index.html", lambda page: document(page, read_words()))
    folders = (
        Folder("/static/", theirs / "static", STREAMLITS_FILES),
        Folder("/app/static/", STATIC, OUR_FILES, shared=True),
    )
    return [
        Middleware(OwnHeaders, base=base),
        Middleware(OwnDocument, document=own, base=base),
        Middleware(OwnFont, base=base),
        Middleware(CompressedFiles, folders=folders, base=base),
    ]


def streamlits_page() -> Path:
    """Folder of Streamlit's own page and scripts."""
    found = find_spec("streamlit")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("streamlit")
    return Path(found.origin).parent / "static"
