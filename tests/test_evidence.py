from dataclasses import replace
from pathlib import Path

import pytest

from crossroads.check import load_all
from crossroads.content.library import Library
from crossroads.content.sources import Reading, Source
from crossroads.evidence import Claim, claims, resting_on_unread
from crossroads.geo.atlas import Atlas
from tests.spoil import broken, faults


def source(id_: str, read: Reading) -> Source:
    passage = None if read == "none" else "page 3"
    return Source(
        id=id_, author="A", title="T", publisher="P", year=2020, read=read, passage=passage
    )


SOURCES = {"read": source("read", "mirror"), "unread": source("unread", "none")}


def test_a_statement_rests_on_unread_sources_only_if_all_are_unread() -> None:
    told = [
        Claim("one", ("unread",)),
        Claim("two", ("unread", "read")),
        Claim("three", ("read",)),
        Claim("four", ("unread", "unread")),
    ]
    assert [one.where for one in resting_on_unread(told, SOURCES)] == ["one", "four"]


def test_a_source_that_is_read_takes_its_statements_off_the_list(
    library: Library, atlas: Atlas
) -> None:
    told, read = claims(library, atlas), library.sources["palma-2023"]
    assert read.read != "none"
    unread = read.model_copy(update={"read": "none", "passage": None})
    before = resting_on_unread(told, {**library.sources, "palma-2023": unread})
    assert len(resting_on_unread(told, library.sources)) < len(before)


def test_statements_of_every_file_are_counted(library: Library, atlas: Atlas) -> None:
    told = claims(library, atlas)
    begins = {one.where.split(":")[0].split("/")[0] for one in told}
    assert begins == {
        "en",
        "quiz",
        "gazetteer.yaml",
        "glossary.yaml",
        "facts.yaml",
        "organizations.yaml",
        "memberships.csv",
        "plans",
        "timeline.yaml",
        "trade.csv",
        "votes.csv",
        "geo",
    }
    assert sum(one.where.startswith("memberships.csv") for one in told) == len(library.memberships)
    assert sum(one.where.startswith("facts.yaml") for one in told) == len(library.facts)


def test_every_statement_names_a_known_source(library: Library, atlas: Atlas) -> None:
    for one in claims(library, atlas):
        assert one.sources, one
        assert set(one.sources) <= set(library.sources), one


def test_citations_in_one_pair_of_brackets_are_one_statement(
    library: Library, atlas: Atlas
) -> None:
    bridge = library.sections["bridge"]
    text = "One [@palma-2023; @cia-2020-kazakhstan].\n\nTwo [@palma-2023] and {{kz-area}}.\n"
    sections = {"bridge": bridge.model_copy(update={"body": text})}
    told = claims(replace(library, sections=sections), atlas)
    assert [one for one in told if ": body" in one.where] == [
        Claim("en/sections/bridge.md: body, line 1", ("palma-2023", "cia-2020-kazakhstan")),
        Claim("en/sections/bridge.md: body, line 3", ("palma-2023",)),
    ]


def test_most_statements_rest_on_sources_that_were_read(library: Library, atlas: Atlas) -> None:
    told = claims(library, atlas)
    assert len(resting_on_unread(told, library.sources)) < len(told) / 10


def test_a_source_that_nothing_cites_is_a_fault(content_copy: Path, geo_copy: Path) -> None:
    entry = (
        "a-1: {author: A, title: T, publisher: P, year: 2020, read: passage, passage: page 3}\n\n"
    )
    broken(content_copy, "sources.yaml", "aa-2025-abraham:", f"{entry}aa-2025-abraham:")
    assert faults(load_all, content_copy, geo_copy) == [
        "sources.yaml:a-1: found 'cited by no statement', "
        "expected a statement that names it, or no such entry"
    ]


UNREAD = "expected a source of which a passage was read"


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            "silk_road_segments.geojson",
            '"sources":"clavijo-markham-1859"',
            '"sources":"icomos-williams-2014"',
            "silk_road_segments.geojson:rayy-soltaniyeh.certainty: found 'attested', "
            "expected probable or conjectural, or a source of which a passage was read",
        ),
        (
            "silk_road_places.geojson",
            '"sources":"clavijo-markham-1859"',
            '"sources":"icomos-williams-2014"',
            f"silk_road_places.geojson:soltaniyeh.sources: found 'icomos-williams-2014', {UNREAD}",
        ),
    ],
    ids=["a road", "a place"],
)
def test_a_shape_is_no_surer_than_what_was_read(
    content_copy: Path, geo_copy: Path, file: str, old: str, new: str, message: str
) -> None:
    broken(geo_copy, file, old, new)
    assert faults(load_all, content_copy, geo_copy) == [message]


def test_a_probable_road_may_rest_on_an_abstract(atlas: Atlas, library: Library) -> None:
    roads = atlas.features["silk-road-segments"]
    assert roads["certainty"]["maijishan-lanzhou"] == "probable"
    assert library.sources[roads["sources"]["maijishan-lanzhou"]].read == "abstract"
