"""Texts among the properties of features, and the property that holds one in a language.

A property `note_en` is a note in English; `note_kk` is the same in Kazakh.
`crossroads.translation` adds those of a language to a layer's frame.
"""

import geopandas

from crossroads.content.model import LANGUAGES, Language

ENGLISH = "_en"
MODE = "mode"
"""The one text whose property in English has no ending, since it is an id, too."""


def text_stem(name: str) -> str | None:
    """Name of a text property without its language; None for other properties."""
    stem, _, language = name.rpartition("_")
    return stem if language in LANGUAGES else None


def english_names(frame: geopandas.GeoDataFrame) -> list[str]:
    """Properties of a layer that hold a text in English, in the order of the file."""
    return [name for name in frame.columns if name.endswith(ENGLISH) or name == MODE]


def local_name(name: str, language: Language) -> str:
    """Property that holds in a language what another holds in English.

    Properties that hold no text in English are the same in all languages.
    """
    if name == MODE:
        return name if language == "en" else f"{name}_{language}"
    return f"{name.removesuffix(ENGLISH)}_{language}" if name.endswith(ENGLISH) else name


def local_texts(frame: geopandas.GeoDataFrame, language: Language) -> dict[str, dict[str, str]]:
    """Texts of each feature in a language, by id and by property (`note_kk`)."""
    names = [local_name(name, language) for name in english_names(frame)]
    return {
        str(id_): {name: text for name, text in row.items() if isinstance(text, str) and text}
        for id_, row in frame[names].to_dict("index").items()
    }
