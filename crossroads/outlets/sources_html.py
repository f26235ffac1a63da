"""A numbered bibliography as HTML; every part of it is escaped."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from crossroads.content.sources import Source


def sources_html(
    cited: Sequence[Source], words: Mapping[str, str], *, first: int | None = None
) -> Markup:
    """Sources in the order of their numbers, with the anchors that citations point to.

    With `first` the list is a part of a longer one, without a heading of its own.
    """
    items = Markup("").join(
        Markup('<li id="source-{}">{}</li>').format(number, _source_html(source, words))
        for number, source in enumerate(cited, start=first or 1)
    )
    heading = "" if first else Markup("<h2>{}</h2>").format(words["sources"])
    listed = Markup('<div class="cr-sources">{}<ol start="{}">{}</ol></div>')
    return listed.format(heading, first or 1, items)


def _source_html(source: Source, words: Mapping[str, str]) -> Markup:
    address = Markup(' <span class="cr-url">{}</span>').format(source.url) if source.url else ""
    reading = Markup(" <em>({})</em>").format(words[f"read_{source.read}"])
    return Markup("{}{}{}").format(source.full, address, reading)
