"""What is seen, as one record. The address is its written form (see `address`)."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

LonLat = tuple[float, float]
"""Longitude and latitude in degrees, WGS84."""


@dataclass(frozen=True)
class SharedCamera:
    """Where the map looks, where the visitor asked to share just that."""

    center: LonLat
    zoom: float
    """Leaflet's zoom level: each step doubles the scale."""


@dataclass(frozen=True)
class Measure:
    """What is measured. An end is `kind:id`, or a point as `lon,lat`."""

    start: str | None = None
    """`from` in the address."""
    end: str | None = None
    """`to` in the address."""
    around: str | None = None
    within: float | None = None
    """Kilometres around `around`."""


@dataclass(frozen=True)
class Comparison:
    """What is compared below the explorer's map."""

    of: Literal["countries", "organizations"]
    ids: tuple[str, ...]


@dataclass(frozen=True)
class ViewState:
    """One view."""

    language: str | None = None
    scene: str | None = None
    """Id of a scene; None for the whole map."""
    layers: tuple[str, ...] | None = None
    """Ids of the layers that are on, where they differ from what the map shows by itself."""
    day: dt.date | None = None
    """Day of the memberships; None for today."""
    pick: str | None = None
    """What the open card is of: `topic:id`."""
    presenting: bool = False
    camera: SharedCamera | None = None
    opacity: Mapping[str, float] = field(default_factory=dict)
    """How strongly a layer is drawn, in percent, by layer id; 100 where nothing is said."""
    measure: Measure = Measure()
    comparison: Comparison | None = None
