"""Our Markdown for sheets: runs of text that a template sets, with numbered sources.

A run is a mapping: `text`, and perhaps `strong`, `em`, `fact`, `term`, or in its place `cited`, the
numbers of sources. Links that move the map are plain words on paper.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import Any

from markdown_it.token import Token

from crossroads.content.library import Library
from crossroads.content.prose import marked_ids, paragraphs_of, references, term_words
from crossroads.content.sources import Source

Run = dict[str, Any]
_STOP = re.compile(r"(?<=[.!?])\s+")
"""After what may be the end of a sentence; citations stand before the full stop."""
FACTS_OF_A_PART = 2
"""Sentences with figures that are taken from each part of a text, the first ones."""


class Numbered:
    """Sources in the order in which a sheet cites them."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, source: str) -> int:
        """Number of a source, a new one where it is cited for the first time."""
        return self._numbers.setdefault(source, len(self._numbers) + 1)

    def sources(self, library: Library) -> list[Source]:
        """The sources by their numbers."""
        return [library.sources[id_] for id_ in self._numbers]


def runs(text: str, library: Library, numbered: Numbered) -> list[list[Run]]:
    """A text's paragraphs as runs. Raises KeyError for an unknown id (see `check`)."""
    return [
        _close_citations(_paragraph(tokens, library, numbered))
        for tokens in paragraphs_of(text)
        if tokens
    ]


def fact_sentences(text: str) -> list[str]:
    """Sentences of a Markdown text that tell a figure, some of each part between headings."""
    parts = re.split(r"^#+ .*$", text, flags=re.MULTILINE)
    return list(chain.from_iterable(_with_facts(part)[:FACTS_OF_A_PART] for part in parts))


def _with_facts(part: str) -> list[str]:
    sentences = chain.from_iterable(_sentences(paragraph) for paragraph in part.split("\n\n"))
    return [one for one in sentences if any(mark.kind == "fact" for mark in references(one))]


def _sentences(paragraph: str) -> list[str]:
    """The sentences; what begins with a small letter goes on with the one before."""
    sentences: list[str] = []
    for piece in _STOP.split(paragraph.strip()):
        if sentences and piece[:1].islower():
            sentences[-1] += f" {piece}"
        else:
            sentences.append(piece)
    return sentences


def _close_citations(found: Iterable[Run]) -> list[Run]:
    """No space before a number."""
    paragraph = list(found)
    for run, after in pairwise(paragraph):
        if "cited" in after and "text" in run:
            run["text"] = run["text"].rstrip()
    return paragraph


def _paragraph(tokens: Sequence[Token], library: Library, numbered: Numbered) -> Iterator[Run]:
    style: dict[str, bool] = {}
    for token in tokens:
        if token.type == "citation":
            yield {"cited": [numbered.number(id_) for id_ in marked_ids(token)]}
        elif token.type == "fact":
            fact = library.facts[marked_ids(token)[0]]
            yield {"text": fact.formatted(library.language, library.units), "fact": True, **style}
        elif token.type == "term":
            yield {"text": term_words(token), "term": True, **style}
        elif token.type in ("strong_open", "em_open"):
            style = {**style, token.tag: True}
        elif token.type in ("strong_close", "em_close"):
            style = {name: value for name, value in style.items() if name != token.tag}
        elif token.type in ("softbreak", "hardbreak"):
            yield {"text": " ", **style}
        elif token.content:
            yield {"text": token.content, **style}
