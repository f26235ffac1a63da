"""Scenes as the browser gets them, and where a section stands in the story."""

import json
from pathlib import Path

import pytest

from crossroads.content.library import Library
from crossroads.contract.story import StoryOptions
from crossroads.outlets.assets import Assets
from crossroads.outlets.publisher import Publisher
from crossroads.outlets.stories import publish_stories, story_file, story_options
from tests.outlets.declared import SECTIONS


def test_a_title_comes_before_and_a_question_after(library: Library) -> None:
    section = library.sections["bridge"]
    title, *scenes, closing = story_file(section, library).scenes
    assert (title.kind, closing.kind) == ("title", "closing")
    assert [one.kind for one in scenes] == ["scene"] * len(section.scenes)
    assert [one.id for one in scenes] == [one.id for one in section.scenes]
    assert title.title == section.title
    assert title.layers == []
    assert closing.title == library.words["take_home"]
    assert section.questions[0].split()[0] in closing.html
    assert closing.layers == [use.public_id for use in section.map.layers if use.show]


@pytest.mark.parametrize("name", SECTIONS)
def test_every_camera_looks_somewhere(library: Library, name: str) -> None:
    for scene in story_file(library.sections[name], library).scenes:
        camera = scene.camera
        assert (camera.bounds is None) == (camera.center is not None), scene.id
        assert (camera.center is None) == (camera.zoom is None), scene.id


def test_words_of_the_title_are_escaped(library: Library) -> None:
    section = library.sections["bridge"].model_copy(
        update={"summary": "<b>Steppe</b> & sea", "questions": ["East < West?"]}
    )
    title, *_, closing = story_file(section, library).scenes
    assert title.html == "<p>&lt;b&gt;Steppe&lt;/b&gt; &amp; sea</p>"
    assert closing.html == "<p>East &lt; West?</p>"


def test_sources_of_a_scene_are_numbered_without_links(library: Library) -> None:
    record = story_file(library.sections["introduction"], library).scenes[1]
    assert "#source-" not in record.html
    assert record.sources.startswith("1 ")


def test_what_helps_the_teacher_comes_along(library: Library) -> None:
    scene = library.sections["bridge"].scenes[0]
    record = story_file(library.sections["bridge"], library).scenes[1]
    assert record.notes is not None
    assert record.notes.model_dump() == scene.notes.model_dump()


@pytest.mark.parametrize(
    ("section", "previous", "following"),
    [
        ("introduction", None, "historical-context"),
        ("historical-context", "introduction", "geopolitical-challenges"),
        ("conclusion", "bridge", None),
    ],
)
def test_sections_know_their_neighbours(
    library: Library,
    assets: Assets,
    section: str,
    previous: str | None,
    following: str | None,
) -> None:
    assert story_options(library.sections[section], library, assets) == StoryOptions(
        section=section,
        section_title=library.sections[section].title,
        scenes=assets.stories[section],
        first="introduction",
        previous=previous,
        next=following,
    )


def test_published_once_under_the_hash_of_their_words(library: Library, tmp_path: Path) -> None:
    publisher = Publisher(tmp_path, "")
    paths = publish_stories(library, publisher)
    assert set(paths) == set(library.sections)
    written = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.json")}
    assert len(written) == len(paths)
    assert publish_stories(library, publisher) == paths
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.json")} == written
    assert paths["bridge"].startswith("published/scenes-bridge.")
    told = json.loads((tmp_path / paths["bridge"]).read_text(encoding="utf-8"))
    assert told == story_file(library.sections["bridge"], library).wire()
    assert told["scenes"][0]["id"] == "title"
