"""`python -m scripts.local_names`: takes `content/local_names.csv` anew from CLDR.

It tells what countries are called in their own languages. CLDR comes with babel.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from functools import cache

from babel import Locale, localedata
from babel.languages import get_official_languages

from crossroads.check import load_all
from crossroads.content.local_names import LocalName
from crossroads.content.model import LANGUAGES
from crossroads.geo.places import COUNTRIES
from crossroads.paths import CONTENT

FILE = CONTENT / "local_names.csv"
OUTSIDERS_NAMES = frozenset({"KP", "PS"})
"""Where CLDR has another's word: Seoul's for the north of Korea, and "Palestinian Territories"."""


def main() -> None:
    """Writes the table."""
    _, atlas = load_all()
    FILE.write_text(table(atlas.features[COUNTRIES].index), encoding="utf-8", newline="")


def table(codes: Iterable[str]) -> str:
    """The table for countries, as text."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(LocalName.model_fields)
    writer.writerows(_rows(codes))
    return text.getvalue()


def _rows(codes: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    for code in sorted(codes):
        yield from ((code, language, name) for language, name in local_names(code))


def local_names(code: str) -> tuple[tuple[str, str], ...]:
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


if __name__ == "__main__":
    main()
