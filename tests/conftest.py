"""What all tests share: the real data, loaded once, and copies that may be spoilt."""

import datetime as dt
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from crossroads.content.library import Library, load_library
from crossroads.geo.atlas import Atlas, load_atlas
from crossroads.maps.assets import Assets, served_assets
from crossroads.maps.specs import CARD_FILES, catalogue
from crossroads.paths import CONTENT, GEO


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library()


@pytest.fixture(scope="session")
def atlas(library: Library) -> Atlas:
    return load_atlas(library.sources)


@pytest.fixture(scope="session")
def assets(library: Library, atlas: Atlas) -> Assets:
    """Addresses as the app gives them, without writing any published copy."""
    layers = {one: f"published/{one}.0123456789ab.geojson" for one in atlas.layers}
    stories = {one: f"published/{one}.0123456789ab.json" for one in library.sections}
    files = {one: f"published/{one}.0123456789ab.json" for one in (*CARD_FILES, "search")}
    served = served_assets(layers, stories, files)
    return replace(served, catalogue=catalogue(library, atlas, served))


@pytest.fixture
def today() -> dt.date:
    """A fixed day, so that no test changes its mind overnight."""
    return dt.date(2026, 11, 24)


@pytest.fixture
def content_copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


@pytest.fixture
def geo_copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GEO, tmp_path / "geo"))
