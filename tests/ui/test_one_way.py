"""HTML has one way to Streamlit, and a text no way to become Markup: the sources themselves say so.

The linter asks for a reason wherever Markup is made of something that is no literal; here stand
all the places that have one.
"""

import ast
from collections.abc import Iterator

import pytest

from crossroads.paths import ROOT

ALLOWED = {
    "crossroads/ui/markup.py": ["shows HTML", "shows HTML", "allows HTML"],  # the one way
    "crossroads/content/prose.py": ["Markup of no literal"],  # what the Markdown renderer gives
    "crossroads/site/words.py": ["Markup of no literal"],  # the same, of the page about the atlas
    "crossroads/lesson/inline.py": ["Markup of no literal"],  # what is built, or compressed
    "crossroads/ui/chrome.py": ["Markup of no literal"],  # the style sheet, as it is built
}


def ways(source: str) -> Iterator[str]:
    """Everything in a source by which a text could get past Markup."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Attribute(value=ast.Name(id="st"), attr="html"):
                yield "shows HTML"
            case ast.Call(func=ast.Attribute(value=shown, attr="html")):
                if not (isinstance(shown, ast.Name) and shown.id == "st"):  # told already
                    yield "shows HTML"
            case ast.Call(func=ast.Attribute(attr="component"), keywords=given):
                if any(one.arg == "html" for one in given):
                    yield "shows HTML"
            case ast.keyword(arg=str(name)) | ast.Constant(value=str(name)):
                if name.startswith("unsafe_allow"):
                    yield "allows HTML"
            case ast.Call(func=ast.Name(id="Markup"), args=[ast.Constant()] | [], keywords=[]):
                pass
            case ast.Call(func=ast.Name(id="Markup")):
                yield "Markup of no literal"
            case ast.Call(func=ast.Name(id="cast"), args=[ast.Name(id="Markup"), _]):
                yield "Markup by cast"
            case ast.Import(names=names):
                for one in names:
                    if one.name in ("html", "markupsafe"):
                        yield "imports a whole module of HTML"
            case ast.ImportFrom(module="html"):
                yield "escapes by hand"
            case ast.ImportFrom(module="streamlit" | "markupsafe", names=names):
                for one in names:
                    if one.asname or one.name not in ("Markup", "escape"):
                        yield "imports by another name"


def test_html_has_one_way() -> None:
    files = [ROOT / "app.py", *(ROOT / "pages").glob("*.py"), *(ROOT / "crossroads").rglob("*.py")]
    assert len(files) > 100
    found = {
        path.relative_to(ROOT).as_posix(): list(ways(path.read_text(encoding="utf-8")))
        for path in files
    }
    assert {path: ways for path, ways in found.items() if ways} == ALLOWED


@pytest.mark.parametrize(
    ("source", "way"),
    [
        ("st.html(text)", "shows HTML"),
        ("column.html(text)", "shows HTML"),
        ("show = st.html", "shows HTML"),
        ("st.columns(2)[0].html(text)", "shows HTML"),
        ("v2.component('x', js=script, html=text)", "shows HTML"),
        ("st.markdown(text, unsafe_allow_html=True)", "allows HTML"),
        ("st.markdown(text, **{'unsafe_allow_html': True})", "allows HTML"),
        ("Markup(f'<p>{text}</p>')", "Markup of no literal"),
        ("Markup('<p>' + text)", "Markup of no literal"),
        ("Markup('<p>{}</p>'.format(text))", "Markup of no literal"),
        ("Markup(text)", "Markup of no literal"),
        ("Markup(object=text)", "Markup of no literal"),
        ("cast(Markup, text)", "Markup by cast"),
        ("import markupsafe", "imports a whole module of HTML"),
        ("import html as h", "imports a whole module of HTML"),
        ("from html import escape", "escapes by hand"),
        ("from markupsafe import Markup as M", "imports by another name"),
        ("from streamlit import html", "imports by another name"),
    ],
)
def test_each_other_way_is_found(source: str, way: str) -> None:
    assert list(ways(source)) == [way]


@pytest.mark.parametrize(
    "source",
    [
        "Markup('<p>{}</p>').format(text)",
        "Markup('<p>' '{}</p>')",
        "Markup().join(parts)",
        "shown = prose.html",
        "from markupsafe import Markup, escape",
    ],
)
def test_the_right_way_is_no_fault(source: str) -> None:
    assert list(ways(source)) == []
