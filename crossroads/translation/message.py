"""A text to be translated."""

from dataclasses import dataclass

ROOMS = ("interface", "story", "atlas", "quiz", "plans")
"""Catalogues of a language, each a file of its own."""


@dataclass(frozen=True)
class Message:
    """One text: where it stands, and its English."""

    room: str
    """One of `ROOMS`."""
    context: str
    """Where it stands, such as `bridge/where-rails-do-not-fit/text`; it does not change."""
    text: str
    plural: str | None = None
    """The text for other numbers than one, where there is one."""


def split_key(key: str) -> tuple[str, str]:
    """Room and context of a key `ROOM:CONTEXT`."""
    room, _, context = key.partition(":")
    return room, context
