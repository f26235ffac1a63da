"""Words in the place of Streamlit's own: for pages in other languages, by what it really shows."""

import json
from pathlib import Path

import pytest

from crossroads.content.library import Library
from crossroads.content.streamlit_words import load_streamlit_words
from crossroads.faults import DataError
from crossroads.geo.atlas import Atlas
from crossroads.outlets.publisher import Publisher, from_page
from crossroads.outlets.streamlit_words import publish_streamlit_words
from crossroads.translation.speech import in_other_language


def test_they_travel_with_the_months_and_never_to_a_page_in_english(
    library: Library, atlas: Atlas, tmp_path: Path
) -> None:
    publisher = Publisher(tmp_path)
    assert publish_streamlit_words(library, publisher) is None
    russian, _ = in_other_language(library, atlas, "ru")
    address = publish_streamlit_words(russian, publisher)
    assert address is not None
    words = json.loads(publisher.path_of(address).read_text(encoding="utf-8"))
    assert words["November"] == "ноябрь"
    assert "{name}" in words["Remove {name}"]
    assert not set("abcdefghijklmnopqrstuvwxyz") & set(words["No results"])


def test_a_page_asks_for_them_below_its_own_path() -> None:
    assert from_page("../../app/static/published/x.json") == "./app/static/published/x.json"


def test_a_word_says_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "streamlit.yaml"
    path.write_text('Open:\n"Page {number": A list.\n', encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_streamlit_words(path)
    assert [fault.where for fault in caught.value.faults] == ["Open", "Page {number"]
