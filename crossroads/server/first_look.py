"""The document that every page begins with: Streamlit's own, with a first look of ours in it."""

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup, escape

from crossroads.content.edition import load_edition
from crossroads.content.model import SOURCE
from crossroads.content.yaml_files import read_mapping
from crossroads.paths import CONTENT
from crossroads.server.font import FONT
from crossroads.translation.catalogue import catalogue_path, read_catalogue

HERE = Path(__file__).parent
STYLE = (HERE / "first_look.css").read_text(encoding="utf-8")
SCRIPT = (HERE / "first_look.js").read_text(encoding="utf-8")
ICON = "./app/static/icon.svg"
LOOK_WORDS = ("first_script", "first_blocked", "first_tell", "first_again")
OWN_FONT = re.compile(r'<link\s+rel="preload"\s+href="\./static/media/SourceSans[^>]*>\s*')
"""Streamlit's own font, which it asks for first and our pages never use."""
INLINE_SCRIPT = re.compile(r"<script>.*?</script>\s*", re.DOTALL)
NO_SCRIPT = re.compile(r"<noscript>.*?</noscript>\s*", re.DOTALL)
COMMENT = re.compile(r"<!--.*?-->\s*", re.DOTALL)
STYLE_SHEET = re.compile(r'<link rel="stylesheet"[^>]*>\s*')
AGENT_LINK = re.compile(r'<link rel="service-desc"[^>]*>\s*')


@dataclass(frozen=True)
class Words:
    """What the first look says."""

    title: str
    subtitle: str
    no_script: str
    blocked: str
    tell: str
    again: str


def read_words(folder: Path = CONTENT) -> dict[str, Words]:
    """By language, English first, from a few small files, before the rest is loaded and checked.

    Raises DataError where they can't be read, KeyError where they lack a word.
    """
    start = read_mapping(folder / SOURCE / "start.yaml")
    words = read_mapping(folder / SOURCE / "words.yaml")
    english = {
        **{f"start/{key}": str(start[key]) for key in ("title", "subtitle")},
        **{f"words/{key}": str(words[key]) for key in LOOK_WORDS},
    }
    told: dict[str, Words] = {SOURCE: _words(english)}
    for language in load_edition(folder / "edition.yaml").languages:
        if language != SOURCE:
            known = read_catalogue(catalogue_path(language, "interface", folder))
            local = {key: known[key, text].forms[0] for key, text in english.items()}
            told[language] = _words(local)
    return told


def _words(texts: Mapping[str, str]) -> Words:
    return Words(
        title=texts["start/title"],
        subtitle=texts["start/subtitle"],
        no_script=texts["words/first_script"],
        blocked=texts["words/first_blocked"],
        tell=texts["words/first_tell"],
        again=texts["words/first_again"],
    )


def inline_hash(script: str) -> str:
    """By which a policy lets this one script run where it stands in the document."""
    return f"sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}"


def document(theirs: str, words: Mapping[str, Words]) -> str:
    """Streamlit's document with our title, symbol, font and first look in each language.

    `words`: by language, that of the title first; the script shows the visitor's.

    Its addresses stay relative, as Streamlit's are, so that it serves below a base path, too.
    Raises ValueError where Streamlit's document is not of the form that this knows.
    """
    licence, doctype, page = theirs.partition("<!DOCTYPE html>")
    for pattern in (COMMENT, OWN_FONT, INLINE_SCRIPT, NO_SCRIPT, AGENT_LINK):
        page = pattern.sub("", page)
    first = next(iter(words.values()))
    page = _replaced(page, "<title>Streamlit</title>", _head(f"{first.title}: {first.subtitle}"))
    page = _replaced(page, 'href="./favicon.png"', f'href="{ICON}"')
    page = _replaced(page, '<div id="root"></div>', f'<div id="root"></div>{_look(words)}')
    # Their style sheet comes behind our look, which else would wait for it.
    sheets = "".join(STYLE_SHEET.findall(page))
    page = STYLE_SHEET.sub("", page)
    page = _replaced(page, "</body>", f"{sheets}<script>{SCRIPT}</script></body>")
    page = _replaced(page, "</head>", f"<style>{STYLE}</style></head>")
    return f"{licence}{doctype}{page}"


def _replaced(page: str, old: str, new: str) -> str:
    if page.count(old) != 1:
        raise ValueError(f"Streamlit's index.html: found {page.count(old)} {old!r}, expected one")
    return page.replace(old, new)


def _head(title: str) -> Markup:
    return Markup(
        '<title>{}</title><link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>'
    ).format(title, f"./{FONT}")


def _look(words: Mapping[str, Words]) -> Markup:
    """Stands outside of what Streamlit fills, which empties it as soon as its script runs."""
    parts = Markup("").join(_look_in(language, told) for language, told in words.items())
    return Markup('<div class="first-look" data-trouble="no" role="status">{}</div>').format(parts)


def _look_in(language: str, words: Words) -> Markup:
    host = Markup('<strong class="first-look-host"></strong>')
    return Markup(
        '<div lang="{language}">'
        '<p class="first-look-name">{name}</p><p>{subtitle}</p>'
        "<noscript><p>{no_script}</p></noscript>"
        '<div class="first-look-bar"></div>'
        '<div class="first-look-trouble"><p>{blocked}</p><p>{tell}</p>'
        "<button>{again}</button></div></div>"
    ).format(
        language=language,
        name=words.title,
        subtitle=words.subtitle,
        no_script=words.no_script,
        blocked=words.blocked,
        tell=escape(words.tell).format(host=host),
        again=words.again,
    )
