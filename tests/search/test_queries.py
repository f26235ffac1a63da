import pytest

from crossroads.search.folding import fold
from crossroads.search.queries import GENERIC, on_other_keyboard, without_generic


def test_generic_words_are_folded() -> None:
    assert {word: fold(word) for word in GENERIC} == {word: word for word in GENERIC}


@pytest.mark.parametrize(
    ("query", "bare", "kind"),
    [
        ("ural river", "ural", "water"),
        ("река урал", "урал", "water"),
        ("жаиык озени", "жаиык", "water"),
        ("область жетису", "жетису", ""),
        ("aral sea region", "aral", "water"),
        ("almaty", "almaty", ""),
        ("river", "river", ""),
        ("lake region", "lake region", ""),
    ],
)
def test_a_name_is_left_without_its_generic_words(query: str, bare: str, kind: str) -> None:
    assert without_generic(query) == (bare, kind)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("rfpf[cnfy", "казахстан"),
        ("Fkvfns", "алматы"),
        ("0fpf0cnfy", "қазақстан"),
        ("йфяфйыефт", "qazaqstan"),
        ("ГНПРГК", "uyghur"),
    ],
)
def test_keys_mean_other_letters_on_the_other_keyboard(typed: str, meant: str) -> None:
    assert meant in list(on_other_keyboard(typed))


def test_what_has_no_letters_has_no_other_keyboard() -> None:
    assert list(on_other_keyboard("1991 ?!")) == []
