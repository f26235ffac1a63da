"""Places: cities of today, stops of the Silk Roads, nodes of the corridors."""

from pydantic import Field
from shapely.geometry import Point

from crossroads.geo.measures import LonLat
from crossroads.geo.records.feature import FeatureRecord, NamedFeature, Semicolons, Years


class Place(NamedFeature):
    """A place of the past or a node of today's corridors."""

    geometry: Point = Field(repr=False)
    country: str
    """Code of the country in which it lies."""
    geonames_id: int | None
    """Number in GeoNames; None where it has none."""
    label_rank: int
    """1 (seen from afar) to 6."""
    old_names: Semicolons
    heritage: str = Field(alias="whs_1442")
    """Name of its part of World Heritage site 1442; empty where it is none."""
    period_from: int | None
    period_to: int | None

    @property
    def point(self) -> LonLat:
        """Where it is."""
        return float(self.geometry.x), float(self.geometry.y)

    @property
    def period(self) -> Years | None:
        """Years in which it was on the routes; None where they are not told."""
        if self.period_from is None or self.period_to is None:
            return None
        return self.period_from, self.period_to

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every name that tells of it, former ones included."""
        return *super().all_names, *self.old_names

    def is_same_as(self, other: "Place") -> bool:
        """Whether two records, also of different layers, tell of one place."""
        numbered = self.geonames_id is not None
        return self.id == other.id or (numbered and self.geonames_id == other.geonames_id)


class City(Place):
    """A city of today; its layer tells nothing of its past."""

    old_names: Semicolons = ()
    heritage: str = ""
    period_from: int | None = None
    period_to: int | None = None
    capital: bool
    """Whether it is the capital of its country."""


class DistanceLine(FeatureRecord):
    """A line between two cities that shows how far apart they are."""

    start: str = Field(alias="from")
    end: str = Field(alias="to")
    """Ids of the cities."""
