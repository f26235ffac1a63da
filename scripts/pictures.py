"""Takes the start page's small pictures and the README's screenshots: `make pictures`.

Starts the app, opens each section in headless Chromium, and keeps a picture of its map.
"""

import io

from PIL import Image
from playwright.sync_api import Page, ViewportSize, sync_playwright

from crossroads.content.library import load_library
from crossroads.paths import ROOT, STATIC
from scripts.icons import draw_icons
from tests.browser.chromium import launch_options
from tests.browser.servers import running

CARD = (480, 300)
"""Width and height of a picture in pixels."""
WINDOW: ViewportSize = {"width": 1400, "height": 900}
HIDDEN = ".leaflet-control-container { display: none !important; }"


def main() -> None:
    """Takes all pictures anew."""
    draw_icons()
    with running(ROOT) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options())
        for section in load_library().sections.values():
            page = browser.new_page(viewport=WINDOW)
            picture = _map_picture(page, f"{address}/{section.id}")
            path = STATIC / "cards" / f"{section.id}.webp"
            picture.save(path, "WEBP", quality=78, method=6)
            print(path.relative_to(ROOT), path.stat().st_size, "bytes")
            page.close()
        page = browser.new_page(viewport=WINDOW)
        _open(page, f"{address}/eastern-connections")
        page.screenshot(path=ROOT / "docs" / "screenshot.png")
        _open(page, f"{address}/atlas?on=2015-12-31")
        page.frame_locator("iframe[title]").first.locator("#cr-tab-years").click()
        page.screenshot(path=ROOT / "docs" / "atlas.png")
        browser.close()


def _open(page: Page, address: str) -> None:
    page.goto(address)
    frame = page.frame_locator("iframe[title]").first
    frame.locator("[data-state=ready]").wait_for()
    page.locator("[data-test-script-state=notRunning]").wait_for()


def _map_picture(page: Page, address: str) -> Image.Image:
    """Picture of a page's map without its controls, cut to the cards' shape."""
    _open(page, address)
    frame = next(frame for frame in page.frames if "streamlit_folium" in frame.url)
    frame.add_style_tag(content=HIDDEN)
    picture = Image.open(io.BytesIO(page.locator(".st-key-map-panel iframe").screenshot()))
    width, height = picture.size
    tall = round(width * CARD[1] / CARD[0])
    top = max((height - tall) // 3, 0)
    cut = picture.convert("RGB").crop((0, top, width, min(top + tall, height)))
    return cut.resize(CARD, Image.Resampling.LANCZOS)


if __name__ == "__main__":
    main()
