"""Files that are made when they are asked for, one at a time, and kept for a while."""

from collections.abc import Callable
from threading import Lock


class Kept:
    """The last files of those that were asked for; many threads may ask."""

    def __init__(self, most: int, making: Lock) -> None:
        """`most`: files that are kept; `making`: held while one is made."""
        self._most = most
        self._making = making
        self._files: dict[tuple[object, ...], bytes] = {}

    def file(self, key: tuple[object, ...], make: Callable[[], bytes]) -> bytes:
        """The file of a key, made where it is not kept."""
        with self._making:
            file = self._files.pop(key, None) or make()
            self._files[key] = file  # the last asked for stands last
            if len(self._files) > self._most:
                self._files.pop(next(iter(self._files)))
            return file
