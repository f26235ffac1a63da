"""The very first visitor of a server process meets the page that the address asks for."""

import pytest
from playwright.sync_api import expect

from crossroads.paths import ROOT

from .conftest import OpenPage
from .servers import running
from .views import WAIT

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("servers")]


@pytest.mark.parametrize(
    ("address", "heading"),
    [
        ("bridge?scene=closing", "The Bridge between East and West"),  # has a file in pages/
        ("nowhere", "Page not found"),  # has none, as a section may
    ],
)
def test_the_first_visit(new_window: OpenPage, address: str, heading: str) -> None:
    with running(ROOT) as app:
        page = new_window(address, app).page
        page.goto(f"{app}/{address}")
        look = page.locator(".cr-first-look")  # while the rest is loaded
        expect(look).to_be_visible(timeout=WAIT)
        expect(page.get_by_text("historical-context")).to_have_count(0)  # the file's name
        expect(page.get_by_role("heading", level=1, name=heading)).to_be_attached(timeout=WAIT)
        expect(look).to_have_count(0)
        assert page.url == f"{app}/{address}"
