import pytest

from crossroads.view.languages import first_accepted


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("kk-KZ,kk;q=0.9,ru;q=0.8,en;q=0.7", "kk"),
        ("ru", "ru"),
        ("de-DE,de;q=0.9,ru-RU;q=0.5,en;q=0.6", "en"),
        ("en;q=0, ru;q=0.1", "ru"),
        ("KK", "kk"),
        ("fr, *", None),
        ("", None),
        ("ru;q=nonsense", None),
        ("ru;level=1", "ru"),
    ],
)
def test_the_best_of_our_languages_is_taken(header: str, language: str | None) -> None:
    assert first_accepted(header) == language
