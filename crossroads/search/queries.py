"""What else a query may mean: a name with a generic word, or keys of the other keyboard."""

import re
from collections.abc import Iterator

GENERIC = {
    "river": "water", "sea": "water", "lake": "water",
    "река": "water", "море": "water", "озеро": "water",
    "озени": "water", "тенизи": "water", "коли": "water",
    "region": "", "province": "", "oblast": "", "city": "", "town": "", "country": "",
    "mountain": "", "mountains": "", "range": "", "desert": "", "people": "",
    "область": "", "краи": "", "регион": "", "город": "", "страна": "",
    "горы": "", "хребет": "", "пустыня": "", "народ": "",
    "облысы": "", "аимагы": "", "каласы": "", "ели": "", "таулары": "", "шоли": "", "халкы": "",
}  # fmt: skip
"""Words, folded, that say of what kind something is, with the kind where it is sure."""

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`2345890"
_CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюёәіңғүұқ"
KEYS = dict(zip(_LATIN, _CYRILLIC, strict=True))
"""What the keys of a Latin keyboard write on a Russian one, and on a Kazakh one those of digits."""

_BACK = {letter: key for key, letter in KEYS.items()}
_LATIN_LETTER = re.compile("[a-z]")
_CYRILLIC_LETTER = re.compile("[а-яё]")


def without_generic(query: str) -> tuple[str, str]:
    """A folded query without its generic words, and the kind that they tell of ("" for none).

    The query as it is where it has none or nothing else.
    """
    words = query.split()
    bare = " ".join(word for word in words if word not in GENERIC)
    if not bare:
        return query, ""
    kinds = [GENERIC[word] for word in words if GENERIC.get(word)]
    return bare, kinds[0] if kinds else ""


def on_other_keyboard(words: str) -> Iterator[str]:
    """The same keys on the other keyboard, as far as the words have letters of one."""
    small = words.lower()
    if _LATIN_LETTER.search(small):
        yield "".join(KEYS.get(letter, letter) for letter in small)
    if _CYRILLIC_LETTER.search(small):
        yield "".join(_BACK.get(letter, letter) for letter in small)
