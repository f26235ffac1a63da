"""What those that belong to bodies are called."""

from collections.abc import Iterable

from crossroads.content.library import Library
from crossroads.content.model import in_language
from crossroads.content.writing import sort_key
from crossroads.geo.atlas import Atlas


def place_name(code: str, library: Library, atlas: Atlas) -> str:
    """Name of a country of the map, of the Union, or of a state that is no more.

    Raises KeyError for a code that is none of these.
    """
    if code in atlas.countries:
        return atlas.countries[code].name_in(library.language)
    if code in library.organizations:
        return in_language(library.organizations[code].name, library.language)
    return library.words[f"land_{code.lower()}"]


def place_names(codes: Iterable[str], library: Library, atlas: Atlas) -> list[str]:
    """Names of several, sorted."""
    names = [place_name(code, library, atlas) for code in codes]
    return sorted(names, key=lambda name: sort_key(name, library.language))


def body_name(body: str, library: Library) -> str:
    """Short name of a body."""
    return in_language(library.organizations[body].short, library.language)
