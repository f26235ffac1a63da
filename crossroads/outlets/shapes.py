"""The browser's copy of each layer: minified, whole at 180 degrees, its sources named in words.

`geo/` stays the source.
"""

import json
from collections.abc import Mapping
from typing import Any

from shapely.geometry import mapping, shape

from crossroads.content.sources import Source
from crossroads.geo.antimeridian import whole
from crossroads.geo.atlas import Atlas, source_ids
from crossroads.outlets.publisher import Publisher


def publish_shapes(
    atlas: Atlas, sources: Mapping[str, Source], publisher: Publisher
) -> dict[str, str]:
    """Publishes every layer's shapes; gives their addresses by layer id."""
    addresses: dict[str, str] = {}
    for layer in atlas.layers.values():
        original = atlas.folder / layer.file
        data = original.read_bytes()
        if layer.kind != "image":
            data = _browser_copy(json.loads(data), sources)
        addresses[layer.id] = publisher.publish_data(layer.id, original.suffix, data)
    return addresses


def _browser_copy(
    collection: dict[str, list[dict[str, dict[str, Any]]]], sources: Mapping[str, Source]
) -> bytes:
    for feature in collection["features"]:
        properties = feature["properties"]
        cited = [sources[id_].short for id_ in source_ids(properties.get("sources"))]
        if cited:
            properties["sources"] = "; ".join(cited)
        feature["properties"] = {
            key: value for key, value in properties.items() if value not in (None, "")
        }
        if feature["geometry"]["type"] == "MultiPolygon":
            cut = shape(feature["geometry"])
            joined = whole(cut)
            if joined is not cut:
                feature["geometry"] = mapping(joined)
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":")).encode()
