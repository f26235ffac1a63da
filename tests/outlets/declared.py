"""Maps to try: every real one, and small ones."""

from typing import Any

from crossroads.content.declaration import MapDeclaration
from crossroads.paths import CONTENT

SECTIONS = sorted(path.stem for path in CONTENT.glob("en/sections/*.md"))
MAPS = ["start", *SECTIONS]
"""Every map but the explorer's, by its file's name."""
EXPLORER = "atlas"
"""The explorer's, by its file's name."""


def small(*layers: str | dict[str, Any]) -> MapDeclaration:
    """A map of these layers."""
    data = {"title": {"en": "A map"}, "camera": {"bounds": [40, 30, 90, 60]}, "layers": layers}
    return MapDeclaration.model_validate(data)
