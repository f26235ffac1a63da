"""The drawn map follows the day: classes of the shapes, for one body of each look.

That both halves and the table agree on every day is compared without a browser, in
tests/rules/test_both_halves.py; here a handful of days is looked at as it is drawn.
"""

import datetime as dt
from collections.abc import Iterator, Mapping

import pytest
from playwright.sync_api import BrowserContext

from crossroads.content.declaration import LayerUse
from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.maps.plan import plan_layer

from .conftest import OpenPage
from .explorer import arrive
from .views import View, blank_page, opened

pytestmark = pytest.mark.browser

LAYERS = ("members-sco", "members-eaeu", "members-cis", "members-csto", "members-eu",
          "members-epca", "shared")  # fmt: skip
DAYS = [
    dt.date.fromisoformat(day)
    for day in ("1992-06-30", "2001-06-14", "2001-06-15", "2013-07-01", "2017-06-09", "2020-02-01")
]
DRAWN = """() => Object.fromEntries(
  [...document.querySelectorAll('.leaflet-cr-areas-pane path[data-feature]')]
    .map((path) => [path.dataset.feature, path.classList.item(1)])
    .filter(([, look]) => look !== 'cr-absent'))"""


@pytest.fixture(scope="module")
def explorer(profiles: Mapping[str, BrowserContext], app: str) -> Iterator[View]:
    """One page for all layers, as a visitor would switch them."""
    view = opened(blank_page(profiles["desktop"], app, "atlas", "desktop", "light"))
    yield view
    view.page.close()


def expected(use: LayerUse, day: dt.date, library: Library, atlas: Atlas) -> dict[str, str]:
    """Class of each country."""
    plan = plan_layer(use, library, atlas, day)
    return {
        code: f"cr-{plan.categories[told.category].style}"
        for code, told in (plan.values or {}).items()
    }


def uses_of(title: str, library: Library) -> dict[str, LayerUse]:
    declared = (one for _, one in library.declared_maps() if one.title["en"] == title)
    return {use.public_id: use for use in next(declared).layers}


def test_the_layers_have_all_looks(library: Library) -> None:
    uses = uses_of("Atlas", library)
    assert {use.look for use in uses.values()} == {uses[layer].look for layer in LAYERS}


@pytest.mark.parametrize("layer", LAYERS)
def test_another_day_is_drawn(explorer: View, layer: str, library: Library, atlas: Atlas) -> None:
    arrive(explorer, f"atlas?layers={layer}&on={DAYS[-1]}")
    explorer.map.locator("#cr-tab-years").click()
    use = uses_of("Atlas", library)[layer]
    seen = []
    for day in DAYS:
        explorer.map.locator("input[type=date]").fill(str(day))
        drawn = explorer.frame.evaluate(DRAWN)
        assert drawn == expected(use, day, library, atlas), day
        seen.append(drawn)
    assert any(one != seen[0] for one in seen)


def test_a_chapter_shows_the_day_of_its_address_but_where_it_names_one(
    open_page: OpenPage, library: Library, atlas: Atlas
) -> None:
    section = library.sections["eastern-connections"]
    uses = {use.public_id: use for use in section.map.layers}
    on = dt.date(2016, 6, 1)
    view = open_page(f"{section.id}?layers=members-sco&on={on}")
    at_that_day = expected(uses["members-sco"], on, library, atlas)
    assert view.frame.evaluate(DRAWN) == at_that_day
    arrive(view, f"{section.id}?layers=members-sco-2001&on={on}")
    founders = view.frame.evaluate(DRAWN)
    assert founders == expected(uses["members-sco-2001"], on, library, atlas)
    assert len(founders) == 6 != len(at_that_day)
