"""Streamlit's own words in the page's language: it has them in English alone."""

import json
from collections.abc import Mapping

from markupsafe import Markup

from crossroads.content.library import Library
from crossroads.content.model import SOURCE, Language
from crossroads.content.writing import locale_of
from crossroads.ui.markup import run_script

SCRIPT = "page.js"


def replace_streamlit_words(library: Library, script: str) -> None:
    """Lets the page's script (`browser/entries/page.ts`) put ours in the place of Streamlit's.

    `script`: its address. A page in English is left as it is.
    """
    if library.language != SOURCE:
        run_script(script_html(library, script))


def script_html(library: Library, script: str) -> Markup:
    """The script with its words, which it reads from its own element."""
    told = json.dumps({**library.streamlit, **months(library.language)}, ensure_ascii=False)
    element = Markup('<script src="{}" data-language="{}" data-words="{}"></script>')
    return element.format(script, library.language, told)


def months(language: Language) -> Mapping[str, str]:
    """Names of the months by those in English, as CLDR has them."""
    english, own = (locale_of(one).months["stand-alone"]["wide"] for one in (SOURCE, language))
    return {english[number]: own[number] for number in range(1, 13)}
