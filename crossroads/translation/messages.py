"""All texts that a language needs, as they stand in words and shapes now."""

from crossroads.content.library import Library
from crossroads.content.model import Language
from crossroads.content.units import Pattern
from crossroads.geo.atlas import Atlas
from crossroads.translation.localize import Speech, local_atlas, local_library
from crossroads.translation.message import Message, split_key


def all_messages(library: Library, atlas: Atlas, language: Language) -> list[Message]:
    """Texts in the order of the pages, each once; without those that the data have in the language.

    `library` and `atlas` in English.
    """
    found: list[Message] = []

    def say(key: str, text: str) -> str:
        found.append(Message(*split_key(key), text))
        return text

    def say_forms(key: str, forms: Pattern) -> Pattern:
        one = forms.get("one")
        room, context = split_key(key)
        found.append(
            Message(room, context, forms["other"])
            if one is None
            else Message(room, context, one, forms["other"])
        )
        return forms

    speech = Speech(language, say, say_forms)
    local_library(library, speech)
    local_atlas(atlas, speech)
    return list(dict.fromkeys(found))
