"""Streamlit's text font, which no page of ours shows."""

from urllib.parse import urljoin

import pytest
from starlette.responses import PlainTextResponse

from crossroads.paths import STATIC
from crossroads.server.first_look import document, read_words
from crossroads.server.font import FONT, OwnFont
from crossroads.server.serving import streamlits_page

from .asking import ask


@pytest.mark.parametrize("base", ["", "maps"])
def test_who_asks_for_it_is_sent_to_ours(base: str) -> None:
    (theirs,) = (streamlits_page() / "static" / "media").glob("SourceSansVF-Upright*.woff2")
    below = f"/{base}" if base else ""
    asked = f"{below}/static/media/{theirs.name}"
    answer = ask(OwnFont(PlainTextResponse("x"), base), asked)
    assert answer.status == 307
    assert urljoin(asked, answer.headers["location"]) == f"{below}/{FONT}"
    assert "immutable" in answer.headers["cache-control"]


def test_ours_is_there_and_the_document_asks_for_it_first() -> None:
    assert (STATIC.parent / FONT.removeprefix("app/")).is_file()
    page = document((streamlits_page() / "index.html").read_text(encoding="utf-8"), read_words())
    assert f'<link rel="preload" href="./{FONT}"' in page


def test_every_other_file_is_streamlits() -> None:
    app = OwnFont(PlainTextResponse("theirs"))
    for path in (
        "/static/media/MaterialSymbols-Rounded.x.woff2",
        "/static/media/SourceSansVF-Italic.x.woff2",
    ):
        assert ask(app, path).body == b"theirs"
