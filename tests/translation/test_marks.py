"""Marks of a translation are those of its English."""

import pytest

from crossroads.translation.marks import disagreement


@pytest.mark.parametrize(
    ("english", "translation"),
    [
        ("It has {{kz-area}} [@cia-2020].", "Аумағы {{kz-area}} [@cia-2020]."),
        ("A [[steppe|steppe]] and {{x}}.", "{{x}}де [[steppe|дала]] бар."),
        ("One [@a; @b].", "Бір [@b; @a]."),
        ("One [@a; @b].", "Бір [@a] екі [@b]."),
        ("[Fly](map:fly=khorgos)", "[Ұшу](map:fly=khorgos)"),
        ("On {day}: {names}", "{names} ({day}), {day}"),
        ("**Bold**", "**Қою**"),
    ],
)
def test_marks_agree_in_whatever_order(english: str, translation: str) -> None:
    assert disagreement(english, translation) is None


@pytest.mark.parametrize(
    ("english", "translation", "found"),
    [
        ("It has {{kz-area}}.", "Аумағы үлкен.", "no {{kz-area}}"),
        ("It has {{kz-area}}.", "{{kz-area}} {{kz-area}}", "{{kz-area}}"),
        ("A [[steppe|steppe]].", "[[шөл|дала]]", "[[шөл|...]]"),
        ("One [@a; @b].", "Бір [@a].", "no [@b]"),
        ("[Fly](map:fly=khorgos)", "[Ұшу](map:fly=dostyk)", "(map:fly=dostyk)"),
        ("On {day}", "{күн}", "{күн}"),
        ("Plain", "[сілтеме](https://example.org)", "(https://example.org)"),
    ],
)
def test_other_marks_are_told(english: str, translation: str, found: str) -> None:
    told = disagreement(english, translation)
    assert told is not None
    assert told[0] == found
