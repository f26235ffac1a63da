"""The very first visitor of a server process meets the page that the address asks for."""

from collections.abc import Iterator

from playwright.sync_api import expect

from .checks import Check
from .views import WAIT, View


def first_visit_meets(heading: str) -> Check:
    """A page of such a heading, told as any visitor has it."""

    def the_first_visit_is_like_any(view: View) -> Iterator[str]:
        page, address = view.page, f"{view.origin}/{view.path}"
        page.goto(address)
        look = page.locator(".first-look")  # while the rest is loaded
        expect(look).to_be_visible(timeout=WAIT)
        expect(page.get_by_text("historical-context")).to_have_count(0)  # the file's name
        told = page.get_by_role("heading", level=1, name=heading)
        expect(told).to_be_attached(timeout=WAIT)
        expect(look).to_have_count(0, timeout=WAIT)
        if page.url != address:
            yield f"sent on to {page.url}"
        yield from view.foreign_requests()

    return the_first_visit_is_like_any
