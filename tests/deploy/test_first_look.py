"""The document that every page begins with."""

import re
from importlib.util import find_spec
from pathlib import Path

import pytest
from deploy.first_look import Files, document

from crossroads.content.library import Library

FILES = Files(script="/first.js", font="/font.woff2", icon="/icon.svg")


def theirs() -> str:
    found = find_spec("streamlit")
    assert found is not None
    assert found.origin is not None
    return (Path(found.origin).parent / "static" / "index.html").read_text(encoding="utf-8")


def test_streamlits_document_gets_our_name_and_look(library: Library) -> None:
    page = document(theirs(), library.start, library.words, FILES)
    assert "<title>Crossroads: Kazakhstan between East and West</title>" in page
    assert page.index('class="first-look"') < page.index('<script src="/first.js">')
    assert library.words["first_blocked"] in page
    assert theirs().partition("<!DOCTYPE")[0] in page  # its licence
    modules = re.findall(r'(?:src|href)="\.(/static/js/[^"]+)"', theirs())
    assert len(modules) > 50
    assert [one for one in modules if f'"{one}"' not in page] == []


def test_nothing_is_asked_for_below_the_pages_own_address_and_no_script_stands_in_it(
    library: Library,
) -> None:
    page = document(theirs(), library.start, library.words, FILES)
    assert re.findall(r'(?:src|href)="(?!/)[^"]*"', page) == []
    assert re.findall(r"<script(?![^>]* src=)[^>]*>", page) == []
    assert "_stcore/agent" not in page
    assert "SourceSansVF" not in page


def test_words_are_text(library: Library) -> None:
    words = {**library.words, "first_blocked": "<b>1 & 2</b>", "first_tell": "<i>{host}"}
    page = document(theirs(), library.start, words, FILES)
    assert "&lt;b&gt;1 &amp; 2&lt;/b&gt;" in page
    assert '&lt;i&gt;<strong class="first-look-host"></strong>' in page


def test_a_document_of_another_form_is_refused(library: Library) -> None:
    changed = theirs().replace('<div id="root"></div>', '<div id="app"></div>')
    with pytest.raises(ValueError, match="found 0"):
        document(changed, library.start, library.words, FILES)
