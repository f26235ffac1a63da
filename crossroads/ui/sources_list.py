"""A numbered bibliography as HTML; every part of it is escaped."""

from collections.abc import Mapping, Sequence
from html import escape

from crossroads.content.sources import Source


def sources_html(
    cited: Sequence[Source], says: Mapping[str, str], *, first: int | None = None
) -> str:
    """Sources in the order of their numbers, with the anchors that citations point to.

    With `first` the list is a part of a longer one, without a heading of its own.
    """
    items = "".join(
        f'<li id="source-{number}">{_source_html(source, says)}</li>'
        for number, source in enumerate(cited, start=first or 1)
    )
    heading = "" if first else f"<h2>{escape(says['sources'])}</h2>"
    return f'<div class="cr-sources">{heading}<ol start="{first or 1}">{items}</ol></div>'


def _source_html(source: Source, says: Mapping[str, str]) -> str:
    address = f' <span class="cr-url">{escape(source.url)}</span>' if source.url else ""
    unread = "" if source.verified else f" <em>({escape(says['unverified'])})</em>"
    return f"{escape(source.full)}{address}{unread}"
