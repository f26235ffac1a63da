"""What axe-core finds in the explorer's panels and below its map; `test_every_page.py` looks at
every page as it opens.
"""

from collections.abc import Iterator, Sequence

import pytest
from playwright.sync_api import expect

from .axe import COLOURS, NOT_OURS, findings
from .conftest import OpenPage
from .views import View

pytestmark = pytest.mark.browser

PANELS = ("layers", "years", "measure", "in_words", "take_away")
BELOW = (("The map as a table", "Show as a table"), ("Take the data", "Format"))
"""Title of each tab and a word that shows that it is there."""
TABS = "[data-testid=stTabs]"


def panels(view: View, rules: Sequence[str]) -> Iterator[str]:
    """Faults in each panel, one after the other."""
    view.page.locator("h1").first.scroll_into_view_if_needed()
    for name in PANELS:
        view.map.locator(f"#cr-tab-{name}").click()
        panel = f"#cr-panel-{name}"
        expect(view.map.locator(panel)).to_be_visible()
        yield from (f"{name}: {one}" for one in findings(view.frame, [], rules, panel))
    view.map.locator(".cr-dock-head .cr-search-field").fill("Taraz")
    expect(view.map.locator(".cr-dock-head [role=option]").first).to_be_visible()
    yield from (f"hits: {one}" for one in findings(view.frame, [], rules))  # and all around them


def below_the_map(view: View, rules: Sequence[str]) -> Iterator[str]:
    """The same for everything below the explorer."""
    view.page.get_by_role("tab", name="Compare").click()
    view.page.get_by_text("Organizations", exact=True).click()
    expect(view.page.get_by_text("Which countries are in exactly which of them")).to_be_visible()
    view.wait_until_idle()
    yield from (f"compare: {one}" for one in findings(view.page.main_frame, NOT_OURS, rules))
    for title, sign in BELOW:
        view.page.get_by_role("tab", name=title).click()
        expect(view.page.get_by_text(sign, exact=True).first).to_be_visible()
        view.wait_until_idle()
        yield from (f"{title}: {one}" for one in findings(view.page.main_frame, [], rules, TABS))


def test_everything_in_the_explorer_and_below_it(open_page: OpenPage) -> None:
    view = open_page("atlas?pick=UZ&on=2017-12-31")
    expect(view.map.locator(".cr-card-shared")).to_be_visible()
    view.map.locator(".cr-legend-words summary").click()
    faults = [*panels(view, ()), *below_the_map(view, ())]
    view.turn("dark")
    faults += [f"dark: {one}" for one in (*panels(view, COLOURS), *below_the_map(view, COLOURS))]
    assert faults == []
