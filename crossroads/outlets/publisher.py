"""Puts what a browser fetches under `static/published/`, each file with its hash in the name.

A file can be cached for ever: when its content changes, so does its name.
"""

import hashlib
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from pydantic import JsonValue

from crossroads.paths import STATIC

PUBLISHED = "published"
FROM_COMPONENT_FRAME = "../../app/static/"
"""From `/component/streamlit_folium.st_folium/` to Streamlit's static files, also below a
base path."""
FROM_PAGE = "./app/static/"
"""From a page's own address to the same."""


@dataclass(frozen=True)
class Publisher:
    """Writes files for one outlet and tells their addresses."""

    static: Path = STATIC
    """Folder that is served."""
    prefix: str = FROM_COMPONENT_FRAME
    """Begin of the addresses of what lies in it."""

    def address(self, path: str) -> str:
        """Address of a file that lies in the served folder already."""
        return f"{self.prefix}{path}"

    def path_of(self, address: str) -> Path:
        """File that is served at an address."""
        return self.static / file_address(address).removeprefix(self.prefix)

    def state(self) -> int:
        """A number that changes whenever a published file comes or goes; 0 where there are none.

        It costs one look at the folder.
        """
        try:
            return (self.static / PUBLISHED).stat().st_mtime_ns
        except OSError:
            return 0

    def publish_record(self, name: str, record: JsonValue) -> str:
        """Writes JSON unless it is there whole; gives its address."""
        text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
        return self.publish_data(name, ".json", text.encode())

    def publish_data(self, name: str, suffix: str, data: bytes) -> str:
        """Writes a file unless it is there whole; gives its address."""
        digest = hashlib.sha256(data).hexdigest()[:12]
        path = f"{PUBLISHED}/{name}.{digest}{suffix}"
        copy = self.static / path
        if not copy.exists() or copy.stat().st_size != len(data):
            copy.parent.mkdir(parents=True, exist_ok=True)
            _write_whole(copy, data)
        return self.address(path)


def file_address(address: str) -> str:
    """Address of a file without the name, after `#`, of what is meant in it."""
    return address.partition("#")[0]


def from_page(address: str) -> str:
    """The address of the same file as a page asks for it, and not a map's frame."""
    return FROM_PAGE + address.removeprefix(FROM_COMPONENT_FRAME)


def _write_whole(path: Path, data: bytes) -> None:
    """Writes beside and renames, so that no visitor is served half a file."""
    draft = path.with_suffix(f"{path.suffix}.{id(data)}.tmp")
    draft.write_bytes(data)
    shutil.move(draft, path)
