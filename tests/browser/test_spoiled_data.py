"""A copy of the app with other data: as it meets its very first visitor, with markup in its texts,
and with files that are wrong, are spoiled or go while it runs.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from crossroads.paths import GEO, ROOT

from .checks import Check, faults_of
from .conftest import OpenPage
from .copies import copy_of_the_app, replaced
from .first_visit import first_visit_meets
from .layout_shift import MOST, record_shifts, shifts
from .servers import running
from .test_map import ON_KAZAKHSTAN
from .views import WAIT, View, blank_view

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("servers")]

RIVERS = "geo/rivers.geojson"
FACTS = "content/facts.yaml"
MARKUP = "<img src=x onerror=window.__markup=1>"
FIRST = "bridge?layers=northern"
"""Has a file in `pages/`. Not to a scene, for which the map grows as soon as it can."""


@dataclass(frozen=True)
class Served:
    """An app that runs."""

    origin: str
    first_faults: list[str]
    """What its very first visitor saw amiss."""


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The app with markup in a layer's title, in its credit and in a feature's name."""
    copy = copy_of_the_app(tmp_path_factory.mktemp("app"))
    layers = copy / "geo" / "layers.yaml"
    replaced(layers, "title: {en: Cities}", f"title: {{en: '{MARKUP} Cities'}}")
    replaced(layers, "credit: GeoNames", f"credit: '{MARKUP} GeoNames'")
    countries = copy / "geo" / "countries.geojson"
    replaced(countries, '"name_en":"Kazakhstan"', f'"name_en":"{MARKUP} Kazakhstan"')
    return copy


@pytest.fixture
def copy(copied: Path) -> Iterator[Path]:
    """The files of the app, which are whole again after each test; what is published stays."""
    kept = {copied / name: (copied / name).read_bytes() for name in (RIVERS, FACTS)}
    yield copied
    for file, data in kept.items():
        file.write_bytes(data)
    shutil.copyfile(GEO / "lakes.geojson", copied / "geo" / "lakes.geojson")


@pytest.fixture(scope="module")
def served(browser: Browser, copied: Path) -> Iterator[Served]:
    """As visitors have it, the first of whom has been there: files are read once."""
    with running(copied) as origin:
        view = blank_view(browser, origin, FIRST, "desktop", "light")
        record_shifts(view.page)
        meets = first_visit_meets("The Bridge between East and West")
        faults = faults_of(view, (meets, nothing_jumps_from_the_beginning))
        view.page.context.close()
        yield Served(origin, faults)


def nothing_jumps_from_the_beginning(view: View) -> Iterator[str]:
    view.wait_until_drawn()
    found = shifts(view)
    if found.page >= MOST:
        yield from found.told
    yield from view.errors


@pytest.fixture
def unseen(browser: Browser) -> Iterator[Callable[[Served], View]]:
    """Gives a window on a chapter of an app of which nothing lies in a cache yet."""
    given: list[View] = []

    def open_one(served: Served) -> View:
        given.append(blank_view(browser, served.origin, "introduction", "desktop", "light"))
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


def test_the_very_first_visitor_of_a_process_meets_the_page_that_he_asks_for(
    served: Served,
) -> None:
    assert served.first_faults == []


def test_data_never_become_markup(new_window: OpenPage, served: Served) -> None:
    view = new_window("introduction", served.origin)
    shows = view.map.locator
    load(view)
    # Everywhere the text is to be read as it is.
    expect(shows(".leaflet-control-attribution")).to_contain_text(f"{MARKUP} GeoNames")
    expect(shows(".cr-source-line")).to_contain_text(f"{MARKUP} GeoNames")
    expect(shows(".cr-legend")).to_contain_text(f"{MARKUP} Cities")
    shows(".leaflet-container").hover(position=view.frame.evaluate(ON_KAZAKHSTAN))
    expect(shows(".cr-tooltip")).to_contain_text(f"{MARKUP} Kazakhstan")
    shows(".leaflet-container").click(position=view.frame.evaluate(ON_KAZAKHSTAN))
    expect(shows(".cr-card h2")).to_contain_text(f"{MARKUP} Kazakhstan")
    shows(".leaflet-control-layers").hover()
    expect(shows(".leaflet-control-layers-overlays")).to_contain_text(f"{MARKUP} Cities")
    assert_no_markup(view)
    view.show("atlas?pick=country:KZ")
    expect(shows(".cr-card h2")).to_contain_text(f"{MARKUP} Kazakhstan")
    shows(".cr-dock-head .cr-search-field").fill("KZ")
    hit = shows(".cr-dock-head [role=option]", has_text=f"{MARKUP} Kazakhstan")
    expect(hit.first).to_be_visible()
    expect(shows("#cr-panel-layers")).to_contain_text(f"{MARKUP} Cities")
    assert_no_markup(view)


def assert_no_markup(view: View) -> None:
    for place in (view.page.main_frame, view.frame):
        assert place.locator("img[src=x]").count() == 0
        assert place.evaluate("window.__markup") is None
    assert view.errors == []


def test_what_is_served_does_not_need_its_sources(
    unseen: Callable[[Served], View], served: Served, copy: Path
) -> None:
    truncate(copy / RIVERS)
    (copy / "geo" / "lakes.geojson").unlink()
    view = unseen(served)
    load(view)
    assert rivers_drawn(view) > 0
    assert view.map.locator("path.cr-lake").count() > 0
    assert view.errors == []


def test_a_published_file_that_has_gone_is_there_for_the_next_page(
    unseen: Callable[[Served], View], served: Served, copy: Path
) -> None:
    """tests/outlets/test_upkeep.py has the whole folder that has gone."""
    published = copy / "static" / "published"
    for gone in (*published.glob("shapes-basemap.*"), *published.glob("catalogue.*")):
        gone.unlink()
    view = unseen(served)
    load(view)
    assert rivers_drawn(view) > 0
    assert view.errors == []
    asked = [Path(urlsplit(url).path).name for url in view.requests if "/published/" in url]
    assert {name.split(".")[0] for name in asked} > {"shapes-basemap", "catalogue"}
    assert {file.name for file in published.iterdir()} >= set(asked)


def test_what_can_not_be_published_anew_is_told_on_the_map(
    unseen: Callable[[Served], View], served: Served, copy: Path
) -> None:
    truncate(copy / RIVERS)
    for gone in (copy / "static" / "published").glob("shapes-basemap.*"):
        gone.unlink()
    view = unseen(served)
    view.page.goto(f"{view.origin}/{view.path}")
    told = view.map.locator(".cr-faults [role=status]")
    expect(told).to_contain_text("Not loaded: ", timeout=WAIT)
    expect(told).to_contain_text("Rivers")
    expect(told).to_contain_text("The rest of the map can be used.")
    assert "Traceback" not in view.page.locator("body").inner_text()


def told_of(file: str, word: str, copy: Path) -> Check:
    """One clear message names a wrong file, and what is wrong there."""

    def fault_is_told(view: View) -> Iterator[str]:
        body = view.page.locator("body")
        expect(view.page.get_by_text("Crossroads can't start")).to_be_visible(timeout=WAIT)
        view.wait_until_idle()
        expect(body).to_contain_text(file)
        expect(body).to_contain_text(word)
        text = body.inner_text()
        yield from (word for word in ("Traceback", str(ROOT), str(copy)) if word in text)
        if view.page.locator("[data-testid=stException], [role=dialog]").count() > 0:
            yield "a dialog"
        yield from view.foreign_requests()
        yield from view.errors

    return fault_is_told


def test_a_wrong_file_is_told_at_every_address_and_while_developing_mended(
    new_window: OpenPage, copy: Path
) -> None:
    """As `make dev` has it: files are looked at before each run of a page."""
    facts, rivers = copy / FACTS, copy / RIVERS
    whole = facts.read_bytes()
    facts.write_bytes(whole + b"\nnonsense: {value: many}\n")
    with running(copy, watcher="auto") as origin:
        view = new_window("introduction", origin)

        def faults(path: str, check: Check) -> list[str]:
            view.page.goto(f"{origin}/{path}")
            return [f"/{path}: {one}" for one in faults_of(view, (check,))]

        found: list[str] = []
        for path in ("", "introduction", "no-such-page"):
            found += faults(path, told_of("facts.yaml", "nonsense", copy))
        facts.write_bytes(whole)
        load(view)
        assert rivers_drawn(view) > 0
        for spoil in (truncate, Path.unlink):
            spoil(rivers)
            found += faults("introduction", told_of("rivers.geojson", "found", copy))
    assert found == []
