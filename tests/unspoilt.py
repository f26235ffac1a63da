"""The data as they are: read, checked and translated once, however many tests ask for them.

Tests that spoil a file get everything else from what was read already.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from crossroads import check
from crossroads.content import front_matter, yaml_files
from crossroads.content.front_matter import FENCE
from crossroads.content.library import Library
from crossroads.content.model import Language
from crossroads.content.sources import Source
from crossroads.content.yaml_files import parse_yaml
from crossroads.geo import atlas
from crossroads.geo.atlas import Atlas
from crossroads.geo.features import LayerFeatures, load_features
from crossroads.geo.registry import Layer
from crossroads.paths import CONTENT, GEO
from crossroads.translation import speech
from crossroads.translation.localize import Speech

CHECKS = ("check_maps", "check_quiz", "check_plans", "check_evidence")
"""What `load_all` holds against one another once all is loaded."""


@contextmanager
def read_once() -> Iterator[None]:
    """Whatever differs from a file of ours by a letter is read by the app's own readers.

    All that tests get of it is frozen, or nothing changes it.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch_words(patch)
        patch_shapes(patch)
        patch_whole(patch)
        patch_languages(patch)
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


def patch_whole(patch: pytest.MonkeyPatch) -> None:
    """`load_all` gives the same words and shapes each time, and checks them the first time."""
    load_library, load_atlas = check.load_library, check.load_atlas
    known: dict[str, Any] = {}

    def library(content: Path = CONTENT) -> Library:
        if content != CONTENT:
            return load_library(content)
        if "library" not in known:
            known["library"] = load_library()
        own: Library = known["library"]
        return own

    def shapes(sources: Mapping[str, Source], geo: Path = GEO) -> Atlas:
        if geo != GEO or "library" not in known or sources is not known["library"].sources:
            return load_atlas(sources, geo)
        if "atlas" not in known:
            known["atlas"] = load_atlas(sources)
        own: Atlas = known["atlas"]
        return own

    def once(name: str) -> Callable[[Library, Atlas], None]:
        held: Callable[[Library, Atlas], None] = getattr(check, name)

        def holds(words: Library, geo: Atlas) -> None:
            ours = words is known.get("library") and geo is known.get("atlas")
            if not (ours and name in known):
                held(words, geo)
            if ours:
                known[name] = True

        return holds

    patch.setattr(check, "load_library", library)
    patch.setattr(check, "load_atlas", shapes)
    for name in CHECKS:
        patch.setattr(check, name, once(name))


def patch_languages(patch: pytest.MonkeyPatch) -> None:
    """Catalogues are read once; what was translated once is not translated again."""
    read, words, shapes = speech.catalogue_speech, speech.local_library, speech.local_atlas
    told: dict[Language, Speech] = {}
    libraries: dict[Language, Library] = {}
    atlases: dict[Language, Atlas] = {}

    def own_atlas() -> Atlas:
        return check.load_atlas(check.load_library().sources)

    def says(language: Language, folder: Path) -> Speech:
        if folder != CONTENT:
            return read(language, folder)
        if language not in told:
            told[language] = read(language, folder)
        return told[language]

    def library(original: Library, spoken: Speech) -> Library:
        if spoken is not told.get(spoken.language) or original is not check.load_library():
            return words(original, spoken)
        if spoken.language not in libraries:
            libraries[spoken.language] = words(original, spoken)
        return libraries[spoken.language]

    def atlas_of(original: Atlas, spoken: Speech) -> Atlas:
        if spoken is not told.get(spoken.language) or original is not own_atlas():
            return shapes(original, spoken)
        if spoken.language not in atlases:
            atlases[spoken.language] = shapes(original, spoken)
        return atlases[spoken.language]

    patch.setattr(speech, "catalogue_speech", says)
    patch.setattr(speech, "local_library", library)
    patch.setattr(speech, "local_atlas", atlas_of)
