import math

import pytest

from crossroads.search.names import folded_names, names_of, spellings


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
        (None, []),
        (math.nan, []),
    ],
)
def test_a_name_with_brackets_is_several(name, found_by):
    assert spellings(name) == found_by


def test_a_feature_is_found_in_all_languages_and_by_its_old_names():
    taraz = {
        "name_en": "Taraz",
        "name_kk": "Тараз",
        "name_ru": "Тараз",
        "old_names": "Talas; Talos",
    }
    assert names_of(taraz) == ["Taraz", "Тараз", "Talas", "Talos"]
    assert names_of({"name_en": "Rhine", "name_kk": "", "old_names": math.nan}) == ["Rhine"]


def test_spellings_that_fold_alike_are_one():
    assert folded_names(["Ürümqi", "urumqi", "—", "Үрімші"]) == ["urumqi", "уримши"]
