"""The language that a browser asks for."""

from collections.abc import Collection

from crossroads.content.model import LANGUAGES, Language


def first_accepted(header: str, offered: Collection[Language] = LANGUAGES) -> Language | None:
    """The best of the languages offered in a header `Accept-Language`; None where it names none.

    As in "kk-KZ,kk;q=0.9,ru;q=0.8": the weight after `q=` is 1 where it is not given.
    """
    weighted: list[tuple[float, Language]] = []
    for part in header.split(","):
        tag, _, parameters = part.strip().partition(";")
        weight = _weight(parameters)
        for language in offered:
            if tag.lower().partition("-")[0] == language and weight > 0:
                weighted.append((weight, language))
    return max(weighted, key=lambda one: one[0])[1] if weighted else None


def _weight(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
