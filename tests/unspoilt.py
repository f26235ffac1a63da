"""The data as they are: read, checked and translated once, however many tests ask for them.

Tests that spoil a file get everything else from what was read already.
"""

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeVar

import pytest
from streamlit.components.v2 import manifest_scanner

from crossroads import check
from crossroads.content import front_matter, yaml_files
from crossroads.content.front_matter import FENCE
from crossroads.content.library import Library, load_library
from crossroads.content.model import Language
from crossroads.content.sources import Source
from crossroads.content.yaml_files import parse_yaml
from crossroads.geo import atlas
from crossroads.geo.atlas import Atlas, load_atlas
from crossroads.geo.features import LayerFeatures, load_features
from crossroads.geo.registry import Layer
from crossroads.paths import CONTENT, GEO
from crossroads.translation import speech
from crossroads.translation.localize import Speech, local_atlas, local_library
from crossroads.translation.speech import OTHERS, catalogue_speech

_Made = TypeVar("_Made")
CHECKS = ("check_maps", "check_quiz", "check_plans", "check_evidence")
"""What `load_all` holds against one another once all is loaded."""


class Unspoilt:
    """Words and shapes as they are, in each language. They are frozen, or nothing changes them."""

    @cached_property
    def library(self) -> Library:
        return _kept(load_library())

    @cached_property
    def atlas(self) -> Atlas:
        return _kept(load_atlas(self.library.sources))

    @cached_property
    def speeches(self) -> dict[Language, Speech]:
        return {language: catalogue_speech(language) for language in OTHERS}

    @cached_property
    def libraries(self) -> dict[Language, Library]:
        """In other languages."""
        return _kept(
            {one: local_library(self.library, told) for one, told in self.speeches.items()}
        )

    @cached_property
    def atlases(self) -> dict[Language, Atlas]:
        return _kept({one: local_atlas(self.atlas, told) for one, told in self.speeches.items()})


def _kept(made: _Made) -> _Made:
    """What lives to the end, out of the garbage collector's way."""
    gc.freeze()
    return made


@contextmanager
def read_once() -> Iterator[Unspoilt]:
    """Whatever differs from a file of ours by a letter is read by the app's own readers."""
    unspoilt = Unspoilt()
    with pytest.MonkeyPatch.context() as patch:
        patch_words(patch)
        patch_shapes(patch)
        patch_whole(patch, unspoilt)
        patch_languages(patch, unspoilt)
        patch_components(patch)
        yield unspoilt


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


def patch_whole(patch: pytest.MonkeyPatch, unspoilt: Unspoilt) -> None:
    """`load_all` gives the same words and shapes each time, and checks them the first time."""
    held: set[str] = set()

    def library(content: Path = CONTENT) -> Library:
        return unspoilt.library if content == CONTENT else load_library(content)

    def shapes(sources: Mapping[str, Source], geo: Path = GEO) -> Atlas:
        ours = geo == GEO and sources is unspoilt.library.sources
        return unspoilt.atlas if ours else load_atlas(sources, geo)

    def once(name: str) -> Callable[[Library, Atlas], None]:
        holds: Callable[[Library, Atlas], None] = getattr(check, name)

        def hold(words: Library, geo: Atlas) -> None:
            ours = words is unspoilt.library and geo is unspoilt.atlas
            if not (ours and name in held):
                holds(words, geo)
            if ours:
                held.add(name)

        return hold

    patch.setattr(check, "load_library", library)
    patch.setattr(check, "load_atlas", shapes)
    for name in CHECKS:
        patch.setattr(check, name, once(name))


def patch_languages(patch: pytest.MonkeyPatch, unspoilt: Unspoilt) -> None:
    """Catalogues are read once; what was translated once is not translated again."""

    def says(language: Language, folder: Path = CONTENT) -> Speech:
        ours = folder == CONTENT
        return unspoilt.speeches[language] if ours else catalogue_speech(language, folder)

    def known(told: Speech) -> bool:
        return told is unspoilt.speeches[told.language]

    def library(original: Library, told: Speech) -> Library:
        ours = original is unspoilt.library and known(told)
        return unspoilt.libraries[told.language] if ours else local_library(original, told)

    def shapes(original: Atlas, told: Speech) -> Atlas:
        ours = original is unspoilt.atlas and known(told)
        return unspoilt.atlases[told.language] if ours else local_atlas(original, told)

    patch.setattr(speech, "catalogue_speech", says)
    patch.setattr(speech, "local_library", library)
    patch.setattr(speech, "local_atlas", shapes)


def patch_components(patch: pytest.MonkeyPatch) -> None:
    """Streamlit's tester looks through all installed packages for components at each run."""
    patch.setattr(
        manifest_scanner,
        "scan_component_manifests",
        cache(manifest_scanner.scan_component_manifests),
    )
