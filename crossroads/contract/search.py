"""The search's index: what can be found, and the numbers and letters that matching needs."""

from typing import NamedTuple

from pydantic import Field

from crossroads.contract.record import Bounds, LonLat, Record


class IndexEntry(NamedTuple):
    """One thing that can be found; a list on the wire, to stay short."""

    kind: int
    """Its place in `kinds`."""
    id: str
    name: str
    """In the reader's language."""
    detail: str
    """What tells it from others of the same name; may be empty."""
    names: tuple[str, ...]
    """Everything it is found by, in all languages; of a passage its title, then its words."""
    layer: int | None
    """Place in `layers` of the layer that draws it."""
    at: LonLat | None
    bounds: Bounds | None


class SearchIndex(Record):
    """The index as a whole."""

    letters: dict[str, str]
    """By small letter, what folding writes in its place."""
    floor: int
    """Likeness below which nothing is a hit, of 100."""
    shortest_inside: int = Field(alias="shortestInside")
    """Letters that a query needs to be found inside a name."""
    shortest_alike: int = Field(alias="shortestAlike")
    """Letters that texts need to be alike."""
    longest: int
    """Letters of a query that count."""
    near: int
    """Likeness below which nothing is near, of 100."""
    generic: dict[str, str]
    """Words, folded, that say of what kind something is, with the kind where it is sure."""
    keys: dict[str, str]
    """What the keys of a Latin keyboard write on the other one."""
    kinds: tuple[str, ...]
    """In the order in which equals are listed."""
    layers: tuple[str, ...]
    """Ids of layers."""
    entries: tuple[IndexEntry, ...]
    """The most important first."""
