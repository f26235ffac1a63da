import pytest

from crossroads.search.names import all_spellings, folded_names, spellings


@pytest.mark.parametrize(
    ("name", "found_by"),
    [
        ("Otrar", ["Otrar"]),
        ("Otrar (Farab)", ["Otrar (Farab)", "Otrar", "Farab"]),
        ("Termez (old)", ["Termez (old)", "Termez"]),
        ("Talas battlefield (751)", ["Talas battlefield (751)", "Talas battlefield"]),
        ("South (Large) Aral Sea", ["South (Large) Aral Sea", "South Aral Sea", "Large"]),
        ("Еділ (Волга)", ["Еділ (Волга)", "Еділ", "Волга"]),
        ("", []),
    ],
)
def test_a_name_with_brackets_is_several(name: str, found_by: list[str]) -> None:
    assert spellings(name) == found_by


def test_several_names_give_each_spelling_once() -> None:
    names = ["Taraz", "Тараз", "Тараз", "Talas (Talos)", ""]
    assert all_spellings(names) == ["Taraz", "Тараз", "Talas (Talos)", "Talas", "Talos"]


def test_spellings_that_fold_alike_are_one() -> None:
    assert folded_names(["Ürümqi", "urumqi", "—", "Үрімші"]) == ["urumqi", "уримши"]
