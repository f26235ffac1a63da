import datetime as dt
from typing import Any

import pytest

from crossroads.content.facts import Fact
from crossroads.content.glossary import Term
from crossroads.content.library import Library
from crossroads.content.prose import Prose, Reference, references, render_prose
from crossroads.content.sources import Source
from crossroads.content.units import load_units
from crossroads.paths import CONTENT


def source(id_: str, author: str, year: int = 2020) -> Source:
    return Source(id=id_, author=author, title="T", publisher="P", year=year, read="none")


SOURCES = {
    "palma-2023": source("palma-2023", "Palma", 2023),
    "cia-2020": source("cia-2020", "CIA"),
    "quotes": source("quotes", 'Tom & "Jerry" <b>'),
}
UNITS = load_units(CONTENT / "en" / "units.yaml")
FACTS = {
    "area": Fact(
        id="area", value=2724900, unit="km2", as_of=2020, sources=["cia-2020"], what="area"
    ),
    "day": Fact(
        id="day", value=dt.date(1991, 12, 16), unit="date", sources=["palma-2023"], what="day"
    ),
}
TERMS = {
    "steppe": Term.model_validate(
        {
            "id": "steppe",
            "sources": ["cia-2020"],
            "term": "steppe",
            "text": "Dry grassland <wide> & flat.",
        }
    )
}


def prose(body: str, **options: Any) -> Prose:
    return render_prose(body, SOURCES, FACTS, TERMS, UNITS, **options)


def test_sources_are_numbered_in_the_order_of_their_first_citation() -> None:
    shown = prose("One [@cia-2020]. Two [@palma-2023; @cia-2020]. Three [@palma-2023].")
    assert [one.id for one in shown.cited] == ["cia-2020", "palma-2023"]
    numbers = [part.split('"')[0] for part in shown.html.split('href="#source-')[1:]]
    assert numbers == ["1", "2", "1", "2"]


def test_a_citation_says_whom_it_cites() -> None:
    assert 'aria-label="Source 1: Palma 2023"' in prose("Said [@palma-2023].").html
    assert "Quelle 1" in prose("Said [@palma-2023].", labels={"source": "Quelle"}).html


def test_a_fact_is_shown_with_its_day_and_source_and_kept_once() -> None:
    shown = prose("It has {{area}}, yes {{area}}, since {{day}}.")
    assert "2,724,900 km²" in shown.html
    assert "as of 2020 · CIA 2020" in shown.html
    assert "16 December 1991" in shown.html
    assert [one.id for one in shown.facts] == ["area", "day"]


def test_facts_follow_the_language() -> None:
    shown = prose("{{area}} {{day}}", language="ru")
    assert "2\xa0724\xa0900 km²" in shown.html
    assert "16 декабря 1991" in shown.html


def test_texts_become_no_markup() -> None:
    shown = prose("<script>alert(1)</script> [[steppe|<i>grass</i>]] [@quotes]")
    for tag in ("<script", "<i>", "<b>", "<wide>"):
        assert tag not in shown.html
    assert "&lt;script&gt;" in shown.html
    assert "&lt;i&gt;grass&lt;/i&gt;" in shown.html
    assert "Dry grassland &lt;wide&gt; &amp; flat." in shown.html
    assert "Tom &amp; &#34;Jerry&#34; &lt;b&gt; 2020" in shown.html


def test_a_note_can_be_reached_by_keyboard() -> None:
    html = prose("[[steppe|grass]]").html
    assert 'tabindex="0"' in html
    assert 'role="note"' in html


def test_plain_markdown_stays_markdown() -> None:
    html = prose("## Head\n\nSome *words* and [a link](https://example.org).").html
    assert "<h2>Head</h2>" in html
    assert "<em>words</em>" in html
    assert '<a href="https://example.org">a link</a>' in html


@pytest.mark.parametrize("body", ["[@nobody]", "{{nothing}}", "[[no-term|x]]"])
def test_an_unknown_id_is_a_key_error(body: str) -> None:
    with pytest.raises(KeyError):
        prose(body)


def test_references_come_in_order_with_their_line() -> None:
    body = "First {{area}} [@cia-2020; @palma-2023].\n\nThen [[steppe|grass]].\n"
    both = ("cia-2020", "palma-2023")
    assert list(references(body)) == [
        Reference("fact", "area", 1, ("area",)),
        Reference("citation", "cia-2020", 1, both),
        Reference("citation", "palma-2023", 1, both),
        Reference("term", "steppe", 3, ("steppe",)),
    ]


def test_every_section_is_rendered_without_leftover_marks(library: Library) -> None:
    for section in library.sections.values():
        shown = render_prose(
            section.body, library.sources, library.facts, library.terms, library.units
        )
        assert shown.cited, section.id
        for mark in ("{{", "}}", "[[", "]]", "[@"):
            assert mark not in shown.html, section.id
