"""What no answer of the app may hold: paths of the file system and tracebacks."""

import sys
from pathlib import Path

from crossroads.paths import ROOT

PRIVATE = tuple(
    dict.fromkeys(
        text.encode()
        for text in (str(ROOT), str(Path(sys.prefix)), str(Path.home()), "site-packages")
        if text != "/"
    )
)
TRACEBACK = b"Traceback (most recent call last)"


def leaks(answer: bytes) -> list[bytes]:
    """Which of it an answer holds."""
    return [text for text in (*PRIVATE, TRACEBACK) if text in answer]
