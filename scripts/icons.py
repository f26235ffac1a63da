"""Draws the site's sign for phones, PNG from `static/icon.svg`: part of `make pictures`."""

from dataclasses import dataclass

from playwright.sync_api import sync_playwright

from crossroads.paths import ROOT, STATIC
from tests.browser.chromium import launch_options

GROUND = "#00afca"
"""Of the drawing itself, which reaches into corners that a phone rounds by itself."""


@dataclass(frozen=True)
class Icon:
    """One picture."""

    name: str
    pixels: int
    ground: str = "transparent"
    part: float = 1
    """Of the width that the drawing has; a phone may cut a fifth off."""


ICONS = (
    Icon("icon-180", 180, GROUND),
    Icon("icon-192", 192),
    Icon("icon-512", 512),
    Icon("icon-maskable-512", 512, GROUND, 0.8),
)


def draw_icons() -> None:
    """Draws all of them anew."""
    drawing = (STATIC / "icon.svg").read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options())
        for icon in ICONS:
            page = browser.new_page(viewport={"width": icon.pixels, "height": icon.pixels})
            page.set_content(
                f"<style>body {{ margin: 0; height: 100vh; display: grid; place-items: center;"
                f" background: {icon.ground} }} svg {{ width: {icon.part * 100}% }}</style>"
                f"{drawing}"
            )
            path = STATIC / "icons" / f"{icon.name}.png"
            path.parent.mkdir(exist_ok=True)
            page.screenshot(path=path, omit_background=True)
            print(path.relative_to(ROOT), path.stat().st_size, "bytes")
            page.close()
        browser.close()


if __name__ == "__main__":
    draw_icons()
