"""Files of the data as they are: read once, however many tests load them beside a spoilt one."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from crossroads.content import front_matter, yaml_files
from crossroads.content.front_matter import FENCE
from crossroads.content.yaml_files import parse_yaml
from crossroads.geo import atlas
from crossroads.geo.features import LayerFeatures, load_features
from crossroads.geo.registry import Layer
from crossroads.paths import CONTENT, GEO


@contextmanager
def read_once() -> Iterator[None]:
    """Whatever differs from a file of ours by a letter is read by the app's own readers."""
    with pytest.MonkeyPatch.context() as patch:
        patch_words(patch)
        patch_shapes(patch)
        yield


def patch_words(patch: pytest.MonkeyPatch) -> None:
    originals = {path.read_text(encoding="utf-8") for path in CONTENT.rglob("*.yaml")}
    originals |= {
        path.read_text(encoding="utf-8").split(FENCE)[1] for path in CONTENT.rglob("sections/*.md")
    }
    known: dict[str, Any] = {}

    def parse(text: str, path: Path, first_line: int = 1) -> Any:
        if text not in originals:
            return parse_yaml(text, path, first_line)
        if text not in known:
            known[text] = parse_yaml(text, path, first_line)
        return known[text]

    for module in (yaml_files, front_matter):
        patch.setattr(module, "parse_yaml", parse)


def patch_shapes(patch: pytest.MonkeyPatch) -> None:
    originals = {path.read_bytes() for path in GEO.glob("*.geojson")}
    known: dict[tuple[bytes, str], LayerFeatures] = {}

    def load(path: Path, layer: Layer) -> LayerFeatures:
        key = path.read_bytes() if path.is_file() else b"", repr(layer)
        if key[0] not in originals:
            return load_features(path, layer)
        if key not in known:
            known[key] = load_features(path, layer)
        return known[key]

    patch.setattr(atlas, "load_features", load)
