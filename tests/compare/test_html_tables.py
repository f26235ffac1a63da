from dataclasses import replace
from xml.etree import ElementTree

import pandas as pd

from crossroads.compare.belonging import Standing
from crossroads.compare.html_tables import facts_html, membership_html, overlap_html
from crossroads.compare.overlaps import Overlap, overlaps
from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from tests.known import known


def read(html: str) -> tuple[ElementTree.Element, list[str], list[list[str]]]:
    """Head and rows as lists of texts; strict, so that whatever is not escaped fails."""
    root = ElementTree.fromstring(f"<body>{html}</body>")  # noqa: S314
    rows = [[" ".join("".join(cell.itertext()).split()) for cell in row] for row in root.iter("tr")]
    return root, rows[0], rows[1:]


def dots(row: ElementTree.Element) -> list[str]:
    """Kinds of the dots in a row, by cell."""
    return [known(span.get("class")).rpartition("-")[2] for span in row.iter("span")]


def test_statuses_stand_in_words_beside_the_dots(
    library: Library, atlas: Atlas, standing: Standing
) -> None:
    root, head, rows = read(
        membership_html(["KZ", "UZ", "CN"], standing, library, atlas, "Who & where")
    )
    assert known(root.find("h3")).text == "Who & where"
    assert known(root.find("div")).get("aria-label") == "Who & where"
    assert head == ["Organization", "Kazakhstan", "Uzbekistan", "China"]
    told = {row[0].split()[0]: row[1:] for row in rows}
    assert told["SCO"] == ["member since 15 June 2001"] * 3
    assert told["EAEU"][0] == "member since 1 January 2015"
    assert told["EAEU"][1].startswith("observer since")
    assert told["EAEU"][2] == "not in"
    shown = {known(row[0].text).strip(): dots(row) for row in root.iter("tr")}
    assert shown["SCO"] == ["full", "full", "full"]
    assert shown["EAEU"] == ["full", "half", "none"]


def test_every_text_is_escaped(library: Library, atlas: Atlas, standing: Standing) -> None:
    keys = ("compare_body", "compare_count", "countries", "compare_not_in", "compare_in")
    words = {**library.words, **dict.fromkeys(keys, "<b>&</b>")}
    member = library.statuses["member"].model_copy(update={"title": {"en": "<b>&</b>"}})
    spoilt = replace(library, words=words, statuses={**library.statuses, "member": member})
    found = [Overlap(("SCO",), ["KZ"])]
    for html in (
        membership_html(["KZ", "CH"], standing, spoilt, atlas, '<b>"</b>'),
        overlap_html(["SCO", "EU"], found, spoilt, atlas, '<b>"</b>'),
    ):
        assert "<b>" not in html
        root, head, rows = read(html)
        assert known(root.find("div")).get("aria-label") == '<b>"</b>'
        assert "<b>&</b>" in head
        assert any("<b>&</b>" in cell for cell in rows[0])


def test_combinations_are_counted_and_named(
    library: Library, atlas: Atlas, standing: Standing
) -> None:
    ids = ["SCO", "EAEU", "EU"]
    found = overlaps({one: standing.full_members(one) for one in ids})
    root, head, rows = read(overlap_html(ids, found, library, atlas, "Overlaps"))
    assert head == ["How many", *ids, "Countries"]
    assert [row[0] for row in rows] == ["27", "6", "4", "1"]
    assert rows[2][1:4] == ["in", "in", "not in"]
    assert rows[2][4] == "Belarus, Kazakhstan, Kyrgyzstan, and Russia"
    assert [dots(row) for row in root.iter("tr")][3] == ["full", "full", "none"]
    widths = [bar.get("style") for bar in root.iter("i")]
    assert widths == ["width: 100%", "width: 22%", "width: 15%", "width: 4%"]


def test_many_names_are_folded_but_all_there(
    library: Library, atlas: Atlas, standing: Standing
) -> None:
    ids = ["EU", "CSTO"]
    found = overlaps({one: standing.full_members(one) for one in ids})
    root, _, _ = read(overlap_html(ids, found, library, atlas, "Overlaps"))
    (folded,) = root.iter("details")
    summary = known(folded.find("summary"))
    assert known(summary.text).endswith("and 21 more")
    assert known(summary.tail).count(",") == 26
    assert "Sweden" in known(summary.tail)


def test_nobody_gives_a_table_without_rows(library: Library, atlas: Atlas) -> None:
    assert read(overlap_html(["SCO", "EU"], [], library, atlas, "x"))[2] == []
    one = [Overlap(("SCO",), ["KZ"])]
    assert read(overlap_html(["SCO", "EU"], one, library, atlas, "x"))[2] == [
        ["1", "in", "not in", "Kazakhstan"]
    ]


def test_facts_are_a_table_in_words() -> None:
    table = pd.DataFrame({"Side by side": ["Area & more"], "<KZ>": ["2.7 million"]})
    root, head, rows = read(facts_html(table, "Side by side"))
    assert known(root.find("div")).get("aria-label") == "Side by side"
    assert (head, rows) == (["Side by side", "<KZ>"], [["Area & more", "2.7 million"]])
    assert [cell.get("scope") for cell in root.iter("th")] == ["col", "col", "row"]
