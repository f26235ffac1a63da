"""The document that every page begins with."""

import re
from dataclasses import replace

import pytest

from crossroads.server.first_look import SCRIPT, Words, document, inline_hash, read_words
from crossroads.server.policies import PAGE
from crossroads.server.serving import streamlits_page


def theirs() -> str:
    return (streamlits_page() / "index.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def words() -> dict[str, Words]:
    return read_words()


def test_streamlits_document_gets_our_name_and_look(words: dict[str, Words]) -> None:
    page = document(theirs(), words)
    assert "<title>Crossroads: Kazakhstan between East and West</title>" in page
    assert page.index('class="first-look"') < page.index("<script>")
    assert words["en"].blocked in page
    assert theirs().partition("<!DOCTYPE")[0] in page  # its licence
    modules = re.findall(r'(?:src|href)="(\./static/js/[^"]+)"', theirs())
    assert len(modules) > 50
    assert [one for one in modules if f'"{one}"' not in page] == []


def test_addresses_are_relative_and_only_the_script_stands_in_it_that_the_policy_lets_run(
    words: dict[str, Words],
) -> None:
    page = document(theirs(), words)
    assert re.findall(r'(?:src|href)="(?!\./)[^"]*"', page) == []
    (inline,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert inline == SCRIPT
    assert f"'{inline_hash(inline)}'" in PAGE["script-src"]
    assert "_stcore/agent" not in page
    assert "SourceSansVF" not in page


def test_words_are_text(words: dict[str, Words]) -> None:
    odd = {"en": replace(words["en"], blocked="<b>1 & 2</b>", tell="<i>{host}")}
    page = document(theirs(), odd)
    assert "&lt;b&gt;1 &amp; 2&lt;/b&gt;" in page
    assert '&lt;i&gt;<strong class="first-look-host"></strong>' in page


def test_each_language_has_its_words(words: dict[str, Words]) -> None:
    both = {**words, "kk": replace(words["en"], subtitle="Шығыс пен Батыс арасында")}
    page = document(theirs(), both)
    assert page.index('<div lang="en">') < page.index('<div lang="kk">')
    assert "Шығыс пен Батыс арасында" in page
    assert "<title>Crossroads: Kazakhstan between East and West</title>" in page


def test_a_document_of_another_form_is_refused(words: dict[str, Words]) -> None:
    changed = theirs().replace('<div id="root"></div>', '<div id="app"></div>')
    with pytest.raises(ValueError, match="found 0"):
        document(changed, words)
