"""Reads a page of the site as a browser does: what it asks for, and where it leads."""

import html
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

Attributes = Mapping[str, str | None]
LOADS = {"src", "href", "srcset", "data", "poster", "action", "background", "data-late"}
"""Attributes by which a document asks for something or leads somewhere."""
HOST = "https://atlas.example"
BASE = "/some/path/"


@dataclass(frozen=True)
class Element:
    """With what stands in it before the next one begins."""

    tag: str
    given: Attributes
    text: str


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, Attributes, list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs), []))

    def handle_data(self, data: str) -> None:
        if self.found:
            self.found[-1][2].append(data)


@lru_cache(maxsize=128)
def elements(text: str) -> Sequence[Element]:
    """All elements of a document, which is read once for all tests."""
    reader = _Reader()
    reader.feed(text)
    return tuple(Element(tag, given, "".join(texts)) for tag, given, texts in reader.found)


def pages_of(site: Path) -> dict[str, str]:
    """Documents by their paths below the site's own, without those in which maps are drawn."""
    return {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted([*site.glob("*.html"), *site.glob("[a-z][a-z]/*.html")])
    }


def addresses_in(text: str) -> list[str]:
    """All addresses in a document and in what it says to its script."""
    found = [
        str(value)
        for one in elements(text)
        for name, value in one.given.items()
        if name in LOADS or (name == "content" and str(value).startswith("http"))
    ]
    return [*found, *re.findall(r"\.\./[\w./-]+\.\w+", json.dumps(told(text)))]


def told(text: str) -> dict[str, Any]:
    """What a page says to its script."""
    (said,) = (one.text for one in elements(text) if one.given.get("class") == "cr-told")
    record: dict[str, Any] = json.loads(html.unescape(said))
    return record


def file_at(address: str, page: str, site: Path) -> Path | None:
    """The file to which an address in a page leads; None where it is another site's."""
    whole = urlsplit(urljoin(f"{HOST}{BASE}{page}", address))
    if f"{whole.scheme}://{whole.netloc}" != HOST or not whole.path.startswith(BASE):
        return None
    return site / whole.path.removeprefix(BASE)
