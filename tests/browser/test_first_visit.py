"""The very first visitor of a server process meets the page that the address asks for."""

import pytest
from playwright.sync_api import expect

from crossroads.paths import ROOT

from .conftest import OpenPage
from .layout_shift import record_shifts, shifts
from .servers import running
from .views import WAIT

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("servers")]

MOST = 0.05
"""Of what jumps."""


@pytest.mark.parametrize(
    ("address", "heading"),
    [
        ("bridge?scene=closing", "The Bridge between East and West"),  # has a file in pages/
        ("nowhere", "Page not found"),  # has none, as a section may
    ],
)
def test_the_first_visit(new_window: OpenPage, address: str, heading: str) -> None:
    with running(ROOT) as app:
        view = new_window(address, app)
        page = view.page
        record_shifts(page)
        page.goto(f"{app}/{address}")
        look = page.locator(".first-look")  # while the rest is loaded
        expect(look).to_be_visible(timeout=WAIT)
        expect(page.get_by_text("historical-context")).to_have_count(0)  # the file's name
        expect(page.get_by_role("heading", level=1, name=heading)).to_be_attached(timeout=WAIT)
        expect(look).to_have_count(0, timeout=WAIT)
        if view.has_map:
            view.wait_until_drawn()
            found = shifts(view)
            assert found.page - found.later < MOST, found.told  # until the words stand
            assert view.errors == []
        assert page.url == f"{app}/{address}"
        assert view.foreign_requests() == []
