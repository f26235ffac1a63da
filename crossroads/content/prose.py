"""Our Markdown: CommonMark with three marks of its own.

- `[@source-id]`, `[@one; @two]`: citations, numbered in the order in which they appear;
- `{{fact-id}}`: a figure or date of `content/facts.yaml`, written in the reader's language;
- `[[term-id|words]]`: a key term of the glossary, explained on hover, focus or tap.

Everything else is plain CommonMark without raw HTML, so nothing in a text can become markup
by accident.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import Markup, escape

from crossroads.content.facts import Fact
from crossroads.content.glossary import Term
from crossroads.content.model import Language
from crossroads.content.sources import Source
from crossroads.content.units import Units

MAP_LINK = "map:"
"""How a link begins that acts on the map."""
_LINK_TO_MAP = re.compile(rf"\[([^\]]+)\]\({MAP_LINK}[^)]*\)")
_LINK_TO_LAYERS = re.compile(rf"(\]\({MAP_LINK}only=)([^)]*)\)")
_SIGN = re.compile(r"[!-/:-@\[-`{-~]")
"""What may mean something in Markdown."""
_MARKS = {
    "citation": re.compile(r"\[(@[a-z0-9-]+(?:;\s*@[a-z0-9-]+)*)\]"),
    "fact": re.compile(r"\{\{([a-z0-9-]+)\}\}"),
    "term": re.compile(r"\[\[([a-z0-9-]+)\|([^\]|]+)\]\]"),
}


def _inline_rule(kind: str, pattern: re.Pattern[str]) -> Callable[[StateInline, bool], bool]:
    def rule(state: StateInline, silent: bool) -> bool:
        match = pattern.match(state.src, state.pos)
        if match is None:
            return False
        if not silent:
            token = state.push(kind, "", 0)
            token.meta = {"groups": match.groups()}
        state.pos = match.end()
        return True

    return rule


def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False})
    for kind, pattern in _MARKS.items():
        markdown.inline.ruler.before("link", kind, _inline_rule(kind, pattern))
    # The text rule swallows everything up to a character it knows to be special; "{" is not.
    markdown.inline.ruler.before("text", "fact-first", _inline_rule("fact", _MARKS["fact"]))
    return markdown


@cache
def _parser() -> MarkdownIt:
    """For reading alone; who renders has one of his own, with his rules."""
    return _markdown()


@dataclass(frozen=True)
class Reference:
    """One mark in a text: what kind, which id, in which line of the body (from 1)."""

    kind: str
    id: str
    line: int
    together: tuple[str, ...]
    """For a citation, all the ids in the same pair of brackets."""


def _ids(token: Token) -> list[str]:
    groups: Sequence[str] = token.meta["groups"]
    if token.type == "citation":
        return [part.strip().removeprefix("@") for part in groups[0].split(";")]
    return [groups[0]]


@cache
def references(body: str) -> tuple[Reference, ...]:
    """Every citation, fact and term of a text of ours, in order; kept, since they are few."""
    return tuple(found_references(body))


def found_references(body: str) -> Iterator[Reference]:
    """The same of any text."""
    for block in _parser().parse(body):
        for token in block.children or ():
            if token.type in _MARKS:
                ids = _ids(token)
                line = (block.map or [0])[0] + 1
                for id_ in ids:
                    yield Reference(token.type, id_, line, tuple(ids))


def tokens(text: str) -> Iterator[Token]:
    """All that a text is made of: blocks, and after each what stands in it."""
    for block in _parser().parse(text):
        yield block
        yield from block.children or ()


def map_verb(target: str) -> tuple[str, list[str]]:
    """Verb and values of a link that acts on the map."""
    verb, _, values = target.removeprefix(MAP_LINK).partition("=")
    return verb, values.split(",")


def map_actions(text: str) -> Iterator[tuple[str, list[str]]]:
    """Verb and values of each link `map:VERB=VALUE,VALUE` of a text, in order."""
    if MAP_LINK not in text:  # most have none, and reading Markdown takes a while
        return
    for block in _parser().parse(text):
        for token in block.children or ():
            target = str(token.attrGet("href") or "")
            if token.type == "link_open" and target.startswith(MAP_LINK):
                yield map_verb(target)


def without_map_links(text: str) -> str:
    """A text with the words of links that act on the map in the links' place."""
    return _LINK_TO_MAP.sub(r"\1", text)


def paragraphs_of(text: str) -> Iterator[Sequence[Token]]:
    """Pieces of each paragraph, heading and item of a list, in order."""
    for block in _parser().parse(text):
        if block.type == "inline":
            yield block.children or ()


def marked_ids(token: Token) -> list[str]:
    """Ids that a piece of type `citation`, `fact` or `term` names."""
    return _ids(token)


def term_words(token: Token) -> str:
    """What a piece of type `term` shows."""
    return str(token.meta["groups"][1])


def with_layers(text: str, renamed: Callable[[str], str]) -> str:
    """A text whose links `map:only=...` name layers otherwise."""

    def link(match: re.Match[str]) -> str:
        names = ",".join(map(renamed, match[2].split(",")))
        return f"{match[1]}{names})"

    return _LINK_TO_LAYERS.sub(link, text)


def literally(text: str) -> str:
    """Markdown that shows a text as it is, in its lines."""
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(_SIGN.sub(r"\\\g<0>", line) for line in lines)


def headed_parts(text: str) -> list[tuple[str, str]]:
    """Each heading of a text with the words below it; first, without heading, what stands above.

    Words as a reader sees them, but without figures and citations.
    """
    parts = [("", "")]
    in_heading = False
    for block in _parser().parse(text):
        if block.type == "heading_open":
            in_heading = True
        elif block.type == "inline":
            words = " ".join(_shown(token) for token in block.children or ())
            if in_heading:
                parts.append((" ".join(words.split()), ""))
                in_heading = False
            else:
                heading, told = parts[-1]
                parts[-1] = (heading, " ".join(f"{told} {words}".split()))
    return parts


def _shown(token: Token) -> str:
    return term_words(token) if token.type == "term" else token.content


@dataclass(frozen=True)
class Prose:
    """A text ready to be shown."""

    html: Markup
    cited: list[Source]
    """Sources in the order of their numbers."""
    facts: list[Fact]
    """Figures of the text in order, each once."""


def render_prose(
    body: str,
    sources: Mapping[str, Source],
    facts: Mapping[str, Fact],
    terms: Mapping[str, Term],
    units: Units,
    language: Language = "en",
    labels: Mapping[str, str] | None = None,
    *,
    anchors: bool = True,
    numbered: Sequence[Source] = (),
    inline: bool = False,
) -> Prose:
    """HTML of a text, with its numbered sources; `inline`: of one paragraph, without its element.

    `numbered`: sources that have their numbers already, from a text before on the same page; the
    prose cites them, too. `labels` gives the words "as of" and "source" in the reader's language.
    Without `anchors` the numbers of citations are no links, for where no list of sources follows.
    Raises KeyError for an unknown id; `crossroads.check` refuses such texts before.
    """
    words = {"as_of": "as of", "source": "Source", **(labels or {})}
    numbers = {source.id: n for n, source in enumerate(numbered, start=1)}
    used: dict[str, Fact] = {}

    def number(source_id: str) -> int:
        return numbers.setdefault(source_id, len(numbers) + 1)

    def citation(token: Token) -> Markup:
        cited = [(number(source_id), sources[source_id]) for source_id in _ids(token)]
        return citation_html(cited, words["source"], anchors=anchors)

    def fact(token: Token) -> Markup:
        entry = facts[_ids(token)[0]]
        used[entry.id] = entry
        as_of = entry.as_of_text(language)
        from_ = "; ".join(sources[source].short for source in entry.sources)
        note = f"{words['as_of']} {as_of} · {from_}" if as_of else from_
        return _with_note("cr-fact", entry.formatted(language, units), note)

    def term(token: Token) -> Markup:
        term_id, shown = token.meta["groups"]
        entry = terms[term_id]
        note = Markup("<strong>{}</strong> {}").format(entry.term, entry.text)
        return _with_note("cr-term", shown, note)

    renderers = {"citation": citation, "fact": fact, "term": term}
    markdown = _markdown()
    for kind, render in renderers.items():
        markdown.add_render_rule(kind, _render_rule(render))
    render_html = markdown.renderInline if inline else markdown.render
    html = Markup(render_html(body))  # noqa: S704 - it escapes texts itself; raw HTML is off
    return Prose(html, [sources[source_id] for source_id in numbers], list(used.values()))


def citation_html(
    cited: Sequence[tuple[int, Source]], source_word: str, *, anchors: bool = True
) -> Markup:
    """Numbers of sources, each a link into the list of sources below unless without `anchors`."""
    link = Markup('<a href="#source-{n}" aria-label="{word} {n}: {short}">{n}</a>')
    numbers = [
        link.format(n=n, word=source_word, short=source.short) if anchors else escape(n)
        for n, source in cited
    ]
    return Markup('<sup class="cr-cite">{}</sup>').format(Markup(", ").join(numbers))


def _render_rule(render: Callable[[Token], Markup]) -> Callable[..., str]:
    def rule(_: Any, tokens: Sequence[Token], index: int, *__: Any) -> str:
        # The renderer joins strings of HTML; Markup would escape those that it is joined to.
        return str(render(tokens[index]))

    return rule


def _with_note(css_class: str, shown: str, note: str) -> Markup:
    """Words with a note that CSS shows on hover, on focus and so on tap."""
    return Markup(
        '<span class="{}" tabindex="0">{}<span class="cr-note" role="note">{}</span></span>'
    ).format(css_class, shown, note)
