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
    one = Source.model_validate({**PALMA, "verified": False})
    assert one.short == "José Carlos Palma 2023"
    assert one.full == "José Carlos Palma: Kazakhstan. Journal, 2023."


def test_a_verified_source_says_what_was_read() -> None:
    with pytest.raises(ValidationError, match="a key `read` that tells what was read"):
        Source.model_validate({**PALMA, "verified": True})
    assert Source.model_validate({**PALMA, "verified": True, "read": "the whole article"})


def test_the_article_is_in_the_bibliography_under_its_authors_name(library: Library) -> None:
    assert library.sources["palma-2023"].author == "José Carlos Palma"
    assert library.sources["palma-2023"].year == 2023


def test_addresses_are_web_addresses(library: Library) -> None:
    urls = [one.url for one in library.sources.values() if one.url]
    assert len(urls) > 100
    assert [url for url in urls if not url.startswith(("https://", "http://"))] == []
