"""The language of a page, and the links to the others."""

import pytest
from streamlit.testing.v1 import AppTest

from crossroads.ui import language
from crossroads.ui.language import switch_html


def page() -> None:
    import streamlit as st

    from crossroads.ui.language import page_language

    st.text(page_language(("kk", "ru", "en")))


def opened(query: dict[str, str], accepted: str, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setattr(language, "_accepted_languages", lambda: accepted)
    app = AppTest.from_function(page)
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


@pytest.mark.parametrize(
    ("query", "accepted", "expected"),
    [
        ({}, "", "en"),
        ({}, "kk-KZ,kk;q=0.9", "kk"),
        ({}, "fr", "en"),
        ({"lang": "ru"}, "kk", "ru"),
        ({"lang": "xx"}, "kk", "kk"),
        ({"lang": "en"}, "ru", "en"),
    ],
)
def test_the_address_decides_else_the_browser(
    query: dict[str, str], accepted: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(query, accepted, monkeypatch)
    assert not app.exception
    assert app.text[0].value == expected


def test_what_an_address_has_said_holds_for_the_visit_and_is_written_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = opened({"lang": "ru"}, "kk", monkeypatch)
    del app.query_params["lang"]  # as the menu's links do
    app.run()
    assert app.text[0].value == "ru"
    assert app.query_params["lang"] == "ru"


def test_links_keep_the_view_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = {"scene": "khorgos", "lang": "ru", "odd": "<b>", "pick": 'a"b'}
    monkeypatch.setattr(language, "asked_parameters", lambda: asked)
    html = switch_html("ru", ("kk", "ru", "en"), "Язык")
    assert 'href="?scene=khorgos&amp;pick=a%22b&amp;lang=kk" lang="kk" hreflang="kk"' in html
    assert html.count("aria-current") == 1
    assert "odd" not in html
    assert [name for name in ("Қазақша", "Русский", "English") if name not in html] == []
