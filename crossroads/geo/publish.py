"""Puts a browser's copy of each layer under `static/`, with its hash in the name.

`geo/` stays the source. The copy is minified, names its sources in words, and can be cached
for ever: when the shapes change, so does the name.
"""

import hashlib
import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from pydantic import JsonValue

from crossroads.content.sources import Source
from crossroads.geo.atlas import Atlas, source_ids
from crossroads.paths import STATIC

PUBLISHED = "published"


def publish(atlas: Atlas, sources: Mapping[str, Source], static: Path = STATIC) -> dict[str, str]:
    """Writes the copies that are not there yet; gives each layer's path below `static`."""
    paths: dict[str, str] = {}
    for layer in atlas.layers.values():
        original = atlas.folder / layer.file
        data = original.read_bytes()
        if layer.kind != "image":
            data = _for_browser(json.loads(data), sources)
        paths[layer.id] = publish_file(static, layer.id, original.suffix, data)
    return paths


def publish_file(static: Path, name: str, suffix: str, data: bytes) -> str:
    """Writes a file, hash in its name, unless it is there; gives its path below `static`."""
    digest = hashlib.sha256(data).hexdigest()[:12]
    path = f"{PUBLISHED}/{name}.{digest}{suffix}"
    copy = static / path
    if not copy.exists():
        copy.parent.mkdir(parents=True, exist_ok=True)
        _write_whole(copy, data)
    return path


def publish_record(static: Path, name: str, record: JsonValue) -> str:
    """Writes a record as compact JSON, hash in its name; gives its path below `static`."""
    return publish_file(static, name, ".json", compact_json(record).encode())


def compact_json(value: object) -> str:
    """JSON without spaces, its letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _for_browser(
    collection: dict[str, list[dict[str, dict[str, object]]]], sources: Mapping[str, Source]
) -> bytes:
    for feature in collection["features"]:
        properties = feature["properties"]
        cited = [sources[one].short for one in source_ids(properties.get("sources"))]
        if cited:
            properties["sources"] = "; ".join(cited)
        feature["properties"] = {
            key: value for key, value in properties.items() if value not in (None, "")
        }
    return compact_json(collection).encode()


def _write_whole(path: Path, data: bytes) -> None:
    """Writes beside and renames, so that no visitor is served half a file."""
    draft = path.with_suffix(f"{path.suffix}.{id(data)}.tmp")
    draft.write_bytes(data)
    shutil.move(draft, path)
