"""Texts with places to fill: `{name}`, or `{name:g}` where the code fills them in Python."""

from collections.abc import Mapping
from string import Formatter

LONGEST_FORM = 3
"""Signs of a form such as `:g` after its colon; a width of millions would fill the memory."""
Slots = Mapping[str, type]
"""What the code fills: the type of each value by the placeholder's name."""


def in_braces(names: Mapping[str, object]) -> str:
    """Placeholders as an author writes them: "{day}, {names}"."""
    return ", ".join(f"{{{name}}}" for name in names)


def placeholders(text: str) -> list[str]:
    """Names in braces, in order. Raises ValueError where a brace has no partner."""
    return [name for _, name, _, _ in Formatter().parse(text) if name is not None]


def expected_placeholders(text: str, slots: Slots, *, plainly: bool = False) -> str | None:
    """What was expected of a text that the code can't fill as it stands; None where it can.

    `plainly` asks for each placeholder once and without a form such as `:g`: the browser
    replaces no more than that.
    """
    expected = f"the placeholders {in_braces(slots)}" if slots else "a text without placeholders"
    try:
        names = placeholders(text)
    except ValueError:
        return f"each brace with its partner, and {expected}"
    if set(names) != set(slots):
        return expected
    if any(len(form or "") > LONGEST_FORM for _, _, form, _ in Formatter().parse(text)):
        return f"{expected} in a form of at most {LONGEST_FORM} signs"
    if plainly and any(text.count(f"{{{name}}}") != 1 for name in slots):
        return f"{expected}, each once and with nothing but its name in the braces"
    if plainly and (text.count("{"), text.count("}")) != (len(slots), len(slots)):
        return f"{expected}, and no other brace"
    try:
        text.format(**{name: kind() for name, kind in slots.items()})
    except (ValueError, LookupError):
        kinds = ", ".join(f"{name}: {kind.__name__}" for name, kind in slots.items())
        return f"{expected} in a form that fits them ({kinds})"
    return None
