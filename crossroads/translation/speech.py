"""Words and shapes in a language, by its catalogues."""

from pathlib import Path

from crossroads.content.library import Library
from crossroads.content.model import LANGUAGES, SOURCE, Language
from crossroads.content.units import Pattern
from crossroads.geo.atlas import Atlas
from crossroads.paths import CONTENT
from crossroads.translation.catalogue import OTHER, PLURALS, read_rooms
from crossroads.translation.localize import Speech, local_atlas, local_library
from crossroads.translation.message import split_key

OTHERS: tuple[Language, ...] = tuple(language for language in LANGUAGES if language != SOURCE)
"""Languages that are translated into."""
UNTRANSLATED = "[en] "
"""Begin of an English text that stands where a translation is missing or fuzzy."""


def in_other_language(
    library: Library, atlas: Atlas, language: Language, folder: Path = CONTENT
) -> tuple[Library, Atlas]:
    """Words and shapes in a language; `library` and `atlas` in English.

    Where a translation is missing or fuzzy the English stands, marked. Raises DataError where a
    catalogue is wrong.
    """
    if language == SOURCE:
        return library, atlas
    speech = catalogue_speech(language, folder)
    return local_library(library, speech), local_atlas(atlas, speech)


def in_languages_offered(library: Library, atlas: Atlas) -> list[tuple[Library, Atlas]]:
    """The same in each language that visitors are offered, in the order of the switch."""
    return [in_other_language(library, atlas, one) for one in library.edition.languages]


def catalogue_speech(language: Language, folder: Path = CONTENT) -> Speech:
    """What the catalogues of a language say. Raises DataError where one is wrong."""
    rooms = read_rooms(language, folder)

    def say(key: str, text: str) -> str:
        room, context = split_key(key)
        known = rooms[room].get((context, text))
        return known.forms[0] if known and known.stands else f"{UNTRANSLATED}{text}"

    def say_forms(key: str, forms: Pattern) -> Pattern:
        room, context = split_key(key)
        known = rooms[room].get((context, forms.get("one", forms["other"])))
        if known is None or not known.stands:
            return {form: f"{UNTRANSLATED}{text}" for form, text in forms.items()}
        if len(known.forms) == 1:
            return {"other": known.forms[0]}
        by_class = dict(zip(PLURALS[language][1], known.forms, strict=True))
        return {**by_class, "other": by_class[OTHER[language]]}

    return Speech(language, say, say_forms)
