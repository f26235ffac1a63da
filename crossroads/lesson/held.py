"""A publisher that keeps everything at hand, for a file that is to hold it."""

import base64
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from crossroads.outlets.publisher import Publisher

MEDIA_TYPES = {".webp": "image/webp", ".svg": "image/svg+xml"}
"""Of pictures, by the suffix."""
PLAIN = " /:='(),;-."
"""Signs that a `data:` address takes as they are."""


@dataclass(frozen=True)
class HeldFiles(Publisher):
    """Texts by a name of their own; pictures are part of what names them."""

    prefix: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    """What has been published, by the name that stands for its address."""

    def publish_data(self, name: str, suffix: str, data: bytes) -> str:
        """Keeps a text; gives its name, or a picture itself as a `data:` address."""
        if suffix in MEDIA_TYPES:
            return data_address(data, MEDIA_TYPES[suffix])
        self.texts[name] = data.decode()
        return name

    def picture(self, path: str) -> str:
        """The drawing itself, as text, of which alike parts are compressed together."""
        drawing = (self.static / path).read_text(encoding="utf-8")
        return f"data:{MEDIA_TYPES[Path(path).suffix]},{quote(drawing, safe=PLAIN)}"


def data_address(data: bytes, media_type: str) -> str:
    """An address that is the data."""
    return f"data:{media_type};base64,{base64.b64encode(data).decode()}"
