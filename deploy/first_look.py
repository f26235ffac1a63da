"""The document that every page begins with: Streamlit's own, with a first look of ours in it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup, escape

from crossroads.content.start import Start

HERE = Path(__file__).parent
STYLE = HERE / "first_look.css"
SCRIPT = HERE / "first_look.js"
OWN_FONT = re.compile(r'<link\s+rel="preload"\s+href="\./static/media/SourceSans[^>]*>\s*')
"""Streamlit's own font, which it asks for first and our pages never use."""
INLINE_SCRIPT = re.compile(r"<script>.*?</script>\s*", re.DOTALL)
NO_SCRIPT = re.compile(r"<noscript>.*?</noscript>\s*", re.DOTALL)
COMMENT = re.compile(r"<!--.*?-->\s*", re.DOTALL)
STYLE_SHEET = re.compile(r'<link rel="stylesheet"[^>]*>\s*')
AGENT_LINK = re.compile(r'<link rel="service-desc"[^>]*>\s*')


@dataclass(frozen=True)
class Files:
    """Addresses of what the document loads."""

    script: str
    font: str
    icon: str


def document(theirs: str, start: Start, words: Mapping[str, str], files: Files) -> str:
    """Streamlit's document with our title, symbol, font and first look.

    Raises ValueError where Streamlit's document is not of the form that this knows.
    """
    licence, doctype, page = theirs.partition("<!DOCTYPE html>")
    for pattern in (COMMENT, OWN_FONT, INLINE_SCRIPT, NO_SCRIPT, AGENT_LINK):
        page = pattern.sub("", page)
    # Below a second slash, as at /a/b, their relative addresses would lead nowhere.
    page = re.sub(r'(href|src)="\./', r'\1="/', page)
    page = _replaced(
        page, "<title>Streamlit</title>", _head(f"{start.title}: {start.subtitle}", files)
    )
    page = _replaced(page, 'href="/favicon.png"', f'href="{files.icon}"')
    page = _replaced(page, '<div id="root"></div>', f'<div id="root"></div>{_look(start, words)}')
    # Their style sheet comes behind our look, which else would wait for it.
    sheets = "".join(STYLE_SHEET.findall(page))
    page = STYLE_SHEET.sub("", page)
    script = Markup('<script src="{}"></script>').format(files.script)
    page = _replaced(page, "</body>", f"{sheets}{script}</body>")
    page = _replaced(page, "</head>", f"<style>{STYLE.read_text(encoding='utf-8')}</style></head>")
    return f"{licence}{doctype}{page}"


def _replaced(page: str, old: str, new: str) -> str:
    if page.count(old) != 1:
        raise ValueError(f"Streamlit's index.html: found {page.count(old)} {old!r}, expected one")
    return page.replace(old, new)


def _head(title: str, files: Files) -> Markup:
    return Markup(
        '<title>{}</title><link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>'
    ).format(title, files.font)


def _look(start: Start, words: Mapping[str, str]) -> Markup:
    """Stands outside of what Streamlit fills, which empties it as soon as its script runs."""
    host = Markup('<strong class="first-look-host"></strong>')
    return Markup(
        '<div class="first-look" data-trouble="no" role="status">'
        '<p class="first-look-name">{name}</p><p>{subtitle}</p>'
        "<noscript><p>{no_script}</p></noscript>"
        '<div class="first-look-bar"></div>'
        '<div class="first-look-trouble"><p>{blocked}</p><p>{tell}</p>'
        "<button>{again}</button></div></div>"
    ).format(
        name=start.title,
        subtitle=start.subtitle,
        no_script=words["first_script"],
        blocked=words["first_blocked"],
        tell=escape(words["first_tell"]).format(host=host),
        again=words["first_again"],
    )
