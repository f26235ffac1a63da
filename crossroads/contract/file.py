"""The pages of one file, which holds everything that their maps need."""

from crossroads.contract.record import Record

LatLon = tuple[float, float]
"""Degrees, in the order in which Leaflet has them."""


class MapOptions(Record):
    """What Leaflet is told when a map is made."""

    zoom: float
    max_bounds: tuple[LatLon, LatLon]
    zoom_snap: float
    zoom_delta: float
    wheel_px_per_zoom_level: float


class Engine(Record):
    """Names of what the file holds for the window of a map."""

    script: str
    styles: list[str]


class PageOfFile(Record):
    """Words and a map."""

    id: str
    """As in the address, after `#/`."""
    title: str
    """Of the browser's window."""
    message: str
    """Name of the map's MapMessage among what the file holds."""
    engine: Engine


class PagesOfFile(Record):
    """All of them, in the order of reading; the first is shown at once."""

    pages: list[PageOfFile]
    options: MapOptions
    not_found: str
    """What is said where the address names no page of the file."""
    no_map: str
    """What is said where a browser can't show the map."""
