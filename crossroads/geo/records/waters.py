"""Lakes, rivers, and the names that stand on the water."""

from pydantic import Field
from shapely.geometry import Point

from crossroads.geo.records.feature import NamedFeature


class Water(NamedFeature):
    """A lake or a river."""


class WaterLabel(NamedFeature):
    """A name on the map: of a sea, a lake, a river, or of a form of the land."""

    geometry: Point = Field(repr=False)
    kind: str
    label_rank: int
    """1 (seen from afar) to 6."""

    @property
    def is_water(self) -> bool:
        """Whether it names no mountains or plains."""
        return self.kind != "relief"
