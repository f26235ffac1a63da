from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from crossroads.content.boxes import WORDS_OF_A_BOX, Box, load_boxes
from crossroads.content.library import Library, load_library
from crossroads.faults import DataError
from crossroads.geo.atlas import Atlas
from crossroads.maps.check import check_maps
from crossroads.outlets.section_prose import section_prose
from crossroads.outlets.stories import story_file
from tests.spoil import broken

BOX = {
    "id": "one",
    "section": "bridge",
    "title": "One",
    "camera": {"bounds": [60, 38, 92, 50]},
    "layers": [],
    "body": "word " * WORDS_OF_A_BOX[0],
}


def a_box(library: Library) -> Box:
    return next(iter(library.boxes.values()))


@pytest.mark.parametrize(
    "changes",
    [
        {"body": "word " * (WORDS_OF_A_BOX[0] - 1)},
        {"body": "word " * (WORDS_OF_A_BOX[-1] + 1)},
        {"title": "a" * 61},
        {"camera": {"bounds": [60, 38, 92, 50], "zoom": 4}},
        {"notes": {}},
    ],
)
def test_a_wrong_box_is_refused(changes: dict[str, Any]) -> None:
    assert Box.model_validate(BOX)
    with pytest.raises(ValidationError):
        Box.model_validate({**BOX, **changes})


def test_there_may_be_no_boxes(tmp_path: Path) -> None:
    assert load_boxes(tmp_path) == {}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("section: {box.section}", "section: nowhere", "the id of a section"),
        ("[@", "[@no-such-", "an id of content/sources.yaml"),
    ],
)
def test_a_box_names_what_is_there(
    content_copy: Path, library: Library, old: str, new: str, expected: str
) -> None:
    box = a_box(library)
    broken(content_copy, f"en/boxes/{box.id}.md", old.format(box=box), new)
    with pytest.raises(DataError, match=f"{box.id}.md:.*{expected}"):
        load_library(content_copy)


def test_a_box_has_an_address_that_no_scene_has(content_copy: Path, library: Library) -> None:
    box = a_box(library)
    scene = library.sections[box.section].scenes[0].id
    old = content_copy / "en" / "boxes" / f"{box.id}.md"
    text = old.read_text(encoding="utf-8").replace(f"id: {box.id}", f"id: {scene}", 1)
    (old.parent / f"{scene}.md").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match="an id that no scene of its section has"):
        load_library(content_copy)


def test_a_box_shows_layers_of_its_section(
    content_copy: Path, library: Library, atlas: Atlas
) -> None:
    box = a_box(library)
    broken(content_copy, f"en/boxes/{box.id}.md", "layers: [", "layers: [no-such-layer, ")
    with pytest.raises(DataError, match=f"{box.id}.md:layers: found 'no-such-layer'"):
        check_maps(load_library(content_copy), atlas)


def test_every_box_stands_beside_its_section_and_in_its_story(library: Library) -> None:
    for section in library.sections.values():
        boxes = library.boxes_of(section.id)
        told = section_prose(library, section.id)
        assert [one.box for one in told.boxes] == boxes
        records = story_file(section, library).boxes
        assert [record.id for record in records] == [box.id for box in boxes]
        assert {record.kind for record in records} <= {"box"}
