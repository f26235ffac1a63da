"""What visitors wrote is told back as they wrote it; Markdown's own reader finds only code."""

import pytest
from markdown_it import MarkdownIt
from streamlit.testing.v1 import AppTest

from crossroads.ui.plain import plain, seen

TOLD = {
    "![x](https://x.example/x.png)": "![x](https://x.example/x.png)",
    "[x](//x.example) <https://x.example>": "[x](//x.example) <https://x.example>",
    "a\n\n![x](//x.example/x.png)": "a ![x](//x.example/x.png)",
    "\r\n\r\n# Head": "# Head",
    "a\n\n- b\n\n    c": "a - b c",
    "a\n===": "a ===",
    "a\u2028b\u0000c\u202ed": "a b c d",
    "`": "`",
    "``": "``",
    "`![x](y)`": "`![x](y)`",
    "a ``` b `` c ` d": "a ``` b `` c ` d",
    "\\`a": "\\`a",
    "a\\": "a\\",
    "<img src=x onerror=alert(1)>": "<img src=x onerror=alert(1)>",
    "&lt;b&gt;": "&lt;b&gt;",
    ":material/home: :red[x] $x^2$ :smile:": ":material/home: :red[x] $x^2$ :smile:",
    "|a|b|\n|-|-|": "|a|b| |-|-|",
    "{value}": "{value}",
    "дата": "дата",
}


def code_of(markdown: str) -> tuple[list[str], str]:
    """Texts that are code, and all the others joined, of what must be one paragraph."""
    opening, inline, closing = MarkdownIt("commonmark").enable("table").parse(markdown)
    assert (opening.type, closing.type) == ("paragraph_open", "paragraph_close")
    parts = inline.children or []
    assert {part.type for part in parts} <= {"text", "code_inline"}
    code = [part.content for part in parts if part.type == "code_inline"]
    return code, "".join(part.content for part in parts if part.type == "text")


@pytest.mark.parametrize(("text", "told"), TOLD.items())
def test_it_is_told_as_it_is(text: str, told: str) -> None:
    assert code_of(f"We read {plain(text)} here.") == ([told], "We read  here.")
    assert code_of(f"{plain(text)} is none.") == ([told], " is none.")


def test_texts_beside_each_other_stay_apart() -> None:
    joined = ", ".join(map(plain, TOLD))
    assert code_of(joined) == (list(TOLD.values()), ", " * (len(TOLD) - 1))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u0000"])
def test_nothing_is_told_as_nothing(text: str) -> None:
    code, rest = code_of(f"We read {plain(text)} here.")
    assert ("".join(code).strip(), rest) == ("", "We read  here.")


def page() -> None:
    from crossroads.ui.chrome import chosen_date, page_frame

    chosen_date(page_frame())


@pytest.mark.parametrize(("text", "told"), TOLD.items())
def test_an_odd_address_is_told_back(text: str, told: str) -> None:
    app = AppTest.from_function(page, default_timeout=60)
    app.query_params[text] = "1"
    app.query_params["on"] = text
    app.run()
    assert not app.exception
    name, day = (code_of(one.value) for one in app.info)
    assert name[0] == day[0] == [told]
    assert name[1].startswith("We did not understand  in the address")
    assert day[1].startswith(" is no date")


def test_of_a_long_address_only_the_beginning_is_told() -> None:
    app = AppTest.from_function(page, default_timeout=60)
    for letter in "wxyz":
        app.query_params[letter * 100] = "1"
    app.run()
    assert code_of(app.info[0].value)[0] == [letter * 40 for letter in "wxy"]


def test_what_turns_or_breaks_a_line_is_not_seen() -> None:
    assert seen("8\u202eb \n\u2066 \x1b[31m<b>") == "8 b [31m<b>"
