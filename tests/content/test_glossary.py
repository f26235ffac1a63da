import pytest
from pydantic import ValidationError

from crossroads.content.glossary import Term, TermWords


def test_words_come_in_english_where_a_language_has_none_yet() -> None:
    both = Term(
        id="steppe",
        sources=["s"],
        en=TermWords(term="steppe", text="Grassland."),
        ru=TermWords(term="степь", text="Равнина."),
    )
    assert both.words("ru").term == "степь"
    assert both.words("kk").term == "steppe"


def test_an_explanation_fits_its_note() -> None:
    assert TermWords(term="a", text="word " * 60)
    with pytest.raises(ValidationError, match="an explanation of at most 60 words"):
        TermWords(term="a", text="word " * 61)
