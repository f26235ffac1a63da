"""What browsers are told with each answer."""

import pytest
from starlette.responses import PlainTextResponse, Response

from crossroads.server.headers import OwnHeaders, headers_of

from .asking import ask

KEPT = "public, max-age=31536000, immutable"


@pytest.mark.parametrize("path", ["/", "/bridge", "/_stcore/health", "/media/x.csv", "/a/b"])
def test_pages_may_load_and_run_what_is_ours(path: str) -> None:
    told = ask(OwnHeaders(PlainTextResponse("x")), path).headers
    assert told["content-security-policy"].startswith("default-src 'none'; script-src 'self'")
    assert "https:" not in told["content-security-policy"]
    assert "frame-ancestors" not in told["content-security-policy"]
    assert told["referrer-policy"] == "strict-origin-when-cross-origin"
    assert "geolocation=()" in told["permissions-policy"]
    assert told["x-content-type-options"] == "nosniff"


def test_the_frame_and_drawings_have_policies_of_their_own() -> None:
    frame = headers_of("/component/streamlit_folium.st_folium/index.html")
    assert "tile.openstreetmap.org" in frame["Content-Security-Policy"]
    drawing = headers_of("/app/static/icon.svg")["Content-Security-Policy"]
    assert drawing == "default-src 'none'; style-src 'unsafe-inline'"
    assert headers_of("/static/js/index.js") == {"X-Content-Type-Options": "nosniff"}


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("/app/static/published/relief.0123456789ab.webp", True),
        ("/app/static/fonts/one-1.2.3/x.woff2", True),
        ("/app/static/icon.svg", False),
        ("/bridge", False),
    ],
)
def test_what_never_changes_is_kept(path: str, kept: bool) -> None:
    app = OwnHeaders(PlainTextResponse("x"))
    assert (ask(app, path).headers.get("cache-control") == KEPT) is kept
    gone = ask(OwnHeaders(Response(status_code=404)), path)
    assert "cache-control" not in gone.headers


def test_each_is_said_once_and_what_streamlit_says_itself_stays() -> None:
    theirs = Response("x", headers={"X-Content-Type-Options": "nosniff", "Cache-Control": "own"})
    answer = ask(OwnHeaders(theirs, base="maps"), "/maps/app/static/app/x.0123456789.js")
    assert answer.headers["cache-control"] == "own"
    assert answer.names.count("x-content-type-options") == 1
