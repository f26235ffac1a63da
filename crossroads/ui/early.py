"""Loads everything before a page asks for it: while the first visitor's browser fetches scripts.

Imports nothing heavy: the server begins with it.
"""

import threading

from crossroads.ui.collecting import collecting_later

_begun: threading.Thread | None = None


def load_early() -> None:
    """Begins in the background; once a process."""
    global _begun
    if _begun is None:
        _begun = threading.Thread(target=_load, name="loads early", daemon=True)
        _begun.start()


def wait_for_early() -> None:
    """Waits until what was begun is done; no page imports meanwhile what is being imported."""
    if _begun is not None:
        _begun.join()


def _load() -> None:
    with collecting_later():
        from crossroads.ui.warm_up import warm_up

        warm_up()
