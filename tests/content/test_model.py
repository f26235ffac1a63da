from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from crossroads.content.model import CountryCode, Id, Language, OrganizationId, in_language


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
