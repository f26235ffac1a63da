"""Every file of geo/ keeps the form that the README promises."""

import json
import re
from pathlib import Path

import pytest

from crossroads.paths import GEO

FILES = sorted(GEO.glob("*.geojson"))


def test_there_are_files() -> None:
    assert len(FILES) > 10


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_one_feature_a_line_sorted_by_an_id_that_stands_twice(path: Path) -> None:
    head, *lines, foot = path.read_text(encoding="utf-8").splitlines()
    assert head == '{"type":"FeatureCollection","features":['
    assert foot == "]}"
    features = [json.loads(line.rstrip(",")) for line in lines]
    ids = [one["id"] for one in features]
    assert ids == sorted(ids)
    assert ids == [one["properties"]["id"] for one in features]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_coordinates_pretend_no_more_than_a_hundred_metres(path: Path) -> None:
    shapes = path.read_text(encoding="utf-8").split('"geometry":')[1:]
    numbers = [one for shape in shapes for one in re.findall(r"-?\d+(?:\.\d+)?", shape)]
    fine = [one for one in numbers if len(one.partition(".")[2]) > 3]
    # Where borders were joined a few corners keep more.
    assert numbers
    assert len(fine) <= len(numbers) / 1000


def test_nothing_but_shapes_pictures_and_their_words_lies_here() -> None:
    kinds = {path.suffix for path in GEO.rglob("*") if path.is_file()}
    assert kinds == {".geojson", ".webp", ".yaml", ".md"}
