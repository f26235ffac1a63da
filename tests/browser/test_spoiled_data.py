"""Data files that are spoiled or go while the app runs."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from crossroads.paths import GEO
from tests.fuzz.visitor import visit

from .conftest import OpenPage
from .servers import running
from .test_data_fault import copy_of_the_app
from .views import WAIT, View, blank_view

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("servers")]

RIVERS = "geo/rivers.geojson"


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of_the_app(tmp_path_factory.mktemp("app"))


@pytest.fixture
def copy(copied: Path) -> Iterator[Path]:
    """The files of the app, which are whole again after each test; what is published stays."""
    yield copied
    for name in ("rivers.geojson", "lakes.geojson"):
        shutil.copyfile(GEO / name, copied / "geo" / name)


@pytest.fixture(scope="module")
def served(copied: Path) -> Iterator[str]:
    """As visitors have it, the first of whom has been there: files are read once."""
    with running(copied) as origin:
        visit(origin, "introduction", "")
        yield origin


@pytest.fixture
def developed(copy: Path) -> Iterator[str]:
    """As `make dev` has it: files are looked at before each run of a page."""
    with running(copy, watcher="auto") as origin:
        yield origin


@pytest.fixture
def unseen(browser: Browser) -> Iterator[Callable[[str], View]]:
    """Gives a window on a chapter of an app of which nothing lies in a cache yet."""
    given: list[View] = []

    def open_one(origin: str) -> View:
        given.append(blank_view(browser, origin, "introduction", "desktop", "light"))
        return given[-1]

    yield open_one
    for one in given:
        one.page.context.close()


def truncate(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2])


def load(view: View) -> None:
    view.page.goto(f"{view.origin}/{view.path}")
    view.wait_until_drawn()


def rivers_drawn(view: View) -> int:
    return view.map.locator("path.cr-river").count()


def test_what_is_served_does_not_need_its_sources(
    unseen: Callable[[str], View], served: str, copy: Path
) -> None:
    truncate(copy / RIVERS)
    (copy / "geo" / "lakes.geojson").unlink()
    view = unseen(served)
    load(view)
    assert rivers_drawn(view) > 0
    assert view.map.locator("path.cr-lake").count() > 0
    assert view.errors == []


def test_a_published_file_that_has_gone_is_there_for_the_next_page(
    unseen: Callable[[str], View], served: str, copy: Path
) -> None:
    published = copy / "static" / "published"

    def remove_two(folder: Path) -> None:
        for gone in (*folder.glob("shapes-basemap.*"), *folder.glob("catalogue.*")):
            gone.unlink()

    for remove in (remove_two, shutil.rmtree):
        remove(published)
        view = unseen(served)
        load(view)
        assert rivers_drawn(view) > 0
        assert view.errors == []
        asked = [Path(urlsplit(url).path).name for url in view.requests if "/published/" in url]
        assert {name.split(".")[0] for name in asked} > {"shapes-basemap", "catalogue"}
        assert {file.name for file in published.iterdir()} >= set(asked)


def test_what_can_not_be_published_anew_is_told_on_the_map(
    unseen: Callable[[str], View], served: str, copy: Path
) -> None:
    truncate(copy / RIVERS)
    for gone in (copy / "static" / "published").glob("shapes-basemap.*"):
        gone.unlink()
    view = unseen(served)
    view.page.goto(f"{served}/{view.path}")
    told = view.map.locator(".cr-faults [role=status]")
    expect(told).to_contain_text("Not loaded: ", timeout=WAIT)
    expect(told).to_contain_text("Rivers")
    expect(told).to_contain_text("The rest of the map can be used.")
    assert "Traceback" not in view.page.locator("body").inner_text()


def test_while_developing_the_fault_is_told_and_goes_when_mended(
    new_window: OpenPage, developed: str, copy: Path
) -> None:
    view = new_window("introduction", developed)
    rivers = copy / RIVERS
    kept = rivers.read_bytes()
    for spoil in (truncate, Path.unlink):
        load(view)
        assert rivers_drawn(view) > 0
        spoil(rivers)
        view.page.goto(f"{developed}/introduction")
        expect(view.page.get_by_text("Crossroads can't start")).to_be_visible(timeout=WAIT)
        expect(view.page.locator("body")).to_contain_text(re.compile(r"rivers\.geojson"))
        assert str(copy) not in view.page.locator("body").inner_text()
        rivers.write_bytes(kept)
    load(view)
    assert rivers_drawn(view) > 0
