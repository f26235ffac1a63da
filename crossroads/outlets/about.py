"""What the page about the atlas says: how it came about, its layers, its sources."""

from collections import Counter
from collections.abc import Mapping

from crossroads.compare.wording import day_name
from crossroads.content.library import Library
from crossroads.content.model import in_language
from crossroads.content.sources import READINGS, Source
from crossroads.evidence import claims, resting_on_unread
from crossroads.geo.atlas import Atlas


def about_text(library: Library, atlas: Atlas) -> str:
    """Markdown, with what is counted filled in."""
    statements = claims(library, atlas)
    sources = library.sources.values()
    readings = Counter(source.read for source in sources)
    last_event = max(event.date for event in library.timeline.values())
    return library.about.format(
        sources=len(sources),
        **{reading: readings[reading] for reading in READINGS},
        unread_claims=len(resting_on_unread(statements, library.sources)),
        claims=len(statements),
        checked=day_name(library.edition.checked, library),
        timeline_end=day_name(last_event, library),
    )


def layer_rows(library: Library, atlas: Atlas) -> list[Mapping[str, str]]:
    """A row for each layer, its cells by the words at their head."""
    words = library.words
    return [
        {
            words["name"]: in_language(layer.title, library.language),
            words["drawn_how"]: words[layer.accuracy],
            words["as_of"]: str(layer.as_of),
            words["credit"]: layer.credit,
            words["licence"]: layer.licence,
            words["note"]: in_language(layer.about, library.language),
        }
        for layer in atlas.layers.values()
    ]


def sources_by_author(library: Library) -> list[Source]:
    """All sources, as a bibliography lists them."""
    return sorted(
        library.sources.values(), key=lambda source: (source.author.casefold(), source.year)
    )
