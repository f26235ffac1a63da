"""Addresses of the site's pages: the language is a folder, the page a file in it.

A file that is named whole, `kk/bridge.html`, is served by every host alike; whether `kk/bridge/`
is answered with a folder's `index.html`, and `kk/bridge` with a redirection that keeps the query,
differs. For the same reason the start page is linked as `index.html`.
"""

import re
from dataclasses import dataclass

from crossroads.content.model import Language
from crossroads.content.pages import Page

START = "start"
APP_ALONE = frozenset({"studio"})
"""Pages that the app has and the site does not."""
FILES = "files"
"""Folder of what has a hash or a version in its name."""
_BASE = re.compile(r"/(?:[A-Za-z0-9._~-]+/)*")
_ORIGIN = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?")


class WrongPlaceError(ValueError):
    """A place where no site can be; the text says what was expected."""


@dataclass(frozen=True)
class Place:
    """Where a site is to lie on the web. Raises WrongPlaceError where that can't be."""

    base: str = "/"
    """Path, from "/" to "/"."""
    origin: str | None = None
    """Such as "https://atlas.example"; None where it is not known."""

    def __post_init__(self) -> None:
        steps = self.base.split("/")
        if not _BASE.fullmatch(self.base) or "." in steps or ".." in steps:
            expected = "a path that begins and ends with /, such as /atlas/"
            raise WrongPlaceError(f"found the base {self.base!r}, expected {expected}")
        if self.origin is not None and not _ORIGIN.fullmatch(self.origin):
            expected = "such as https://atlas.example, without a path"
            raise WrongPlaceError(f"found the origin {self.origin!r}, expected one {expected}")

    def whole(self, path: str) -> str | None:
        """Whole address of a path below the site's own; None where the origin is not known."""
        return None if self.origin is None else f"{self.origin}{self.base}{path}"


def file_of(page: str) -> str:
    """File of a page, by the page's id."""
    return "index.html" if page == START else f"{page}.html"


def path_of(page: Page, language: Language) -> str:
    """Path of a page below the site's own."""
    return f"{language}/{file_of(page.id)}"
