"""The very first visitor of a server process meets the page that the address asks for."""

import pytest
from playwright.sync_api import Browser, expect

from crossroads.paths import ROOT

from .servers import running

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("address", "heading"),
    [
        ("bridge?scene=closing", "The Bridge between East and West"),  # has a file in pages/
        ("nowhere", "Page not found"),  # has none, as a section may
    ],
)
def test_the_first_visit(browser: Browser, address: str, heading: str) -> None:
    with running(ROOT) as app:
        page = browser.new_page()
        page.goto(f"{app}/{address}")
        expect(page.get_by_role("heading", level=1, name=heading)).to_be_attached(timeout=30_000)
        assert page.url == f"{app}/{address}"
        page.close()
