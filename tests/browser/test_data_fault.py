"""A copy of the app with other data: a wrong file is told at every address, and a text from the
data never becomes markup.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .checks import faults_of
from .conftest import ROOT, OpenPage
from .servers import running
from .test_map import ON_KAZAKHSTAN
from .views import WAIT, View

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("servers")]

NEEDED = ("app.py", "pages", "crossroads", "content", "geo", "static", ".streamlit")
BROKEN = "content/facts.yaml"
MARKUP = "<img src=x onerror=window.__markup=1>"


def copy_of_the_app(copy: Path, languages: str = "[en]") -> Path:
    """The files that the app needs, in the languages that a test is about."""
    ignored = shutil.ignore_patterns("published")
    for name in NEEDED:
        original = ROOT / name
        if original.is_dir():
            shutil.copytree(original, copy / name, ignore=ignored)
        else:
            shutil.copy(original, copy / name)
    replaced(copy / "content" / "edition.yaml", "[kk, ru, en]", languages)
    return copy


def replaced(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{old!r} does not stand in {file}"
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def broken_app(tmp_path: Path) -> Iterator[str]:
    """The app with one broken file."""
    copy = copy_of_the_app(tmp_path)
    facts = copy / BROKEN
    facts.write_text(facts.read_text() + "\nnonsense: {value: many}\n")
    with running(copy) as origin:
        yield origin


@pytest.fixture
def app_with_markup(tmp_path: Path) -> Iterator[str]:
    """The app with markup in a layer's title, in its credit and in a feature's name."""
    copy = copy_of_the_app(tmp_path)
    layers = copy / "geo" / "layers.yaml"
    replaced(layers, "title: {en: Cities}", f"title: {{en: '{MARKUP} Cities'}}")
    replaced(layers, "credit: GeoNames", f"credit: '{MARKUP} GeoNames'")
    countries = copy / "geo" / "countries.geojson"
    replaced(countries, '"name_en":"Kazakhstan"', f'"name_en":"{MARKUP} Kazakhstan"')
    with running(copy) as origin:
        yield origin


def test_message_names_the_file(new_window: OpenPage, broken_app: str) -> None:
    view = new_window("", broken_app)
    body = view.page.locator("body")

    def told(view: View) -> Iterator[str]:
        expect(view.page.get_by_text("Crossroads can't start")).to_be_visible(timeout=WAIT)
        view.wait_until_idle()
        expect(body).to_contain_text(BROKEN)
        expect(body).to_contain_text("nonsense")
        text = body.inner_text()
        yield from (word for word in ("Traceback", str(ROOT)) if word in text)
        if view.page.locator("[data-testid=stException], [role=dialog]").count() > 0:
            yield "a dialog"
        yield from view.foreign_requests()
        yield from view.errors

    faults: list[str] = []
    for path in ("", "introduction", "about", "no-such-page"):
        view.page.goto(f"{broken_app}/{path}")
        faults += [f"/{path}: {one}" for one in faults_of(view, (told,))]
    assert faults == []


def test_data_never_become_markup(new_window: OpenPage, app_with_markup: str) -> None:
    view = new_window("introduction", app_with_markup)
    shows = view.map.locator
    view.page.goto(f"{app_with_markup}/introduction")
    view.wait_until_drawn()
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
    view.path = "atlas?pick=country:KZ"
    view.page.goto(f"{app_with_markup}/{view.path}")
    view.wait_until_drawn()
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
