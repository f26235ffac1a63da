"""A spoilt data file is loaded, or refused with one clear line for each fault; nothing else."""

import contextlib
import shutil
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossroads.check import load_all
from crossroads.faults import DataError
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


@effort(few=30, whole=2000)
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
