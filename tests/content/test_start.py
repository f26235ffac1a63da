from pathlib import Path

from crossroads.content.library import Library
from crossroads.content.start import load_start
from tests.spoil import broken, faults


def test_the_start_page_invites_students_teachers_and_everyone(library: Library) -> None:
    assert [way.title for way in library.start.ways] == [
        "For students",
        "For teachers",
        "For everyone",
    ]


def test_ways_lead_to_pages(library: Library) -> None:
    assert {way.page for way in library.start.ways} <= set(library.pages)


def test_a_start_page_without_ways_is_refused(content_copy: Path) -> None:
    path = content_copy / "en" / "start.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("\nways:")] + "\nways: []\n", encoding="utf-8")
    (line,) = faults(load_start, path)
    assert line.startswith("start.yaml:ways: found [], expected list should have at least 1 item")


def test_a_camera_outside_the_world_is_refused(content_copy: Path) -> None:
    broken(content_copy, "en/start.yaml", "bounds: [27, 28, 116, 56]", "bounds: [27, 28, 116, 560]")
    (line,) = faults(load_start, content_copy / "en" / "start.yaml")
    assert line.startswith("start.yaml:map.camera.bounds: found [27, 28, 116, 560], expected [west")
