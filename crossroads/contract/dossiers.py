"""What a card tells of a country, place, route, line or water beyond its layer's own rows."""

from typing import Annotated, TypeAlias

from pydantic import BeforeValidator

from crossroads.content.model import Language
from crossroads.contract.record import Record

Link: TypeAlias = tuple[str, str]
"""Key of a dossier ("layer:id" or "route:id"), and the name of what it tells of."""
TwinLink: TypeAlias = tuple[str, str, str]
"""Key of a dossier, name, and title of the layer that has it."""
Mention: TypeAlias = tuple[str, str]
"""Page, which is its address, and title of a section of the story."""
LocalName: TypeAlias = tuple[str, str]
"""Language tag (BCP 47) and a country's name in that language."""
Period: TypeAlias = tuple[int, int | None]
"""First and last year, negative before our era; null where something is still in use."""
Heritage: TypeAlias = tuple[int, str]
"""Number of a site in the World Heritage list, and the name of its part."""


def _filled(value: object) -> object:
    return value or None


LinkList = Annotated[tuple[Link, ...] | None, BeforeValidator(_filled)]
TextList = Annotated[tuple[str, ...] | None, BeforeValidator(_filled)]


class Length(Record):
    """A length as it was published."""

    km: int | float
    as_of: int
    """Year."""


class Dossier(Record):
    """One dossier. What is empty or not known is left out, so one can have no field at all."""

    name: str | None = None
    """Of a whole route, in the reader's language."""
    kind: str | None = None
    """What sort of route it is, in words."""
    names: Annotated[dict[Language, str] | None, BeforeValidator(_filled)] = None
    """By language, as far as there are any."""
    local: Annotated[tuple[LocalName, ...] | None, BeforeValidator(_filled)] = None
    """A country's names in its own languages."""
    old_names: TextList = None
    """Former names that the feature's own layer does not tell."""
    flag: str | None = None
    """Path of the flag's picture below `static/`."""
    capital: Link | None = None
    country: Link | None = None
    """Where a place lies, or to whom a border or shore belongs beside Kazakhstan."""
    countries: LinkList = None
    """That a route crosses, or with which a contested area is drawn."""
    from_astana_km: int | None = None
    """Length of the geodesic from Astana, of a country's from its capital, in km."""
    border: Length | None = None
    """The land border with Kazakhstan."""
    shore: Length | None = None
    """The shore of the Caspian Sea."""
    period: Period | None = None
    heritage: Heritage | None = None
    twins: Annotated[tuple[TwinLink, ...] | None, BeforeValidator(_filled)] = None
    """The same place in other layers."""
    km: int | None = None
    """Sum of the geodesic lengths of a route's segments as drawn, in km."""
    segments: int | None = None
    """How many a route has."""
    carried: TextList = None
    """Goods of a route, the most frequent first."""
    modes: TextList = None
    """Ways of transport on a route, the most frequent first."""
    route: Link | None = None
    """To which a segment belongs."""
    certainty: str | None = None
    """How well a segment's course is known, in words."""
    places: LinkList = None
    """Along a route that is one chain, in order."""
    ends: LinkList = None
    """Of a segment or a line of distance; of a route that branches, what only one segment
    touches.
    """
    sections: Annotated[tuple[Mention, ...] | None, BeforeValidator(_filled)] = None
    """Sections of the story that mention it, in the order of the pages."""
