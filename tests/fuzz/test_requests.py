"""Any request to the running server: no traceback, no file but those that are served, no path."""

import http
import http.client
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from crossroads.paths import CONTENT, GEO, ROOT
from deploy.visitor import stream_of
from tests.fuzz.addresses import HOSTILE, paths
from tests.fuzz.effort import effort
from tests.fuzz.leaks import leaks
from tests.fuzz.visitor import visit

WAIT_SECONDS = 30
LONGEST_NAME = 255
"""Bytes of a file's name."""
METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND", "X")
FOLDERS = (
    "", "app/static/", "static/", "component/streamlit_folium.st_folium/", "component/", "media/",
    "component/x/", "bidi-component/", "bidi-component/crossroads_map_link/", "_stcore/",
    "_stcore/upload_file/", "_stcore/bidi-components/", "_stcore/stream/", "bridge/",
)  # fmt: skip
STEPS = (
    "../",
    "..%2f",
    "%2e%2e/",
    "%2e%2e%2f",
    "..\\",
    "..%5c",
    "....//",
    "%252e%252e%252f",
    ".//",
    "/",
)
FILES = (
    "app.py", "requirements.txt", "content/facts.yaml", ".streamlit/config.toml", "geo/layers.yaml",
    "crossroads/paths.py", ".git/config", "etc/passwd", "proc/self/environ", "nothing",
)  # fmt: skip
SECRET = tuple(
    path.read_bytes()[:200]
    for path in (
        ROOT / "app.py",
        ROOT / "requirements.txt",
        CONTENT / "facts.yaml",
        GEO / "layers.yaml",
        ROOT / ".streamlit" / "config.toml",
        ROOT / "crossroads" / "paths.py",
        Path("/etc/passwd"),
    )
    if path.is_file()
)
"""Begin files that are not served."""

_leading_out = st.builds(
    lambda folder, steps, file: folder + "".join(steps) + file,
    st.sampled_from(FOLDERS),
    st.lists(st.sampled_from(STEPS), max_size=8),
    st.sampled_from(FILES),
)
_odd = st.builds(lambda folder, path: folder + path, st.sampled_from(FOLDERS), paths)
_hostile = st.builds(
    lambda folder, text: folder + quote(text), st.sampled_from(FOLDERS), st.sampled_from(HOSTILE)
)
targets = st.one_of(_leading_out, _odd, _hostile).map(lambda path: f"/{quote(path, safe=_LEFT)}")
_LEFT = "%/\\.:?&=+,;~!*'()@$"
"""What stands in a request line as it is; a space or a line break would end it."""


@effort(few=150, whole=1500)
@given(st.sampled_from(METHODS), targets)
@example("GET", "/app/static/app.py")
@example("GET", f"/app/static/{'9' * (LONGEST_NAME + 1)}")
@example("GET", "/app/static/../../app.py")
@example("GET", "/app/static/%2e%2e/app.py")
@example("GET", "/component/streamlit_folium.st_folium/../../../../../../../../etc/passwd")
@example("GET", "/component/streamlit_folium.st_folium//etc/passwd")
def test_an_answer_gives_nothing_away(app: str, method: str, target: str) -> None:
    server = urlsplit(app)
    connection = http.client.HTTPConnection(
        server.hostname or "", server.port, timeout=WAIT_SECONDS
    )
    try:
        connection.putrequest(method, target, skip_accept_encoding=True)
        connection.putheader("Content-Length", "0")
        connection.endheaders()
        response = connection.getresponse()
        answer = response.read()
    finally:
        connection.close()
    if response.status >= http.HTTPStatus.INTERNAL_SERVER_ERROR:
        # Streamlit's own, and all that it says: the system knows no name of a file as long as that.
        assert max(map(len, target.split("/"))) > LONGEST_NAME
        assert answer in (b"Internal Server Error", b"")
    head = str(response.headers).encode()
    assert leaks(head + answer) == []
    assert [start for start in SECRET if start in answer] == []


def test_what_is_sent_to_the_server_has_a_limit(app: str) -> None:
    """As `.streamlit/config.toml` says: ten megabytes a message."""
    with pytest.raises(ConnectionClosed):
        visit(app, "about", "x" * 10_000_000)


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null"])
def test_pages_of_other_sites_open_no_session(app: str, origin: str) -> None:
    with pytest.raises(InvalidStatus) as refused:
        connect(stream_of(app), origin=Origin(origin), proxy=None)
    assert refused.value.response.status_code == http.HTTPStatus.FORBIDDEN
