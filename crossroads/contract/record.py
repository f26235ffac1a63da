"""The base of all that Python hands to the browser."""

from typing import TypeAlias

from pydantic import BaseModel, ConfigDict, JsonValue

LonLat: TypeAlias = tuple[float, float]
"""Longitude and latitude in degrees, WGS84."""
Bounds: TypeAlias = tuple[float, float, float, float]
"""West, south, east, north in degrees, WGS84; east is above 180 beyond the antimeridian."""


class Record(BaseModel):
    """A frozen record of declared fields, each with its docstring as its description."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=True,
        validate_by_name=True,
        validate_by_alias=True,
    )

    def wire(self) -> dict[str, JsonValue]:
        """What travels: JSON values by the names of the wire.

        Fields that are None are left out; a None inside a tuple keeps its place as null.
        """
        wire: dict[str, JsonValue] = self.model_dump(mode="json", exclude_none=True, by_alias=True)
        return wire
