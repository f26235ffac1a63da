"""What a server gives for one request."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    """By name in small letters."""
    body: bytes
    names: tuple[str, ...] = ()
    """Of all headers, in small letters, in their order."""
