"""A spoilt data file is loaded, or refused with one clear line for each fault; nothing else."""

import contextlib
import shutil
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossroads.check import load_all
from crossroads.content import front_matter, yaml_files
from crossroads.content.front_matter import FENCE
from crossroads.content.yaml_files import parse_yaml
from crossroads.faults import DataError
from crossroads.geo import atlas
from crossroads.geo.features import LayerFeatures, load_features
from crossroads.geo.registry import Layer
from crossroads.paths import CONTENT, GEO, ROOT
from tests.fuzz.effort import effort
from tests.fuzz.spoiling import WEIGHTED, spoilt

FILES = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in (CONTENT, GEO)
    for path in folder.rglob("*")
    if path.suffix in (".yaml", ".csv", ".md", ".geojson") and path.name != "README.md"
)
LONGEST_LINE = 1000
LONGEST_SECONDS = 20


@dataclass(frozen=True)
class Spoiling:
    """What is done to which file."""

    file: str
    how: str
    seed: int


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Data of one's own to spoil."""
    folder = tmp_path_factory.mktemp("data")
    for original in (CONTENT, GEO):
        shutil.copytree(original, folder / original.name)
    return folder


@pytest.fixture(autouse=True)
def unspoilt_words_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a thousand files are loaded in minutes."""
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
        monkeypatch.setattr(module, "parse_yaml", parse)


@pytest.fixture(autouse=True)
def unspoilt_shapes_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    known: dict[tuple[bytes, str], LayerFeatures] = {}

    def load(path: Path, layer: Layer) -> LayerFeatures:
        key = path.read_bytes(), repr(layer)
        if key[0] != (GEO / path.name).read_bytes():
            return load_features(path, layer)
        if key not in known:
            known[key] = load_features(path, layer)
        return known[key]

    monkeypatch.setattr(atlas, "load_features", load)


@contextlib.contextmanager
def ended_in_time() -> Iterator[None]:
    def end(*_: object) -> NoReturn:
        raise TimeoutError(f"not loaded within {LONGEST_SECONDS} s")

    before = signal.signal(signal.SIGALRM, end)
    signal.alarm(LONGEST_SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@effort(few=60, whole=2000)
@given(
    st.builds(
        Spoiling, st.sampled_from(FILES), st.sampled_from(WEIGHTED), st.integers(0, 2**32 - 1)
    )
)
def test_it_is_loaded_or_refused(copy: Path, spoiling: Spoiling) -> None:
    original, file = ROOT / spoiling.file, copy / spoiling.file
    file.write_bytes(spoilt(original, spoiling.how, spoiling.seed))
    try:
        with ended_in_time():
            load_all(copy / "content", copy / "geo")
    except DataError as error:
        refusal = error
    else:
        return
    finally:
        shutil.copyfile(original, file)
    assert refusal.faults
    assert str(refusal) == "\n".join(str(fault) for fault in refusal.faults)
    for fault in refusal.faults:
        assert all((fault.file, fault.where, fault.found, fault.expected))
        line = str(fault)
        assert line.isprintable()
        assert len(line) < LONGEST_LINE
        assert str(copy) not in line
        assert str(ROOT) not in line
