"""Words of a page's buttons and links are whole, its first words lie below the header, and in the
header the menu lies beside the languages.
"""

from collections.abc import Iterator

from playwright.sync_api import expect

from .checks import lasting
from .views import View

CUT = """() => [...document.querySelectorAll("button, button *, a, a *")]
  .filter((one) => one.checkVisibility() && one.clientWidth > 4)
  .filter((one) => getComputedStyle(one).overflowX !== "visible")
  .filter((one) => one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.textContent)"""
FIRST_WORDS = """() => {
  const main = document.querySelector("[data-testid=stMainBlockContainer]");
  const shown = [...main.querySelectorAll("a, p, h1")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => one.closest(".cr-languages, .cr-connection") === null);
  const tops = shown.map((one) => one.getBoundingClientRect().top);
  const header = document.querySelector("[data-testid=stHeader]").getBoundingClientRect();
  return Math.min(...tops) - header.bottom;
}"""
ROOM = 6
"""Pixels below the header."""
# Whether the last entry of the menu that is seen lies under the languages.
UNDER_LANGUAGES = """() => {
  const seen = [...document.querySelectorAll(".rc-overflow-item")]
    .map((one) => one.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);
  const languages = document.querySelector(".cr-languages").getBoundingClientRect();
  const room = languages.left - Math.max(...seen.map(({ right }) => right));
  return room < 0 ? [`${-room} pixels below them`] : [];
}"""


def labels_are_whole(view: View) -> Iterator[str]:
    yield from view.page.evaluate(CUT)


def first_words_lie_below_the_header(view: View) -> Iterator[str]:
    if (room := view.page.evaluate(FIRST_WORDS)) < ROOM:
        yield f"{room} pixels"


def menu_lies_beside_the_languages(view: View) -> Iterator[str]:
    yield from lasting(view.page.main_frame, UNDER_LANGUAGES)


def menu_has_no_room_for_all(view: View) -> Iterator[str]:
    """And puts the rest into a list behind a word of its own."""
    expect(view.page.locator(".rc-overflow-item-rest")).to_be_visible()
    yield from ()
