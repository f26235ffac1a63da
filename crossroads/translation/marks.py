"""The marks in a text: a translation has the same ones, in whatever order."""

import re
from collections import Counter

MARKS = re.compile(
    r"\[@(?P<cited>[^\]]*)\]"
    r"|\{\{(?P<fact>[^}]*)\}\}"
    r"|\[\[(?P<term>[^|\]]*)\|"
    r"|\]\((?P<link>[^)]*)\)"
    r"|\{(?P<place>[^{}]*)\}"
)
"""Each by the name of its kind; of a term the words after the bar are no part of it."""
_WRITTEN = {
    "cited": "[@{}]",
    "fact": "{{{{{}}}}}",
    "term": "[[{}|...]]",
    "link": "(...)",
    "place": "{{{}}}",
}


def marks(text: str) -> Counter[str]:
    """Citations, figures, terms, links and placeholders of a text, each as an author writes it."""
    found: Counter[str] = Counter()
    for match in MARKS.finditer(text):
        kind = str(match.lastgroup)
        said = match.group(kind)
        parts = (
            [part.strip().lstrip("@") for part in said.split(";")] if kind == "cited" else [said]
        )
        for part in parts:
            found[f"({part})" if kind == "link" else _WRITTEN[kind].format(part)] += 1
    return found


def disagreement(source: str, translation: str) -> tuple[str, str] | None:
    """Marks of a translation and those expected, where they differ; None where they agree."""
    ours, theirs = marks(source), marks(translation)
    for mark in theirs:  # a placeholder may be said twice in one language and once in another
        if re.fullmatch(r"\{[^{}]*\}", mark) and mark in ours:
            ours[mark] = theirs[mark] = 1
    missing, beyond = ours - theirs, theirs - ours
    if not missing and not beyond:
        return None
    found = ", ".join(beyond) or f"no {', '.join(missing)}"
    return found, ", ".join(ours) or "no mark"
