"""Texts that stand in the document as they are, and how those that a script reads are written."""

import gzip
import json
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from crossroads.lesson.letters import letters_of


@dataclass(frozen=True)
class HeldText:
    """A text for a script, by a name (`browser/loader/held.ts`)."""

    address: str
    text: Markup
    type: Literal["application/json", "text/plain"] = "application/json"
    form: Literal["gzip"] | None = None


def as_it_is(text: str) -> Markup:
    """A text that ends no element in which it stands: built from `browser/`, or made below."""
    return Markup(text)  # noqa: S704 - no data are in it that could be markup


def json_text(record: object) -> str:
    """JSON in as few letters as may be."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def plainly(name: str, record: object) -> HeldText:
    """JSON in which no sign of markup is left."""
    return HeldText(name, as_it_is(json_text(record).replace("<", "\\u003c")))


def packed(
    name: str, text: str, type_: Literal["application/json", "text/plain"] = "application/json"
) -> HeldText:
    """Gzip in letters of which none is markup; the same each time."""
    data = gzip.compress(text.encode(), compresslevel=9, mtime=0)
    return HeldText(name, as_it_is(letters_of(data)), type_, "gzip")
