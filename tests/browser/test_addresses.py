"""Links that have been given away show what they have shown; a day in one is told everywhere."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .checks import faults_of
from .conftest import OpenPage
from .story import Story
from .views import AS_BACK_WOULD, WAIT, View, page_of

pytestmark = pytest.mark.browser

CASES = Path(__file__).parents[1] / "cases" / "old_links.json"


@dataclass(frozen=True)
class OldLink:
    """What a link shows; see `about` in the file."""

    link: str
    becomes: str | None = None
    map: tuple[str, ...] = ()
    page: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        return page_of(self.link)

    def shows(self, view: View) -> Iterator[str]:
        """What is wrong once the link has been followed."""
        expect(view.map_frame).to_have_count(1, timeout=WAIT)
        view.wait_until_drawn()
        for selector in self.map:
            expect(view.map.locator(selector)).to_be_visible(timeout=WAIT)
        for selector in self.page:
            expect(view.page.locator(selector)).to_be_attached()
        for selector in self.absent:
            expect(view.map.locator(selector).filter(visible=True)).to_have_count(0)
            expect(view.page.locator(selector)).to_have_count(0)
        expect(view.page).to_have_url(f"{view.origin}{self.becomes or self.link}")
        yield from view.errors
        view.errors.clear()


def old_links() -> list[OldLink]:
    return [OldLink(**case) for case in json.loads(CASES.read_text(encoding="utf-8"))["links"]]


def test_old_links_show_what_they_have_shown(new_window: OpenPage) -> None:
    """The first of each page is opened anew, the others as the browser's Back button would."""
    view = new_window("")
    faults: list[str] = []
    for _, links in groupby(old_links(), key=lambda link: link.path):
        for number, old in enumerate(links):
            view.path = old.link.removeprefix("/")
            if number == 0:
                view.page.goto(f"{view.origin}{old.link}")
            else:
                view.page.evaluate(AS_BACK_WOULD, old.link)
            faults += [f"{old.link}: {one}" for one in faults_of(view, (old.shows,))]
    assert faults == []


def test_the_day_of_an_address_is_told_everywhere(new_window: OpenPage) -> None:
    page, pick = "eastern-connections", "pick=country:IN"
    view = new_window(page)
    view.go(f"{page}?on=2016-06-01&pick=IN")
    view.wait_until_drawn()
    expect(view.page).to_have_url(f"{view.origin}/{page}?on=2016-06-01&{pick}")
    card = view.map.locator(".cr-card[data-feature=IN]")
    sco = card.locator(".cr-card-row", has_text="SCO")
    expect(sco).to_contain_text("observer since 5 Jul 2005")
    expect(card.locator("h3", has_text="Shared")).to_contain_text("on 1 Jun 2016")
    shared = card.locator(".cr-card-shared")
    expect(shared).to_contain_text("CICA")
    expect(shared).not_to_contain_text("SCO")  # India became a member on 9 June 2017
    expect(view.map.locator("#cr-in-words")).to_contain_text("as on 1 Jun 2016")
    expect(view.map.locator(".cr-source-line")).to_contain_text("As of 1 Jun 2016")
    Story(view).follow(f"{page}?{pick}")
    expect(sco).to_contain_text("member since 9 Jun 2017")
    view.map.locator(".cr-card-close").click()
    expect(view.page).to_have_url(f"{view.origin}/{page}")
    assert view.errors == []
