"""graticule.geojson: meridians and parallels every ten degrees, tropics, polar circles."""

from __future__ import annotations

import shapely

from .geojson import Feature

_TILT = 23.436  # obliquity of the ecliptic in degrees


def _label(value: int, positive: str, negative: str) -> str:
    return f"{abs(value)}°{positive if value > 0 else negative if value < 0 else ''}"


def features() -> list[Feature]:
    """Lines between 80 degrees north and south; straight in Mercator, so few vertices."""
    found = []
    for lon in range(-170, 181, 10):
        line = shapely.LineString([(lon, lat) for lat in range(-80, 81, 20)])
        name = "180°" if lon == 180 else _label(lon, "E", "W")
        found.append(Feature(f"lon-{lon}", line, {"kind": "meridian", "name_en": name}))
    rows = [
        (f"lat-{lat}", float(lat), _label(lat, "N", "S"), "parallel") for lat in range(-80, 81, 10)
    ]
    rows += [
        ("arctic-circle", 90 - _TILT, "Arctic Circle", "circle"),
        ("tropic-of-cancer", _TILT, "Tropic of Cancer", "circle"),
        ("tropic-of-capricorn", -_TILT, "Tropic of Capricorn", "circle"),
        ("antarctic-circle", _TILT - 90, "Antarctic Circle", "circle"),
    ]
    for key, lat, name, kind in rows:
        line = shapely.LineString([(lon, lat) for lon in range(-180, 181, 30)])
        found.append(Feature(key, line, {"kind": kind, "name_en": name}))
    return found
