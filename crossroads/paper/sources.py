"""Who is to be named for a map."""

from collections.abc import Iterable

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas


def source_line(layers: Iterable[str], library: Library, atlas: Atlas) -> str:
    """Makers of the layers of these ids, and of the map itself."""
    declared = [atlas.layers[layer] for layer in layers]
    named = ", ".join(dict.fromkeys(layer.credit for layer in declared))
    lines = [library.words["sources_line"].format(credits=named), library.words["paper_origin"]]
    if any(layer.accuracy == "schematic" for layer in declared):
        lines.insert(1, library.words["schematic_line"])
    return " ".join(lines)
