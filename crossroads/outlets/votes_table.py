"""Kazakhstan's votes in the UN as a table of HTML; every part of it is escaped."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from crossroads.compare.html_tables import framed_table
from crossroads.content.library import Library
from crossroads.content.prose import citation_html
from crossroads.content.votes import Vote
from crossroads.content.writing import day_text

HEADS = ("votes_day", "votes_about", "votes_vote", "votes_counts", "sources")
"""Keys of the columns' names."""


def votes_html(library: Library, numbers: Mapping[str, int]) -> Markup:
    """A row a vote, oldest first. `numbers`: of the sources on the page, by id."""
    words = library.words
    rows = [_cells(vote, library, numbers) for vote in library.votes]
    return framed_table(words["votes"], [words[key] for key in HEADS], rows)


def sources_of_votes(votes: Sequence[Vote]) -> list[str]:
    """Ids of the sources of votes, each once, in order."""
    return list(dict.fromkeys(id_ for vote in votes for id_ in vote.source))


def _cells(vote: Vote, library: Library, numbers: Mapping[str, int]) -> list[Markup]:
    day = day_text(vote.date, library.language, "short")
    word = library.words[f"vote_{vote.vote}"]
    cited = [(numbers[id_], library.sources[id_]) for id_ in vote.source]
    return [
        Markup('<th scope="row">{}</th>').format(day),
        Markup("<td>{} <small>{}</small></td>").format(vote.title, vote.resolution or ""),
        Markup('<td><b class="cr-vote cr-vote-{}">{}</b></td>').format(vote.vote, word),
        Markup("<td>{} – {} – {}</td>").format(vote.yes, vote.no, vote.abstained),
        Markup("<td>{}</td>").format(citation_html(cited, library.words["source"])),
    ]
