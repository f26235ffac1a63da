"""A text of the library as HTML, in its language."""

from collections.abc import Sequence

from crossroads.content.library import Library
from crossroads.content.prose import Prose, render_prose
from crossroads.content.sources import Source


def library_prose(
    text: str,
    library: Library,
    *,
    anchors: bool = True,
    numbered: Sequence[Source] = (),
    inline: bool = False,
) -> Prose:
    """`anchors`, `numbered` and `inline` as in `crossroads.content.prose.render_prose`."""
    return render_prose(
        text,
        library.sources,
        library.facts,
        library.terms,
        library.units,
        library.language,
        library.words,
        anchors=anchors,
        numbered=numbered,
        inline=inline,
    )
