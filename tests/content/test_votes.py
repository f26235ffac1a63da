import datetime as dt
from pathlib import Path

import pytest

from crossroads.content.library import Library
from crossroads.content.votes import load_votes
from tests.spoil import broken, faults, written

HEADER = "date,resolution,title,vote,yes,no,abstained,source\n"
LATER = "2022-03-02,ES-11/1,Aggression,abstained,141,5,35,a\n"
EARLIER = "2017-12-19,,Crimea,no,70,26,76,b;c\n"


def test_the_oldest_vote_comes_first(tmp_path: Path) -> None:
    crimea, war = load_votes(written(tmp_path, "votes.csv", HEADER + LATER + EARLIER))
    assert (crimea.vote, crimea.resolution, crimea.source) == ("no", None, ["b", "c"])
    assert (war.date, war.resolution) == (dt.date(2022, 3, 2), "ES-11/1")
    assert (war.yes, war.no, war.abstained) == (141, 5, 35)


@pytest.mark.parametrize("number", ["68/262", "ES-11/1", "77/L.65", "ES-11/L.16"])
def test_a_resolution_is_named_by_its_number_or_its_draft(tmp_path: Path, number: str) -> None:
    row = LATER.replace("ES-11/1", number)
    (vote,) = load_votes(written(tmp_path, "votes.csv", HEADER + row))
    assert vote.resolution == number


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("March,ES-11/1,War,no,1,2,3,a", "2.date: found 'March', expected"),
        ("2022-03-02,A/RES/1,War,no,1,2,3,a", "2.resolution: found 'A/RES/1', expected"),
        ("2022-03-02,ES-11/1,,no,1,2,3,a", "2.title: found '', expected"),
        ("2022-03-02,ES-11/1,War,perhaps,1,2,3,a", "2.vote: found 'perhaps', expected"),
        ("2022-03-02,ES-11/1,War,no,194,2,3,a", "2.yes: found '194', expected"),
        ("2022-03-02,ES-11/1,War,no,1,2,3,", "2.source.0: found '', expected"),
    ],
)
def test_a_wrong_row_is_told_with_its_line(tmp_path: Path, row: str, message: str) -> None:
    (line,) = faults(load_votes, written(tmp_path, "votes.csv", f"{HEADER}{row}\n"))
    assert line.startswith(f"votes.csv:{message}")


def test_a_missing_column_is_told(content_copy: Path) -> None:
    broken(content_copy, "votes.csv", "vote,yes,", "yes,")
    (line,) = faults(load_votes, content_copy / "votes.csv")
    assert line.startswith("votes.csv:1: found ['date', 'resolution', 'title', 'yes'")


def test_no_more_states_vote_than_the_un_has(library: Library) -> None:
    assert library.votes
    for row in library.votes:
        assert row.yes + row.no + row.abstained <= 193, row.date
        assert row.yes > row.no, row.date  # all of them were adopted


def test_the_votes_are_those_that_every_account_names(library: Library) -> None:
    # Crimea in 2014, the invasion, the Human Rights Council, the Council of Europe
    votes = {str(row.date): row.vote for row in library.votes}
    assert votes["2014-03-27"] == votes["2022-03-02"] == "abstained"
    assert votes["2022-04-07"] == votes["2022-12-15"] == "no"
    assert votes["2023-04-26"] == "yes"
