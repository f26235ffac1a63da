"""Countries, their lines with Kazakhstan, and areas that are contested."""

from pydantic import Field

from crossroads.geo.measures import LonLat
from crossroads.geo.records.feature import FeatureRecord, NamedFeature, Semicolons


class Country(NamedFeature):
    """A country or territory; its id is the ISO 3166-1 code (XK for Kosovo)."""

    iso_a3: str
    """Alpha-3 code of the same (XKX for Kosovo)."""
    capital: str = Field(alias="capital_en")
    """Name of the capital; empty where there is none."""
    label_lon: float
    label_lat: float
    """Where its name stands, in degrees."""
    label_rank: int
    """1 (seen from afar) to 6."""
    area_km2: float
    """As officially given."""
    people: int = Field(alias="pop")
    people_year: int = Field(alias="pop_year")
    gdp_usd_million: float | None
    gdp_year: int
    un_member: bool

    @property
    def label_point(self) -> LonLat:
        """Where its name stands."""
        return self.label_lon, self.label_lat


class Border(FeatureRecord):
    """A land border of Kazakhstan."""

    country: str
    """Code of the other country."""
    length_km: float = Field(alias="official_length_km")
    as_of: int
    """Year of the length."""


class Shore(FeatureRecord):
    """A country's shore of the Caspian Sea."""

    country: str
    """Code of the country."""
    length_km: int = Field(alias="published_length_km")
    as_of: int
    """Year of the length."""


class ContestedArea(NamedFeature):
    """An area on which states disagree."""

    countries: Semicolons = Field(alias="country")
    """Codes of those with which it is drawn."""
