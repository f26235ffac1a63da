"""The browser's copy of each layer: packed, whole at 180 degrees, its sources named in words.

What every map draws comes in one file. `geo/` stays the source.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from shapely.geometry import mapping, shape

from crossroads.content.sources import Source
from crossroads.geo.antimeridian import whole
from crossroads.geo.atlas import Atlas, source_ids
from crossroads.maps.basemap import BASEMAP
from crossroads.outlets.packing import packed
from crossroads.outlets.publisher import Publisher

SHAPES = "shapes"
"""Begin of the files' names."""
_ON_EVERY_MAP = frozenset(base.layer for base in BASEMAP)


def publish_shapes(
    atlas: Atlas, sources: Mapping[str, Source], publisher: Publisher
) -> dict[str, str]:
    """Publishes every layer's shapes; gives their addresses by layer id.

    The address of a layer in the basemap's file ends with `#` and its id.
    """
    addresses: dict[str, str] = {}
    together: dict[str, Any] = {}
    for layer in atlas.layers.values():
        data = (atlas.folder / layer.file).read_bytes()
        if layer.kind == "image":
            suffix = Path(layer.file).suffix
            addresses[layer.id] = publisher.publish_data(layer.id, suffix, data)
            continue
        shapes = packed(_browser_copy(json.loads(data), sources))
        if layer.id in _ON_EVERY_MAP:
            together[layer.id] = shapes
        else:
            addresses[layer.id] = publisher.publish_record(f"{SHAPES}-{layer.id}", shapes)
    basemap = publisher.publish_record(f"{SHAPES}-basemap", together)
    return addresses | {id_: f"{basemap}#{id_}" for id_ in together}


def _browser_copy(
    collection: dict[str, list[dict[str, dict[str, Any]]]], sources: Mapping[str, Source]
) -> dict[str, Any]:
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
    return collection
