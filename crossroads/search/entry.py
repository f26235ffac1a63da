"""What the search finds: one record for each thing of the atlas that has a name."""

from dataclasses import dataclass
from typing import Literal, get_args

from crossroads.content.model import Language
from crossroads.content.writing import sort_key
from crossroads.geo.measures import LonLat
from crossroads.search.extents import Bounds

Kind = Literal[
    "country", "contested", "city", "place", "organization", "route", "water",
    "region", "people", "person", "concept", "body", "term", "event", "box", "passage",
]  # fmt: skip
PASSAGE: Kind = "passage"
IN_SECTIONS: frozenset[Kind] = frozenset({"box", PASSAGE})
"""What is read in a section; the id is "section/place"."""
KINDS: tuple[Kind, ...] = get_args(Kind)
"""In the order in which equals are listed."""


@dataclass(frozen=True)
class Entry:
    """One thing; kind and id together name it."""

    kind: Kind
    id: str
    name: str
    """In the reader's language."""
    detail: str
    """What tells it from others of the same name: its country, a year, an abbreviation."""
    names: tuple[str, ...]
    """Everything it is found by, in all languages; of a passage its title, then its words."""
    layer: str | None = None
    """Layer of `geo/` that draws it."""
    at: LonLat | None = None
    bounds: Bounds | None = None
    rank: int = 1
    """Importance; 1 is the highest."""

    @property
    def section(self) -> str | None:
        """Section to which it leads; None for what the map shows itself."""
        return self.id.partition("/")[0] if self.kind in IN_SECTIONS else None

    def place_in_list(self, language: Language) -> tuple[object, ...]:
        """Sorts entries: the more important first, then by kind, name and id."""
        return self.rank, KINDS.index(self.kind), sort_key(self.name, language), self.id
