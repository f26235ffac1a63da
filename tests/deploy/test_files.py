"""What nginx answers by itself: as Streamlit would, but compressed and to be kept."""

import gzip
from http import HTTPStatus
from pathlib import Path

import pytest
import streamlit

from crossroads.content.library import Library
from crossroads.outlets.assets import APP, manifest
from crossroads.paths import STATIC
from crossroads.server.first_look import SCRIPT, inline_hash
from deploy import prepare
from tests.browser.servers import wait_until

from .service import Service

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("deploy")]

FOR_EVER = "public, max-age=31536000, immutable"
FONT = "/app/static/fonts/source-sans-3-5.3.0/source-sans-3-latin-wght-normal.woff2"
COMPONENT = "/component/streamlit_folium.st_folium"
ENOUGH = 2000
"""Bytes of a text that gains by being compressed."""
FOREIGN = {"Origin": "https://elsewhere.example", "Upgrade": "websocket"}


def of_streamlit(pattern: str) -> str:
    """The address of a file of Streamlit's own front end."""
    folder = Path(streamlit.__file__).with_name("static")
    return f"/{next(folder.glob(pattern)).relative_to(folder).as_posix()}"


def kept_for_ever(service: Service) -> list[str]:
    """An address of each kind whose name changes with its content."""
    return [
        of_streamlit("static/js/index.*.js"),
        of_streamlit("static/css/index.*.css"),
        of_streamlit("static/media/MaterialSymbols*.woff2"),
        f"/app/static/{APP}/{manifest(STATIC)['chapter.js']}",
        f"/app/static/{APP}/{manifest(STATIC)['chapter.css']}",
        f"{COMPONENT}/static/js/main.521860b0.js",
        "/app/static/vendor/country-flag-icons-1.6.20/3x2/KZ.svg",
        FONT,
        service.published("shapes-basemap.*.json"),
        service.published("catalogue.*.json"),
        service.published("relief-eurasia.*.webp"),
    ]


CUT = (of_streamlit("static/media/MaterialSymbols*.woff2"),)
"""What `deploy.prepare` makes smaller, and no less useful (test_fonts.py)."""
OTHERS = (
    "/favicon.png",
    "/manifest.json",
    "/app/static/icon.svg",
    "/app/static/cards/bridge.webp",
    "/app/static/app/licences.txt",
    f"{COMPONENT}/index.html",
    f"{COMPONENT}/bootstrap.min.css",
)
NOT_THERE = (
    "/app/static/no-such.json",
    "/app/static/",
    f"{COMPONENT}/",
    f"{COMPONENT}/no-such.js",
    "/component/no.such/index.html",
    "/media/no-such.png",
    "/bridge/_stcore/health",
    "/bridge/_stcore/host-config",
    "//elsewhere.example/x",
)


def test_derived_files_are_prepared_in_each_language(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared: list[str] = []

    def publish(one: Library, *_: object, **__: object) -> None:
        prepared.append(one.language)

    monkeypatch.setattr(prepare, "publish_all", publish)
    prepare._publish()
    assert sorted(prepared) == sorted(library.edition.languages) == ["en", "kk", "ru"]


def test_every_file_comes_from_nginx_as_streamlit_would_give_it(service: Service) -> None:
    for address in (*kept_for_ever(service), *OTHERS):
        ours, theirs = service.get(address), service.get(address, process=0)
        assert ours.process is None, address
        assert ours.status == theirs.status == HTTPStatus.OK, address
        kinds = [answer.headers["content-type"] for answer in (ours, theirs)]
        assert kinds[0].split(";")[0] == kinds[1].split(";")[0], address
        if address in CUT:
            assert len(ours.body) < len(theirs.body), address
        else:
            assert plain(ours.body) == plain(theirs.body), address


def plain(body: bytes) -> bytes:
    """What is meant, whether compressed or not."""
    return gzip.decompress(body) if body.startswith(b"\x1f\x8b") else body


def test_what_changes_its_name_with_its_content_is_kept_for_ever(service: Service) -> None:
    said = {one: service.get(one).headers["cache-control"] for one in kept_for_ever(service)}
    assert said == dict.fromkeys(kept_for_ever(service), FOR_EVER)
    for address in ("/", "/bridge", f"{COMPONENT}/index.html"):
        assert service.get(address).headers["cache-control"] == "no-cache"
    assert "immutable" not in service.get("/app/static/icon.svg").headers["cache-control"]


def test_texts_come_compressed_for_who_can_read_that(service: Service) -> None:
    texts = [one for one in kept_for_ever(service) if one.endswith(("js", "css", "json"))]
    assert len(texts) >= 6
    for address in ("/bridge", *texts):
        short, whole = service.get(address), service.get(address, headers={})
        assert short.headers["content-encoding"] == "gzip", address
        assert "content-encoding" not in whole.headers, address
        assert short.headers["vary"] == "Accept-Encoding"
        assert gzip.decompress(short.body) == whole.body, address
        assert len(whole.body) < ENOUGH or len(short.body) < len(whole.body) / 2, address


def test_what_is_not_there_or_not_allowed_is_refused_as_streamlit_does(service: Service) -> None:
    for address in NOT_THERE:
        ours, theirs = service.get(address), service.get(address, process=0)
        assert (address, ours.status) == (address, theirs.status)


def test_no_address_leads_out_of_the_files(service: Service) -> None:
    for address in ("/static/../../app.py", "/app/static/%2e%2e/%2e%2e/app.py", "/app/static..%2f"):
        assert b"streamlit as st" not in service.get(address).body


def test_what_only_a_keeper_may_know_is_not_told(service: Service) -> None:
    for name in ("metrics", "script-health-check", "agent/openapi.json", "agent/interact"):
        assert service.get(f"/_stcore/{name}").status == HTTPStatus.NOT_FOUND


def test_any_other_address_is_a_page(service: Service) -> None:
    page = service.get("/").body
    for address in ("/bridge", "/no-such-page", "/%3Cscript%3E", "/index.html", "/robots.txt"):
        answer = service.get(address)
        assert (answer.status, answer.process, answer.body) == (HTTPStatus.OK, None, page)
    assert service.get("/bridge/?scene=title").headers["location"] == "/bridge?scene=title"
    assert service.get("/a/b/c").headers["location"] == "/not-found"


@pytest.mark.parametrize(
    "address",
    ["//elsewhere.example/", "/\\elsewhere.example/", "/%0d%0aX-Own:1/", "/a%0d%0aX-Own:1/b/"],
)
def test_no_address_leads_elsewhere_or_writes_a_header(service: Service, address: str) -> None:
    answer = service.get(address)
    assert "x-own" not in answer.headers
    assert not answer.headers.get("location", "/").startswith(("//", "/\\", "http"))


def test_every_page_has_its_headers(service: Service) -> None:
    for address in ("/", "/bridge", "/not-found", f"{COMPONENT}/index.html", "/_stcore/no-such"):
        headers = service.get(address).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
        assert "geolocation=()" in headers["permissions-policy"]
        assert headers["content-security-policy"].startswith("default-src 'none'; script-src")
        assert headers["server"] == "nginx"  # not which
    for address in kept_for_ever(service):
        assert service.get(address).headers["x-content-type-options"] == "nosniff"


def test_no_header_comes_twice_where_a_process_says_it_too(service: Service) -> None:
    for address in ("/_stcore/health", "/media/no-such.png", "/app/static/no-such.json"):
        names = service.get(address).names
        assert "x-content-type-options" in names, address
        assert len(names) == len(set(names)), address


def test_only_the_frame_may_ask_for_the_street_map_and_run_what_stands_in_it(
    service: Service,
) -> None:
    page = service.get("/").headers["content-security-policy"]
    frame = service.get(f"{COMPONENT}/index.html").headers["content-security-policy"]
    assert "https:" not in page
    assert frame.count("https:") == 1
    assert "img-src 'self' data: https://tile.openstreetmap.org;" in frame
    assert f"script-src 'self' 'wasm-unsafe-eval' blob: '{inline_hash(SCRIPT)}';" in page
    assert "unsafe-eval" not in frame
    assert "frame-ancestors" not in page + frame  # course pages of other sites embed them


def test_the_cookie_comes_once_and_tells_scripts_and_other_sites_nothing(service: Service) -> None:
    given = service.get("/bridge").headers["set-cookie"]
    value, *marks = given.split("; ")
    assert marks == ["Path=/", "HttpOnly", "SameSite=Lax"]
    assert "set-cookie" not in service.get("/bridge", {"Cookie": value}).headers
    secure = service.get("/bridge", {"X-Forwarded-Proto": "https"}).headers["set-cookie"]
    assert secure.endswith("; Secure")
    assert "set-cookie" in service.get("/bridge", {"Cookie": "crossroads=made-up"}).headers


def test_who_has_the_cookie_stays_with_one_process_and_a_class_is_shared_out(
    service: Service,
) -> None:
    wait_until(lambda: service.healthy(0) and service.healthy(1))
    first, second = service.cookie_of("0"), service.cookie_of("1")
    for _ in range(5):
        assert service.get("/_stcore/health", {"Cookie": first}).process == "0"
        assert service.get("/_stcore/host-config", {"Cookie": second}).process == "1"
    without = {service.get("/_stcore/health", {"User-Agent": "one"}).process for _ in range(5)}
    assert len(without) == 1


def test_a_file_to_take_away_is_looked_for_with_every_process(service: Service) -> None:
    for process, other in ("01", "10"):
        bearer = {"Cookie": service.cookie_of(process)}
        assert service.get("/media/of-another-process.csv", bearer).process == other


def test_web_sockets_are_refused_to_pages_of_other_sites(service: Service) -> None:
    answer = service.get("/_stcore/stream", FOREIGN)
    assert (answer.status, answer.process) == (HTTPStatus.FORBIDDEN, None)
    own = service.get("/_stcore/stream", {**FOREIGN, "Origin": service.origin})
    assert own.process is not None


def test_who_sends_much_is_refused(service: Service) -> None:
    assert (
        service.put("/_stcore/upload_file/x/y", b"0" * 70_000)
        == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    )


def test_health_is_told_without_a_cookie(service: Service) -> None:
    answer = service.get("/healthz")
    assert (answer.status, answer.body) == (HTTPStatus.OK, b"ok")
    assert "set-cookie" not in answer.headers
