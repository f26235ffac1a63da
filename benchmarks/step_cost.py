"""What one step to the next scene costs: on the server, and from key press to moving map.

The usual way makes a new folium map a step, so its cost is that of a map (`server_cost`).
Ours moves the living map in the browser; that no message reaches the server is counted.
"""

import statistics
from dataclasses import dataclass

from playwright.sync_api import Browser, WebSocket

from tests.browser.story import Story
from tests.browser.views import blank_view

FIRST_MOVE = """(key) => new Promise((resolve) => {
  const start = performance.now();
  const moved = () => resolve(performance.now() - start);
  map.once('move', moved);
  document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  requestAnimationFrame(() => requestAnimationFrame(moved));
})"""
"""Where the next scene looks at the same place: until its first frame is drawn."""


@dataclass
class StepCost:
    """Medians over the steps of one section."""

    milliseconds_to_first_frame: float
    messages_to_server: int
    """Websocket frames sent by the browser in all steps together."""


def step_cost(browser: Browser, origin: str, section: str) -> StepCost:
    """Cost of stepping once through a section."""
    view = blank_view(browser, origin, f"{section}?scene=title", "desktop", "light")
    sent: list[int] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framesent", lambda frame: sent.append(len(frame)))

    view.page.on("websocket", listen)
    view.page.goto(f"{origin}/{view.path}")
    view.wait_until_idle()
    story = Story(view)
    scenes = story.ids
    story.rest()
    before = len(sent)
    seen = []
    for scene in scenes[1:]:
        seen.append(float(view.frame.evaluate(FIRST_MOVE, "ArrowRight")))
        story.expect_scene(scene)
        story.rest()
    view.page.context.close()
    return StepCost(statistics.median(seen), len(sent) - before)
