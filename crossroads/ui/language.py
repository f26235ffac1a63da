"""The language of a page: of its address, else the visit's, else the browser's, else English."""

from collections.abc import Collection, Sequence
from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup

from crossroads.content.library import Library
from crossroads.content.model import SOURCE, Language
from crossroads.content.writing import OWN_NAMES
from crossroads.ui.address import asked_parameters
from crossroads.view.address import OF_PAGES, PARAMETERS
from crossroads.view.languages import first_accepted

PARAMETER = "lang"
_KEPT = "crossroads-language"


def page_language(
    offered: Collection[Language], known: Collection[Language] | None = None
) -> Language:
    """The language in which the page is to be; what an address says holds for the whole visit.

    `known`: languages that an address may ask for, by default those `offered`.

    Where the visit's language is not what the browser asks for, it is written into the address, so
    that a reload or a copied link keeps it.
    """
    asked = asked_parameters().get(PARAMETER)
    accepted = first_accepted(_accepted_languages(), offered) or SOURCE
    for language in known or offered:
        if language == asked:
            st.session_state[_KEPT] = language
            return language
    kept = st.session_state.get(_KEPT)
    if kept is None:
        return accepted
    if kept != accepted and asked is None:
        st.query_params[PARAMETER] = kept
    return next((language for language in known or offered if language == kept), accepted)


def _accepted_languages() -> str:
    return st.context.headers.get("Accept-Language", "")


def language_switch(library: Library) -> Markup:
    """Links from a page to its view in the other languages."""
    return switch_html(library.language, library.edition.languages, library.words["language"])


def switch_html(language: Language, offered: Sequence[Language], label: str) -> Markup:
    """Links to the same view in each language offered, by the languages' own names.

    The map keeps the links on what is seen (`browser/host/page_host.ts`).
    """
    asked = asked_parameters()
    known = (*PARAMETERS, *OF_PAGES)
    others = {name: asked[name] for name in known if name in asked and name != PARAMETER}
    links = Markup("").join(
        Markup('<a href="?{}" lang="{}" hreflang="{}"{}>{}</a>').format(
            urlencode({**others, PARAMETER: code}),
            code,
            code,
            Markup(' aria-current="true"') if code == language else "",
            OWN_NAMES[code],
        )
        for code in offered
    )
    return Markup('<nav class="cr-languages" aria-label="{}">{}</nav>').format(label, links)
