"""The word on the page about a map that is late."""

from playwright.sync_api import Locator, Page

SHOW_LATE = """() => {
  const late = document.getAnimations().find((one) => one.animationName === "cr-late");
  late?.finish();
  return Boolean(late);
}"""
"""As if the seconds had passed after which the page says that the map is late."""


def late(page: Page) -> Locator:
    return page.locator(".cr-late")
