"""Spelling that searching compares: without case, accents and marks, in letters and digits.

`browser/search/matching.ts` folds the same way, with the letters that the index brings along.
"""

from functools import cache, lru_cache
from unicodedata import category, normalize

LETTERS = {
    # Kazakh and Russian letters that a neighbour's keyboard lacks
    "ә": "а", "ғ": "г", "қ": "к", "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "һ": "х", "і": "и",
    "є": "е",
    # Latin letters that are more than a letter with an accent
    "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe",
    "ə": "a", "ħ": "h", "ŋ": "n",
    "ς": "σ",
    # apostrophes, and what transcriptions write in their place
    "'": "", "’": "", "‘": "", "`": "", "′": "", "ʹ": "", "ʺ": "", "ʻ": "", "ʼ": "", "ʽ": "",
    "ʾ": "", "ʿ": "",
}  # fmt: skip
"""By small letter, after marks are gone: so й is и, ё is е and ї is и without standing here."""


@lru_cache(maxsize=16384)  # names are compared with one another, again and again
def fold(text: str) -> str:
    """Words in small letters and digits, one space between them; empty where there are none.

    Compatibility decomposition (NFKD) first. Letters outside Unicode's basic plane count as
    spaces, so that a letter is one unit in the browser as well.
    """
    return " ".join("".join(map(_folded, normalize("NFKD", text))).split())


@cache
def _folded(letter: str) -> str:
    """What is left of one letter; a space in place of what is neither letter nor digit."""
    if category(letter)[0] == "M":
        return ""
    spelt = "".join(LETTERS.get(small, small) for small in letter.lower())
    return "".join(one if category(one)[0] in "LN" and one <= "\uffff" else " " for one in spelt)
