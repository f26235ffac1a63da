"""What countries are called in their own languages, from the CLDR that babel brings."""

from functools import cache

from babel import Locale, localedata
from babel.languages import get_official_languages

from crossroads.content.model import LANGUAGES
from crossroads.contract.dossiers import LocalName

OUTSIDERS_NAMES = frozenset({"KP", "PS"})
"""Where CLDR has another's word: Seoul's for the north of Korea, and "Palestinian Territories"."""


def local_names(code: str) -> tuple[LocalName, ...]:
    """Language tag and name for each official language of a country, each name once.

    Languages that are official in fact count where none is so by law. Our own languages and
    those that CLDR has no names in are left out; of two scripts the usual one is taken.
    """
    if code in OUTSIDERS_NAMES:
        return ()
    languages = get_official_languages(code) or get_official_languages(code, de_facto=True)
    tags: dict[str, str] = {}
    for language in languages:
        base, _, script = language.partition("_")
        known = base not in LANGUAGES and localedata.exists(language)
        name = _names_in(language).get(code) if known else None
        if name and not (script and base in languages):
            tags.setdefault(name, language.replace("_", "-"))
    return tuple((tag, name) for name, tag in tags.items())


@cache
def _names_in(language: str) -> dict[str, str]:
    return dict(Locale.parse(language).territories)
