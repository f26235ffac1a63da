"""Where a service's parts are: the prepared files, the processes, what nginx writes."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Certificate:
    """Files of a server that speaks TLS itself."""

    chain: Path
    key: Path


@dataclass(frozen=True)
class Site:
    """One service on one machine."""

    prepared: Path
    """Folder that `deploy.prepare` has written."""
    run: Path
    """Folder for what nginx writes while it runs."""
    port: int
    """On which visitors come."""
    app_ports: Sequence[int]
    """Of the app's processes, on this machine alone."""
    access_log: Path | None = None
    certificate: Certificate | None = None

    @property
    def files(self) -> Path:
        """What nginx serves itself, by address."""
        return files_of(self.prepared)

    @property
    def configuration(self) -> Path:
        """Of nginx."""
        return self.run / "nginx.conf"


def files_of(prepared: Path) -> Path:
    """Folder of the files by address, in a prepared folder."""
    return prepared / "files"
