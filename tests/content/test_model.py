from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from crossroads.content.model import (
    CountryCode,
    FileName,
    Id,
    Language,
    OrganizationId,
    in_language,
)


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (Id, ["a", "silk-road-1"], ["", "Silk", "a_b", "a--b", "-a", "a b"]),
        (CountryCode, ["KZ", "XK"], ["kz", "KAZ", "K", ""]),
        (OrganizationId, ["SCO", "C5PLUS1"], ["sco", "C5+1", ""]),
    ],
)
def test_ids_have_a_form(kind: Any, good: list[str], bad: list[str]) -> None:
    adapter = TypeAdapter(kind)
    for one in good:
        assert adapter.validate_python(one) == one
    for one in bad:
        with pytest.raises(ValidationError):
            adapter.validate_python(one)


def test_english_stands_in_for_a_missing_language() -> None:
    texts: dict[Language, str] = {"en": "Kazakhstan", "kk": "Қазақстан"}
    assert in_language(texts, "kk") == "Қазақстан"
    assert in_language(texts, "ru") == "Kazakhstan"


@pytest.mark.parametrize("name", ["bridge.py", "silk_road_places.geojson", "relief-eurasia.webp"])
def test_a_file_is_named_in_its_own_folder(name: str) -> None:
    assert TypeAdapter(FileName).validate_python(name) == name


@pytest.mark.parametrize(
    "name", ["../x.py", "/etc/passwd", "a/b.py", "..", "x", "a\\b.py", "a.py\n", "x" * 200 + ".py"]
)
def test_no_name_of_a_file_leads_elsewhere(name: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(FileName).validate_python(name)
