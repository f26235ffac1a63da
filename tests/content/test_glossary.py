import pytest
from pydantic import ValidationError

from crossroads.content.glossary import Term


def term(text: str) -> Term:
    return Term(id="steppe", sources=["s"], term="steppe", text=text)


def test_an_explanation_fits_its_note() -> None:
    assert term("word " * 60)
    with pytest.raises(ValidationError, match="an explanation of at most 60 words"):
        term("word " * 61)
