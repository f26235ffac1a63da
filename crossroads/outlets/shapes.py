"""The browser's copy of each layer: packed, whole at 180 degrees, its sources named in words.

What every map draws comes in one file. `geo/` stays the source.
"""

import json
from pathlib import Path
from typing import Any

from shapely.geometry import mapping, shape

from crossroads.content.library import Library
from crossroads.geo.antimeridian import whole
from crossroads.geo.atlas import Atlas, source_ids
from crossroads.geo.texts import local_texts, text_stem
from crossroads.maps.basemap import BASEMAP
from crossroads.outlets.packing import packed
from crossroads.outlets.publisher import Publisher

SHAPES = "shapes"
"""Begin of the files' names."""
_ON_EVERY_MAP = frozenset(base.layer for base in BASEMAP)


def publish_shapes(library: Library, atlas: Atlas, publisher: Publisher) -> dict[str, str]:
    """Publishes every layer's shapes with their texts in the library's language.

    Gives the addresses by layer id.

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
        shapes = packed(_browser_copy(json.loads(data), layer.id, library, atlas))
        if layer.id in _ON_EVERY_MAP:
            together[layer.id] = shapes
        else:
            addresses[layer.id] = publisher.publish_record(f"{SHAPES}-{layer.id}", shapes)
    basemap = publisher.publish_record(f"{SHAPES}-basemap", together)
    return addresses | {id_: f"{basemap}#{id_}" for id_ in together}


def _browser_copy(
    collection: dict[str, list[dict[str, dict[str, Any]]]],
    layer: str,
    library: Library,
    atlas: Atlas,
) -> dict[str, Any]:
    local = local_texts(atlas.features[layer], library.language)
    for feature in collection["features"]:
        properties = feature["properties"]
        others = [name for name in properties if text_stem(name) is not None]
        for name in others:
            del properties[name]
        properties |= local[properties["id"]]
        cited = [library.sources[id_].short for id_ in source_ids(properties.get("sources"))]
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
