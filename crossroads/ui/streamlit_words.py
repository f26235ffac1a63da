"""Streamlit's own words in the page's language: it has them in English alone."""

from markupsafe import Markup

from crossroads.content.model import Language
from crossroads.outlets.assets import Assets
from crossroads.outlets.publisher import from_page
from crossroads.ui.markup import run_script

SCRIPT = "page.js"


def replace_streamlit_words(language: Language, assets: Assets) -> None:
    """Lets the page's script (`browser/entries/page.ts`) put ours in the place of Streamlit's.

    A page in English is left as it is.
    """
    if assets.streamlit is not None:
        run_script(script_html(language, assets.built[SCRIPT], assets.streamlit))


def script_html(language: Language, script: str, words: str) -> Markup:
    """The script's element, which tells it where its words are."""
    element = Markup('<script src="{}" data-language="{}" data-words="{}"></script>')
    return element.format(from_page(script), language, from_page(words))
