"""Steps through scenes in a browser test."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, expect

from .views import WAIT, View

STATE = """() => {
  const { story } = map.crossroads;
  return {
    center: [map.getCenter().lat, map.getCenter().lng],
    zoom: map.getZoom(),
    layers: story.shownLayers(),
    legend: [...document.querySelectorAll('.cr-legend [data-layer]')].map((g) => g.dataset.layer),
  };
}"""
# At rest: everything drawn, fonts there, and the camera the same for ten frames.
RESTING = """() => {
  if (!window.map?.crossroads?.story) return false;
  const busy = map._animatingZoom || map._panAnim?._inProgress
    || document.fonts.status !== 'loaded' || document.querySelector('.cr-zooming')
    || document.querySelector('.leaflet-container').dataset.state !== 'ready';
  const seen = JSON.stringify([map.getCenter(), map.getZoom(), map.getSize()]);
  const same = !busy && window.__seen === seen;
  window.__seen = seen;
  window.__frames = same ? (window.__frames || 0) + 1 : 0;
  return window.__frames >= 10;
}"""


@dataclass
class Story:
    """The scenes of an opened section."""

    view: View

    @property
    def panel(self) -> Locator:
        return self.view.map.locator(".cr-story")

    def ids(self) -> list[str]:
        """Ids of all scenes, title and closing included."""
        self.view.frame.wait_for_function("() => window.map?.crossroads?.story", timeout=WAIT)
        ids: list[str] = self.view.frame.evaluate(
            "() => map.crossroads.story.scenes.map((scene) => scene.id)"
        )
        return ids

    def expect_scene(self, scene: str) -> None:
        expect(self.panel).to_have_attribute("data-scene", scene, timeout=WAIT)

    def rest(self) -> None:
        """Waits until the camera has come to rest and everything is drawn."""
        self.view.frame.wait_for_function(RESTING, timeout=WAIT)

    def state(self) -> dict[str, Any]:
        """Camera, layers and legend."""
        self.rest()
        state: dict[str, Any] = self.view.frame.evaluate(STATE)
        return state

    def press(self, *keys: str) -> None:
        for key in keys:
            self.view.page.keyboard.press(key)


def close_to(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """The same layers and legend, the camera to 0.1 degree and 0.1 zoom."""
    return (
        all(abs(a - b) <= 0.1 for a, b in zip(one["center"], other["center"], strict=True))
        and abs(one["zoom"] - other["zoom"]) <= 0.1
        and one["layers"] == other["layers"]
        and sorted(one["legend"]) == sorted(other["legend"])
    )
