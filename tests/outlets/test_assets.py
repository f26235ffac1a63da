"""The built engine: names with a hash, served by the app, asking no foreign host, small."""

import gzip
import hashlib
import json
import re
from pathlib import Path

import pytest

from crossroads.outlets.assets import (
    APP,
    CHAPTER,
    EXPLORER,
    FILE,
    MANIFEST,
    QUIZ,
    Assets,
    built_files,
    manifest,
)
from crossroads.outlets.publisher import FROM_COMPONENT_FRAME, Publisher, file_address
from crossroads.paths import STATIC

NEEDED = {
    *(f"{page}.{suffix}" for page in (CHAPTER, EXPLORER, QUIZ, FILE) for suffix in ("js", "css")),
    "page.css",
    "teach.css",
    *(f"lesson.{suffix}" for suffix in ("js", "css")),
    *(f"file.{suffix}" for suffix in ("js", "css")),
    *(f"site.{suffix}" for suffix in ("js", "css")),
    "door.js",
    "worker.js",
    "page.js",
    "picture.js",
    "qr_code.js",
    "memory.js",
}
HOST = re.compile(r"https?://[a-z0-9.-]+", re.IGNORECASE)
NOT_ASKED = {"http://www.w3.org", "https://leafletjs.com"}
"""Names of namespaces, and a link in Leaflet's own notice, which the map replaces."""


def hosts(text: str) -> set[str]:
    return set(HOST.findall(text)) - NOT_ASKED


def test_everything_that_is_needed_is_built() -> None:
    names = manifest(STATIC)
    assert set(names) == NEEDED
    for name, built in names.items():
        assert (STATIC / APP / built).is_file(), name


def test_a_built_name_holds_the_hash_of_its_file() -> None:
    for name, built in manifest(STATIC).items():
        stem, suffix = name.split(".")
        digest = hashlib.sha256((STATIC / APP / built).read_bytes()).hexdigest()
        assert built == f"{stem}.{digest[:10]}.{suffix}"


def test_addresses_are_those_of_the_built_names(tmp_path: Path) -> None:
    folder = tmp_path / APP
    folder.mkdir()
    names = {"chapter.js": "chapter.0123456789.js", "page.css": "page.abcdef0123.css"}
    (folder / MANIFEST).write_text(json.dumps(names), encoding="utf-8")
    assert built_files(Publisher(tmp_path, "own/")) == {
        "chapter.js": "own/app/chapter.0123456789.js",
        "page.css": "own/app/page.abcdef0123.css",
    }


def test_an_engine_that_is_not_built_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=MANIFEST):
        built_files(Publisher(tmp_path))


def test_everything_is_served_by_the_app_itself(assets: Assets, static: Path) -> None:
    known = assets.known
    addresses = [
        *assets.built.values(),
        *assets.layers.values(),
        *assets.stories.values(),
        assets.catalogue,
        *known.files.model_dump().values(),
        *known.scripts.model_dump().values(),
    ]
    assert len(addresses) > 30
    for address in addresses:
        assert address.startswith(FROM_COMPONENT_FRAME)
        assert (static / file_address(address).removeprefix(FROM_COMPONENT_FRAME)).is_file(), (
            address
        )


def test_our_scripts_and_styles_ask_no_foreign_host() -> None:
    files = [path for path in (STATIC / APP).iterdir() if path.name != "licences.txt"]
    assert {".js", ".css", ".json"} == {path.suffix for path in files}
    for path in files:
        assert hosts(path.read_text(encoding="utf-8")) == set(), path.name


def test_no_style_asks_a_host_without_naming_how() -> None:
    for path in (STATIC / APP).glob("*.css"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"""(?:url\(|@import)\s*["']?//""", text), path.name


def test_a_foreign_host_would_be_seen() -> None:
    assert hosts('fetch("https://cdn.example.org/a.json")') == {"https://cdn.example.org"}
    assert hosts("url(http://www.w3.org.example.com/x)") == {"http://www.w3.org.example.com"}


@pytest.mark.parametrize(("name", "limit"), [("chapter.js", 90_000), ("atlas.js", 135_000)])
def test_an_engine_travels_small(name: str, limit: int) -> None:
    """Bytes by gzip, as the app's server sends them."""
    built = (STATIC / APP / manifest(STATIC)[name]).read_bytes()
    assert 10_000 < len(gzip.compress(built)) <= limit
