"""Keeps what is published there while the app runs, whoever may have cleaned the folder up."""

import logging
from collections.abc import Callable

from crossroads.outlets.assets import Assets
from crossroads.outlets.publisher import Publisher

_LOG = logging.getLogger(__name__)


class Upkeep:
    """Publishes anew what has gone; costs one look at the folder where nothing has."""

    def __init__(self, publisher: Publisher, assets: Assets, publish: Callable[[], object]) -> None:
        """`publish` writes what is missing of the `assets`."""
        self._publisher = publisher
        self._assets = assets
        self._publish = publish
        self._seen = publisher.state()

    def keep(self) -> None:
        """Looks whether the folder has changed, and writes what is missing.

        Where that is not possible, as when `geo/` itself has gone, it is logged once for each
        change of the folder: the map says what it could not load.
        """
        if self._publisher.state() == self._seen:
            return
        if any(not self._publisher.path_of(one).exists() for one in self._assets.published):
            try:
                self._publish()
            except (OSError, ValueError) as error:
                _LOG.warning("What is published could not be made anew: %s", error)
        self._seen = self._publisher.state()
