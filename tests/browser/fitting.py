"""Words of a page's buttons and links are whole, and its first words lie below the header."""

from collections.abc import Iterator

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


def labels_are_whole(view: View) -> Iterator[str]:
    yield from view.page.evaluate(CUT)


def first_words_lie_below_the_header(view: View) -> Iterator[str]:
    if (room := view.page.evaluate(FIRST_WORDS)) < ROOM:
        yield f"{room} pixels"
