"""Which browser the tests and benchmarks drive, and how quietly."""

import shutil
from typing import Any

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def launch_options() -> dict[str, Any]:
    """The machine's own Chromium where there is one, else Playwright's."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return {"args": list(FLAGS), **({"executable_path": found} if found else {})}
