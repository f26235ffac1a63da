"""The spellings under which one name can be found."""

import re
from collections.abc import Iterable, Mapping

from crossroads.content.model import LANGUAGES
from crossroads.search.folding import fold

BRACKETS = re.compile(r"\s*\(([^()]*)\)")


def spellings(name: object) -> list[str]:
    """The name, the name without brackets, and what stands in them where that is a name.

    A name begins with a capital, so that "Termez (old)" gives no "old". Gives nothing for an
    empty cell of a table.
    """
    if not isinstance(name, str) or not name:
        return []
    inside = [one for one in BRACKETS.findall(name) if one[:1].isupper()]
    return list(dict.fromkeys([name, BRACKETS.sub("", name), *inside]))


def names_of(properties: Mapping[str, object]) -> list[str]:
    """Spellings of a feature's names in all languages and of its old names."""
    names = [properties.get(f"name_{language}") for language in LANGUAGES]
    old = properties.get("old_names")
    past = [one.strip() for one in old.split(";")] if isinstance(old, str) else []
    return list(dict.fromkeys(one for name in (*names, *past) for one in spellings(name)))


def folded_names(names: Iterable[str]) -> list[str]:
    """Names as searching compares them, each once."""
    return [one for one in dict.fromkeys(map(fold, names)) if one]
