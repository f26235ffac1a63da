"""Our own document in the place of Streamlit's."""

import gzip
from pathlib import Path

import pytest
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from crossroads.server.document import Document, OwnDocument
from crossroads.server.first_look import document, read_words

from .asking import GZIP, ask

THEIRS = b"<!DOCTYPE html><title>Streamlit</title>"
PLAIN: dict[str, str] = {}


@pytest.fixture
def index(tmp_path: Path) -> Path:
    path = tmp_path / "index.html"
    path.write_bytes(THEIRS)
    return path


def own(index: Path, app: ASGIApp | None = None, base: str = "") -> OwnDocument:
    ours = Document(index, lambda page: page.replace("Streamlit", "Crossroads"))
    return OwnDocument(app or HTMLResponse(THEIRS), ours, base)


@pytest.mark.parametrize("path", ["/", "/bridge", "/<script>", "/nowhere"])
def test_whatever_gives_streamlits_document_gives_ours(index: Path, path: str) -> None:
    whole, short = ask(own(index), path, PLAIN), ask(own(index), path, GZIP)
    assert whole.body == b"<!DOCTYPE html><title>Crossroads</title>"
    assert "content-encoding" not in whole.headers
    assert gzip.decompress(short.body) == whole.body
    for answer in (whole, short):
        assert answer.headers["cache-control"] == "no-cache"
        assert answer.headers["vary"] == "Accept-Encoding"
        assert answer.headers["content-type"] == "text/html; charset=utf-8"


def test_who_has_it_already_gets_no_body(index: Path) -> None:
    tag = ask(own(index), "/").headers["etag"]
    again = ask(own(index), "/", {**GZIP, "if-none-match": tag})
    assert (again.status, again.body) == (304, b"")
    assert ask(own(index), "/", {"if-none-match": tag}).status == 200  # has the other form


def test_streamlit_is_asked_for_its_document_plain_and_whole(index: Path) -> None:
    seen: list[bytes] = []

    async def theirs(scope: Scope, receive: Receive, send: Send) -> None:
        seen.extend(name for name, _ in scope["headers"])
        await HTMLResponse(THEIRS)(scope, receive, send)

    ask(own(index, theirs), "/", {**GZIP, "if-none-match": '"x"', "cookie": "kept"})
    assert seen == [b"cookie"]


@pytest.mark.parametrize(
    "answer",
    [
        HTMLResponse(b"<!DOCTYPE html>Another page"),
        HTMLResponse(THEIRS, status_code=404),
        HTMLResponse(THEIRS, headers={"content-encoding": "x-own"}),
        Response(THEIRS, media_type="image/png"),
        Response(status_code=304),
        HTMLResponse(b"x" * 100_000),
    ],
)
def test_every_other_answer_passes(index: Path, answer: Response) -> None:
    given = ask(own(index, answer), "/bridge")
    assert (given.status, given.body) == (answer.status_code, answer.body)


def test_where_its_addresses_would_lead_nowhere_streamlits_stays(index: Path) -> None:
    assert ask(own(index), "/a/b", PLAIN).body == THEIRS
    assert ask(own(index), "/", PLAIN, method="HEAD").body == THEIRS  # of which the server cuts it


def test_below_a_base_path(index: Path) -> None:
    for path in ("/maps", "/maps/", "/maps/bridge"):
        assert b"Crossroads" in ask(own(index, base="maps"), path, PLAIN).body
    assert ask(own(index, base="maps"), "/bridge", PLAIN).body == THEIRS


def test_a_form_that_is_not_known_is_served_as_it_is_and_told_once(
    index: Path, caplog: pytest.LogCaptureFixture
) -> None:
    ours = Document(index, lambda page: document(page, read_words()))
    app = OwnDocument(HTMLResponse(THEIRS), ours)
    for _ in range(3):
        assert ask(app, "/", PLAIN).body == THEIRS
    assert len(caplog.records) == 1
    assert "found 0" in caplog.text


def test_words_that_cannot_be_read_are_the_pages_to_tell(index: Path, tmp_path: Path) -> None:
    for written in ("title: [", "title: one", "- a list"):
        (tmp_path / "en").mkdir(exist_ok=True)
        for name in ("en/start.yaml", "en/words.yaml", "edition.yaml"):
            (tmp_path / name).write_text(written, encoding="utf-8")
        ours = Document(index, lambda page: document(page, read_words(tmp_path)))
        assert ask(OwnDocument(HTMLResponse(THEIRS), ours), "/", PLAIN).body == THEIRS
