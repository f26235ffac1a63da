"""Loads everything before a page asks for it: while the first visitor's browser fetches scripts.

Imports nothing heavy: the server begins with it.
"""

import threading

from crossroads.ui.collecting import collecting_later

_begun: threading.Thread | None = None
_waiting = threading.Event()


def load_early() -> None:
    """Begins in the background; once a process."""
    global _begun
    if _begun is None:
        _begun = threading.Thread(target=_load, name="loads early", daemon=True)
        _begun.start()


def wait_for_early() -> None:
    """Waits until what was begun is done; no page imports meanwhile what is being imported."""
    if _begun is not None and _begun.is_alive():
        _waiting.set()
        _begun.join()


def page_waits() -> bool:
    """Whether a page has come while there was nothing yet to make it of."""
    return _waiting.is_set()


def _load() -> None:
    with collecting_later():
        from crossroads.ui.warm_up import warm_up

        warm_up()
