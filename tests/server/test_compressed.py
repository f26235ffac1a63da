"""Files that come compressed, and all that is left to Streamlit."""

import gzip
import re
from pathlib import Path

import pytest
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse

from crossroads.server.compressed import CompressedFiles, Folder, reads_gzip
from crossroads.server.serving import OUR_FILES, STREAMLITS_FILES

from .asking import GZIP, ask

NAME = "published/shapes.0123456789ab.json"
ADDRESS = f"/app/static/{NAME}"
TEXT = b'{"text": "' + b"much the same, " * 200 + b'"}'
THEIRS = b"Streamlit's own answer"
LEFT = "text/plain; charset=utf-8"


@pytest.fixture
def static(tmp_path: Path) -> Path:
    """A served folder beside a file that is not served."""
    static = tmp_path / "static"
    for path in (static / NAME, static / "published" / "plain.json", tmp_path / "secret.json"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(TEXT)
    return static


def served(static: Path, base: str = "") -> CompressedFiles:
    folder = Folder("/app/static/", static, OUR_FILES, shared=True)
    return CompressedFiles(PlainTextResponse(THEIRS), (folder,), base)


def test_a_file_comes_compressed_and_to_be_kept(static: Path) -> None:
    answer = ask(served(static), ADDRESS)
    assert gzip.decompress(answer.body) == TEXT
    assert len(answer.body) < len(TEXT) / 5
    assert answer.headers["content-length"] == str(len(answer.body))
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.headers["access-control-allow-origin"] == "*"


def test_who_has_it_already_gets_no_body(static: Path) -> None:
    app = served(static)
    tag = ask(app, ADDRESS).headers["etag"]
    again = ask(app, ADDRESS, {**GZIP, "if-none-match": f'"other", {tag}'})
    assert (again.status, again.body, again.headers["etag"]) == (304, b"", tag)
    assert ask(app, ADDRESS, {**GZIP, "if-none-match": '"other"'}).status == 200


def test_it_is_compressed_once(static: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = served(static)
    first = ask(app, ADDRESS)
    monkeypatch.setattr(gzip, "compress", lambda *_, **__: pytest.fail("compressed again"))
    assert ask(app, ADDRESS) == first


def test_a_file_that_changes_comes_anew_and_one_that_goes_is_streamlits(static: Path) -> None:
    app = served(static)
    before = ask(app, ADDRESS)
    (static / NAME).write_bytes(b"{}")
    after = ask(app, ADDRESS)
    assert gzip.decompress(after.body) == b"{}"
    assert after.headers["etag"] != before.headers["etag"]
    (static / NAME).unlink()
    assert ask(app, ADDRESS).body == THEIRS
    (static / NAME).write_bytes(TEXT)
    assert gzip.decompress(ask(app, ADDRESS).body) == TEXT


@pytest.mark.parametrize(
    ("method", "headers"),
    [
        ("GET", {}),
        ("GET", {"accept-encoding": "br, gzip;q=0"}),
        ("GET", {**GZIP, "range": "bytes=0-9"}),
        ("HEAD", GZIP),
        ("OPTIONS", GZIP),
        ("POST", GZIP),
    ],
)
def test_what_asks_for_another_form_is_left_to_streamlit(
    static: Path, method: str, headers: dict[str, str]
) -> None:
    answer = ask(served(static), ADDRESS, headers, method)
    assert answer.headers["content-type"] == LEFT
    assert "content-encoding" not in answer.headers


@pytest.mark.parametrize(
    "path",
    [
        "/app/static/published/plain.json",  # may change
        "/app/static/published",
        "/app/static/published/",
        "/app/static/../secret.json",
        "/app/static/published/../../secret.json",
        "/app/static/published/..\\..\\secret.0123456789ab.json",
        "/app/static//etc/passwd",
        "/app/static/published/no-such.0123456789ab.json",
        "/app/static/published/x\0.0123456789ab.json",
        "/app/static/published/\u202e.0123456789ab.json",
        f"/app/static/published/{'x' * 300}.0123456789ab.json",
        f"{ADDRESS}/",
        f"{ADDRESS}\n",
        f"/other{ADDRESS}",
    ],
)
def test_every_other_address_is_left_to_streamlit(static: Path, path: str) -> None:
    assert ask(served(static), path).body == THEIRS


def test_no_link_leads_out(static: Path) -> None:
    name = "published/link.0123456789ab.json"
    (static / name).symlink_to(static.parent / "secret.json")
    assert ask(served(static), f"/app/static/{name}").body == THEIRS


@pytest.mark.parametrize("base", ["maps", "/maps/", "a/b"])
def test_below_a_base_path(static: Path, base: str) -> None:
    app = served(static, base)
    assert gzip.decompress(ask(app, f"/{base.strip('/')}{ADDRESS}").body) == TEXT
    assert ask(app, ADDRESS).body == THEIRS
    assert ask(app, f"/{base.strip('/')}x{ADDRESS}").body == THEIRS


def test_what_is_asked_for_in_other_ways_passes() -> None:
    assert re.fullmatch(STREAMLITS_FILES, "js/index.DormvYxC.js")
    assert re.fullmatch(STREAMLITS_FILES, "js/../index.js") is None
    assert re.fullmatch(STREAMLITS_FILES, "js/..js") is None


@pytest.mark.parametrize(
    ("accepted", "reads"),
    [
        ("gzip", True),
        ("GZIP", True),
        ("deflate, gzip;q=1.0, *;q=0.5", True),
        ("gzip;q=0.5", True),
        ("gzip; q=0", False),
        ("gzip;q=0.000, br", False),
        ("br", False),
        ("x-notgzip2", False),
    ],
)
def test_who_reads_gzip(accepted: str, reads: bool) -> None:
    assert reads_gzip(Headers({"accept-encoding": accepted})) is reads
