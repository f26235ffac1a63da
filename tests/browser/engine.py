"""What must hold in every engine: the main pages are opened, looked at and used."""

from .views import WITH_MAP, page_of
from .window import Window

FONT = "Source Sans 3"
FONT_FILES = "/app/static/fonts/source-sans-3"
SCENES = ("five-neighbours", "closed-sea")
FEW = 10

IDLE = """document.querySelector("[data-testid=stApp]").dataset.testScriptState === "notRunning" """
MAP = "inside.querySelector('.leaflet-container')"
READY = f"{MAP}.dataset.state === 'ready'"
FONTS_READY = "%s.fonts.status === 'loaded'"
SHAPES = "inside.querySelectorAll('svg path.leaflet-interactive').length"
HOMES = "inside.querySelectorAll('path.cr-home').length"
FAMILIES = """[...%s.fonts].filter((one) => one.status === "loaded")
  .map((one) => one.family.replaceAll('"', ""))"""
FIRST_FAMILY = """getComputedStyle(%s).fontFamily.split(",")[0].replaceAll('"', "")"""
PANEL = "inside.querySelector('.cr-story').dataset"
YEAR = "inside.querySelector('.cr-day strong').textContent"
MEMBERS = "inside.querySelectorAll('path.cr-fill-east-full').length"
OBSERVERS = "inside.querySelectorAll('path.cr-fill-east-half').length"
FOUND = "inside.querySelector('.cr-dock-head [role=option]')"
CARD = "inside.querySelector('.cr-card h2').textContent"


def open_page(window: Window, path: str) -> None:
    """Opens a page and waits until all of it is drawn and set."""
    window.go(f"{window.origin}/{path}")
    window.wait_for("document.querySelector('h1')")
    if has_map(path):
        window.wait_in_map(READY)
        window.wait_in_map(FONTS_READY % "inside")
    window.wait_for(IDLE)
    window.wait_for(FONTS_READY % "document")


def has_map(path: str) -> bool:
    return page_of(path) in WITH_MAP


def font_faults(window: Window, path: str) -> list[str]:
    """Where the words are not set in our own font, from our own file."""
    faults = []
    if FONT not in window.run(FAMILIES % "document"):
        faults.append("not loaded by the page")
    if window.run(FIRST_FAMILY % "document.querySelector('h1')") != FONT:
        faults.append("not wanted by the page")
    if has_map(path) and FONT not in window.in_map(FAMILIES % "inside"):
        faults.append("not loaded by the map")
    if has_map(path) and window.in_map(FIRST_FAMILY % MAP) != FONT:
        faults.append("not wanted by the map")
    if not any(FONT_FILES in one for one in window.asked()):
        faults.append("its file is not asked for")
    return faults


class MainPages:
    """The tests; a module that has a `window` inherits them."""

    def look(self, window: Window, path: str) -> None:
        """What holds of every page as it is opened."""
        open_page(window, path)
        if has_map(path):
            assert window.in_map(HOMES) > 0
            assert window.in_map(SHAPES) > 100
        assert font_faults(window, path) == []
        self.nothing_wrong(window)

    def nothing_wrong(self, window: Window) -> None:
        """What holds of every page at all times."""
        assert window.errors() == []
        assert len(window.asked()) > FEW
        assert window.foreign_requests() == []

    def test_start(self, window: Window) -> None:
        self.look(window, "")

    def test_a_scene_is_presented_and_its_chapter_walked_by_keys(self, window: Window) -> None:
        scene, following = SCENES
        self.look(window, f"introduction?scene={scene}&present=1")
        assert window.in_map(f"{PANEL}.scene") == scene
        window.press("ArrowRight")
        window.wait_in_map(f"{PANEL}.scene === '{following}'")
        window.wait_for(f"location.search === '?scene={following}&present=1'")
        window.press("Escape", "Escape")
        window.wait_for("location.search === ''")
        window.wait_in_map("inside.querySelector('.cr-button-begin')")
        window.click_in_map(".cr-button-begin")
        window.wait_in_map(f"{PANEL}.scene === 'title'")
        window.press("ArrowRight")
        window.wait_in_map(f"{PANEL}.kind === 'scene'")
        window.press("ArrowLeft")
        window.wait_in_map(f"{PANEL}.scene === 'title'")
        self.nothing_wrong(window)

    def test_the_atlas_recolours_with_the_year_and_finds_a_place(self, window: Window) -> None:
        self.look(window, "atlas")
        before = {status: window.in_map(status) for status in (MEMBERS, OBSERVERS)}
        window.in_map("inside.querySelector('.cr-years').focus()")
        years_back = int(window.in_map("inside.querySelector('.cr-years').value")) - 2016
        window.press(*["ArrowLeft"] * years_back)
        window.wait_in_map(f"{YEAR} === '2016'")
        window.wait_in_map(f"{MEMBERS} < {before[MEMBERS]}")
        assert window.in_map(OBSERVERS) > before[OBSERVERS]
        window.in_map(f"{MAP}.focus()")
        window.press("/", *"алматы")
        window.wait_in_map(FOUND)
        window.press("Enter")
        window.wait_in_map(f"{CARD} === 'Almaty'")
        window.wait_in_map("map.getCenter().distanceTo([43.25, 76.92]) < 150_000")
        self.nothing_wrong(window)

    def test_about(self, window: Window) -> None:
        self.look(window, "about")
