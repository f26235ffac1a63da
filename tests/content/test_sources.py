import pytest
from pydantic import ValidationError

from crossroads.content.library import Library
from crossroads.content.sources import Source

PALMA = {
    "id": "palma-2023",
    "author": "José Carlos Palma",
    "title": "Kazakhstan",
    "publisher": "Journal",
    "year": 2023,
}


def test_a_source_is_cited_by_author_and_year() -> None:
    one = Source.model_validate({**PALMA, "read": "none"})
    assert one.short == "José Carlos Palma 2023"
    assert one.full == "José Carlos Palma: Kazakhstan. Journal, 2023."


def test_a_source_that_was_read_says_which_passage() -> None:
    with pytest.raises(ValidationError, match="a key passage that tells what was read"):
        Source.model_validate({**PALMA, "read": "mirror"})
    with pytest.raises(ValidationError, match="none with `read: none`"):
        Source.model_validate({**PALMA, "read": "none", "passage": "page 3"})
    assert Source.model_validate({**PALMA, "read": "whole", "passage": "the whole article"})


def test_the_article_is_in_the_bibliography_under_its_authors_name(library: Library) -> None:
    assert library.sources["palma-2023"].author == "José Carlos Palma"
    assert library.sources["palma-2023"].year == 2023


def test_addresses_are_web_addresses(library: Library) -> None:
    urls = [one.url for one in library.sources.values() if one.url]
    assert len(urls) > 100
    assert [url for url in urls if not url.startswith(("https://", "http://"))] == []
