"""Kazakhstan's votes in the UN as a table of HTML; every part of it is escaped."""

from collections.abc import Mapping, Sequence

from babel.dates import format_date
from markupsafe import Markup

from crossroads.content.library import Library
from crossroads.content.prose import citation_html
from crossroads.content.votes import Vote

_TABLE = Markup(
    '<div class="cr-compare" role="region" tabindex="0" aria-label="{name}"><table>'
    "<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
)
_ROW = Markup(
    '<tr><th scope="row">{day}</th><td>{title} <small>{resolution}</small></td>'
    '<td><b class="cr-vote cr-vote-{vote}">{word}</b></td><td>{counts}</td><td>{sources}</td></tr>'
)
HEADS = ("votes_day", "votes_about", "votes_vote", "votes_counts", "sources")
"""Keys of the columns' names."""


def votes_html(library: Library, numbers: Mapping[str, int]) -> Markup:
    """A row a vote, oldest first. `numbers`: of the sources on the page, by id."""
    words = library.words
    heads = Markup("").join(Markup('<th scope="col">{}</th>').format(words[key]) for key in HEADS)
    rows = Markup("").join(_row(vote, library, numbers) for vote in library.votes)
    return _TABLE.format(name=words["votes"], heads=heads, rows=rows)


def sources_of_votes(votes: Sequence[Vote]) -> list[str]:
    """Ids of the sources of votes, each once, in order."""
    return list(dict.fromkeys(id_ for vote in votes for id_ in vote.source))


def _row(vote: Vote, library: Library, numbers: Mapping[str, int]) -> Markup:
    cited = [(numbers[id_], library.sources[id_]) for id_ in vote.source]
    return _ROW.format(
        day=format_date(vote.date, "d MMM y", locale=library.language),
        title=vote.title,
        resolution=vote.resolution or "",
        vote=vote.vote,
        word=library.words[f"vote_{vote.vote}"],
        counts=f"{vote.yes} – {vote.no} – {vote.abstained}",
        sources=citation_html(cited, library.words["source"]),
    )
