"""A window of a browser that Playwright does not drive: the least that a test must do with it."""

import json
import os
import shutil
import time
from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

import pytest

from .views import MAP_FRAME, STREAMLITS_OWN_PROBES

SIZE = {"width": 1400, "height": 900}
SECONDS = 60.0
"""After which a page is taken for stuck."""
POLL_SECONDS = 0.05

# What WebDriver calls the keys that write nothing.
KEYS = {"ArrowLeft": "\ue012", "ArrowRight": "\ue014", "Enter": "\ue007", "Escape": "\ue00c"}

IN_MAP = f"""(() => {{
  const frame = document.querySelector({json.dumps(MAP_FRAME)}).contentWindow;
  const {{ map, document: inside }} = frame;
  return %s;
}})()"""

# The middle of what a selector finds inside the map's frame, in pixels of the window.
MIDDLE = f"""(() => {{
  const frame = document.querySelector({json.dumps(MAP_FRAME)});
  const outer = frame.getBoundingClientRect();
  const inner = frame.contentDocument.querySelector(%s).getBoundingClientRect();
  return [outer.x + inner.x + inner.width / 2, outer.y + inner.y + inner.height / 2];
}})()"""


class Window(ABC):
    """One window; expressions are JavaScript, their values whatever JSON can say."""

    def __init__(self) -> None:
        self.origin = ""

    @abstractmethod
    def go(self, address: str) -> None:
        """Opens an address and forgets what was said and asked for before."""

    @abstractmethod
    def run(self, expression: str) -> Any:
        """The value of an expression in the page, or what it promises."""

    @abstractmethod
    def act(self, sources: Sequence[dict[str, Any]]) -> None:
        """Lets keys and pointer do what WebDriver's lists of actions say."""

    @abstractmethod
    def errors(self) -> list[str]:
        """What went wrong since the page was opened."""

    @abstractmethod
    def asked(self) -> list[str]:
        """Addresses that the page and its frame have asked for."""

    def foreign_requests(self) -> list[str]:
        """Addresses asked for outside the app."""
        own = urlsplit(self.origin).netloc
        asked = map(urlsplit, self.asked())
        return [
            one.geturl()
            for one in asked
            if one.scheme in ("http", "https", "ws", "wss") and one.netloc != own
        ]

    def in_map(self, expression: str) -> Any:
        """The value of an expression that knows `map` and, as `inside`, the frame's document."""
        return self.run(IN_MAP % expression)

    def wait_for(self, expression: str) -> None:
        """Waits until an expression holds; what it looks for may not be there yet."""
        asked = f"(() => {{ try {{ return Boolean({expression}); }} catch {{ return false; }} }})()"
        deadline = time.monotonic() + SECONDS
        while time.monotonic() < deadline:
            if self.run(asked):
                return
            time.sleep(POLL_SECONDS)
        raise AssertionError(f"never came: {expression}; errors: {self.errors()}")

    def wait_in_map(self, expression: str) -> None:
        """Waits until an expression holds in the map's frame."""
        self.wait_for(IN_MAP % expression)

    def press(self, *keys: str) -> None:
        """Presses keys, one after the other."""
        strokes = [
            {"type": kind, "value": KEYS.get(key, key)}
            for key in keys
            for kind in ("keyDown", "keyUp")
        ]
        self.act([{"type": "key", "id": "keys", "actions": strokes}])

    def click_in_map(self, selector: str) -> None:
        """Clicks the middle of what a selector finds in the map's frame."""
        x, y = self.run(MIDDLE % json.dumps(selector))
        steps = [
            {"type": "pointerMove", "x": round(x), "y": round(y)},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        self.act([{"type": "pointer", "id": "mouse", "actions": steps}])


def is_streamlits_own_probe(address: str) -> bool:
    """Whether Streamlit asks there below the page's own path, which answers 404."""
    path = urlsplit(address).path
    return path.count("/") > 2 and path.endswith(STREAMLITS_OWN_PROBES)


def find_program(called: str, *names: str) -> str:
    """The path of a program; without it, tests are skipped, but fail in CI."""
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        lacking = f"{called} is not on this machine and scripts/install_{called.lower()}.sh"
        lacking += " could not install it: that takes apt and root."
        if os.environ.get("CI") == "true":
            pytest.fail(lacking, pytrace=False)
        pytest.skip(lacking)
    return found
