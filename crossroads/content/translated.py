"""Which texts of a record each language has its own, and how they are exchanged.

A field's type tells it: `TranslatedText` for a text, `TranslatedMarkdown` for Markdown that is
translated paragraph by paragraph, `Texts` (`crossroads.content.model`) for one that may stand in
several languages already.
"""

from collections.abc import Callable, Iterator
from enum import Enum
from functools import cache
from typing import Annotated, Any, TypeVar, get_args

from pydantic import BaseModel, StringConstraints

Say = Callable[[str, str], str]
"""Gives a text in another language, by its key and its English. A key is `ROOM:CONTEXT`."""
M = TypeVar("M", bound=BaseModel)
_NAMES = ("public_id", "id", "property", "page")
"""What tells items of a list apart, the first that they have; else their number counts."""


class Form(Enum):
    """How a translated field holds its text."""

    WORDS = "words"
    PARAGRAPHS = "paragraphs"
    TEXTS = "texts"


TranslatedText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), Form.WORDS]
"""A text of which each language has its own."""
TranslatedMarkdown = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1), Form.PARAGRAPHS
]
"""Markdown of which each language has its own, with as many paragraphs."""


def translated(record: M, key: str, say: Say, language: str) -> M:
    """The record with every text in another language; ids, figures and cameras stay.

    `key` is that of the record; its texts' keys are `KEY/FIELD`. A text that stands in the language
    already stays as it is.
    """
    changes: dict[str, Any] = {}
    forms = _forms(type(record))
    for name in type(record).model_fields:
        value = getattr(record, name)
        changed = _value(value, forms.get(name), f"{key}/{name}", say, language)
        if changed is not value:
            changes[name] = changed
    return record.model_copy(update=changes) if changes else record


def paragraphs(text: str) -> list[str]:
    """Paragraphs of a Markdown text, each in one line but for headings and the items of a list."""
    return [_one_line(block) for block in text.strip().split("\n\n") if block.strip()]


def translated_paragraphs(text: str, key: str, say: Say) -> str:
    """A Markdown text in another language; the key of each paragraph ends with its number."""
    parts = enumerate(paragraphs(text), start=1)
    return "\n\n".join(say(f"{key}/{number}", part) for number, part in parts)


def _one_line(block: str) -> str:
    lines: list[str] = []
    for line in block.splitlines():
        if lines and not line.startswith("- ") and not lines[-1].startswith("#"):
            lines[-1] += f" {line.strip()}"
        else:
            lines.append(line.strip())
    return "\n".join(lines)


def _value(value: Any, form: Form | None, key: str, say: Say, language: str) -> Any:
    if value is None:
        return None
    if form is Form.TEXTS:
        return value if language in value else {**value, language: say(key, value["en"])}
    if form is not None and isinstance(value, str):
        return (
            say(key, " ".join(value.split()))
            if form is Form.WORDS
            else translated_paragraphs(value, key, say)
        )
    if isinstance(value, BaseModel):
        return translated(value, key, say, language)
    if isinstance(value, list):
        items = [
            _value(one, form, f"{key}/{_name(one, number)}", say, language)
            for number, one in enumerate(value, start=1)
        ]
        return (
            items if any(new is not old for new, old in zip(items, value, strict=True)) else value
        )
    if isinstance(value, dict):
        return {id_: _value(one, form, f"{key}/{id_}", say, language) for id_, one in value.items()}
    return value


def _name(item: Any, number: int) -> str:
    for name in _NAMES:
        found = getattr(item, name, None)
        if isinstance(found, str):
            return found
    return str(number)


@cache
def _forms(kind: type[BaseModel]) -> dict[str, Form]:
    """Forms of the fields that hold texts, by the field's name."""
    found: dict[str, Form] = {}
    for name, field in kind.model_fields.items():
        marks = [*field.metadata, *_marks(field.annotation)]
        form = next((mark for mark in marks if isinstance(mark, Form)), None)
        if form is not None:
            found[name] = form
    return found


def _marks(annotation: Any) -> Iterator[Any]:
    """Whatever `Annotated` says anywhere in a type, but not in the models that it names."""
    yield from getattr(annotation, "__metadata__", ())
    for part in get_args(annotation):
        yield from _marks(part)
