"""Steps through scenes in a browser test: by keys and clicks, read from the page alone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import Any

from playwright.sync_api import Locator, ViewportSize, expect

from crossroads.content.library import Library, load_library
from crossroads.content.model import SOURCE, Language
from crossroads.translation.localize import local_library
from crossroads.translation.speech import catalogue_speech

from .views import AS_BACK_WOULD, PATIENCE, SIZES, WAIT, View, page_of

STATE = """() => ({
  center: [map.getCenter().lat, map.getCenter().lng],
  zoom: map.getZoom(),
  layers: [...document.querySelectorAll('.leaflet-control-layers-overlays label')]
    .filter((label) => label.querySelector('input').checked)
    .map((label) => label.textContent.trim()),
  legend: [...document.querySelectorAll('.cr-legend [data-layer]')]
    .map((group) => group.dataset.layer).sort(),
})"""
# At rest: everything drawn, fonts there, and the camera the same for some frames from now on;
# where the map jumps, whatever moves it again does so by the next.
RESTING = """(asked) => {
  const container = document.querySelector('.leaflet-container');
  if (!window.map || container?.dataset.state !== 'ready') return false;
  const { x, y } = map.getSize();
  if (x !== container.clientWidth || y !== container.clientHeight) return false;
  const busy = document.fonts.status !== 'loaded' || document.querySelector('.cr-zooming');
  const seen = JSON.stringify([asked, map.getCenter(), map.getZoom(), map.getSize()]);
  const same = !busy && window.__seen === seen;
  window.__seen = seen;
  window.__frames = same ? window.__frames + 1 : 0;
  return window.__frames >= (matchMedia("(prefers-reduced-motion: reduce)").matches ? 2 : 5);
}"""
STORAGE_DENIED = """
for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, {
    get() { throw new DOMException("denied", "SecurityError"); },
  });
}
"""
"""For a script that a page begins with: whoever asks for its storage is refused."""
_asked = count()
expect.set_options(timeout=PATIENCE)


@cache
def library(language: Language = SOURCE) -> Library:
    """Words as they stand in the files, or in the catalogues of another language."""
    here = load_library()
    return here if language == SOURCE else local_library(here, catalogue_speech(language))


def scene_ids(section: str) -> list[str]:
    """Ids of all scenes, title and closing included."""
    return ["title", *(scene.id for scene in library().sections[section].scenes), "closing"]


@dataclass
class Story:
    """The scenes of a section, in a window."""

    view: View

    def visit(
        self,
        path: str,
        *,
        flying: bool = False,
        size: ViewportSize | None = None,
        anew: bool = False,
    ) -> "Story":
        """Goes to an address. `flying`: whether the map flies where it would else jump.

        From another section as the browser's Back button would, which takes half of the time of
        loading it, and makes a map anew as well; `anew`: loads it, as a link from elsewhere does.
        """
        self.view.page.set_viewport_size(size or SIZES[self.view.size])
        self.fly(flying)
        self.view.errors.clear()
        same_map = page_of(path) == page_of(self.view.path)
        if anew or same_map or not self.view.page.url.startswith(self.view.origin):
            self.load(path)
        else:
            self.follow(path)
        return self

    def fly(self, on: bool) -> None:
        self.view.page.emulate_media(reduced_motion="no-preference" if on else "reduce")

    def load(self, path: str) -> None:
        self.view.go(path)
        self.view.wait_until_drawn()

    def follow(self, path: str) -> None:
        """Goes to an address as the browser's Back button would, without loading it anew."""
        section = page_of(path)
        self.view.path = path
        self.view.page.evaluate(AS_BACK_WOULD, self.view.address_in_page(path))
        of_section = self.view.map.locator(f'.cr-story[data-section="{section}"]')
        of_section.wait_for(state="attached", timeout=WAIT)
        self.view.wait_until_drawn()

    @property
    def ids(self) -> list[str]:
        return scene_ids(page_of(self.view.path))

    @property
    def panel(self) -> Locator:
        return self.view.map.locator(".cr-story")

    def expect_scene(self, scene: str) -> None:
        # Not by `expect`, which looks again only after a tenth of a second and more.
        shown = self.view.map.locator(f'.cr-story[data-scene="{scene}"]')
        shown.wait_for(state="attached", timeout=WAIT)

    def rest(self) -> None:
        """Waits until the camera has come to rest and everything is drawn."""
        self.view.frame.wait_for_function(RESTING, arg=next(_asked), timeout=WAIT)

    def state(self) -> dict[str, Any]:
        """Camera, layers and legend."""
        self.rest()
        state: dict[str, Any] = self.view.frame.evaluate(STATE)
        return state

    def press(self, *keys: str) -> None:
        for key in keys:
            self.view.page.keyboard.press(key)

    def click(self, selector: str) -> None:
        self.view.map.locator(selector).click()

    def step_through(self) -> Iterator[str]:
        """Steps from the title through all scenes; gives each while it is shown."""
        for scene in self.ids:
            if scene != "title":
                self.press("ArrowRight")
            self.expect_scene(scene)
            yield scene

    def expect_links_to_show(
        self, stepped: Mapping[str, Mapping[str, Any]], every: int = 1, *, cold: bool = True
    ) -> None:
        """Follows the links of scenes, and, where `cold`, one more in a page loaded anew.

        `stepped`: what is shown where one steps there; `every`: 4 for each fourth scene, which
        are others in other sections.
        """
        section, _, query = self.view.path.partition("?")
        more = query.removeprefix("scene=title")
        ids = list(stepped)
        follow = [(self.follow, scene) for scene in ids[len(section) % every :: every]]
        one = ids[len(section) % (len(ids) - 2) + 1]  # a whole page takes seconds to load
        for go, scene in [*follow, *([(self.load, one)] if cold else [])]:
            go(f"{section}?scene={scene}{more}")
            self.expect_scene(scene)
            shown = self.state()
            assert close_to(shown, stepped[scene]), (scene, shown, stepped[scene])


def close_to(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """The same layers and legend, the camera to 0.1 degree and 0.1 zoom."""
    return (
        all(abs(a - b) <= 0.1 for a, b in zip(one["center"], other["center"], strict=True))
        and abs(one["zoom"] - other["zoom"]) <= 0.1
        and one["layers"] == other["layers"]
        and one["legend"] == other["legend"]
    )
