"""Votes as HTML, against the UN's own record of one of them."""

from xml.etree import ElementTree

from markupsafe import escape

from crossroads.content.library import Library
from crossroads.outlets.section_prose import section_prose
from crossroads.outlets.votes_table import sources_of_votes, votes_html

SECTION = "geopolitical-challenges"


def rows(library: Library) -> list[list[str]]:
    numbers = {id_: n for n, id_ in enumerate(sources_of_votes(library.votes), start=1)}
    root = ElementTree.fromstring(f"<body>{votes_html(library, numbers)}</body>")  # noqa: S314
    return [["".join(cell.itertext()).strip() for cell in row] for row in root.iter("tr")]


def test_a_row_tells_day_subject_vote_and_counts(library: Library) -> None:
    head, *votes = rows(library)
    assert len(head) == 5
    assert len(votes) == len(library.votes)
    (row,) = (row for row in votes if "ES-11/1" in row[1].split())
    # The UN's meetings coverage GA/12407: 141 in favour, 5 against, 35 abstentions.
    assert row[0] == "2 Mar 2022"
    assert row[2:4] == ["abstained", "141 – 5 – 35"]


def test_the_table_stands_beside_its_chapter_alone(library: Library) -> None:
    shown = {id_ for id_ in library.sections if section_prose(library, id_).votes is not None}
    assert shown == {SECTION}


def test_its_sources_are_in_the_chapters_list(library: Library) -> None:
    told = section_prose(library, SECTION)
    ids = [source.id for source in told.cited]
    assert set(sources_of_votes(library.votes)) <= set(ids)
    assert len(ids) == len(set(ids))
    for number, source in enumerate(told.cited, start=1):
        link = f'<a href="#source-{number}" aria-label="Source {number}: {escape(source.short)}">'
        texts = (told.html, told.votes or "", *(one.html for one in told.boxes))
        assert any(link in text for text in texts), source.id
