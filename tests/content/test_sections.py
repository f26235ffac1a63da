import re
from pathlib import Path

import pytest

from crossroads.content.library import Library
from crossroads.content.scenes import count_words
from crossroads.content.sections import load_section, load_sections
from tests.spoil import broken, faults, written

FRONT = """id: page
title: A page
summary: One sentence.
questions: ["Why?", "How?"]
map:
  title: {en: A map}
  camera: {bounds: [40, 30, 90, 60]}
  layers: [cities]
scenes:
"""
SCENE = """  - id: scene-%d
    title: A scene
    text: "%s"
    camera: {bounds: [60, 40, 70, 50]}
    layers: [cities]
    notes: {say: Say it., ask: "Why?", mistake: None.}
"""
FRONT += "".join(SCENE % (number, " ".join(["word"] * 50)) for number in range(1, 5))


def page(folder: Path, front: str = FRONT, words: int = 400) -> Path:
    return written(folder, "page.md", f"---\n{front}---\n{'word ' * words}\n")


def test_a_section_is_front_matter_and_body(tmp_path: Path) -> None:
    section = load_section(page(tmp_path))
    assert section.title == "A page"
    assert section.map.layers[0].layer == "cities"
    assert section.body.split() == ["word"] * 400


@pytest.mark.parametrize("text", ["word " * 400, f"---\n{FRONT}", "", f"\n---\n{FRONT}---\nword"])
def test_a_file_without_front_matter_is_refused(tmp_path: Path, text: str) -> None:
    (line,) = faults(load_section, written(tmp_path, "page.md", text))
    assert line.startswith("page.md:1: found ")
    assert line.endswith("expected front matter between two lines `---`")


def test_front_matter_has_keys(tmp_path: Path) -> None:
    (line,) = faults(load_section, page(tmp_path, "just words\n"))
    assert line == "page.md:2: found 'just words', expected keys such as id, title, map"


def test_a_repeated_key_is_told_with_its_line_in_the_file(tmp_path: Path) -> None:
    (line,) = faults(load_section, page(tmp_path, f"{FRONT}title: Again\n"))
    assert line == "page.md:35: found key 'title' a second time, expected YAML with each key once"


@pytest.mark.parametrize("words", [349, 601])
def test_a_section_too_short_or_too_long_is_refused(tmp_path: Path, words: int) -> None:
    (line,) = faults(load_section, page(tmp_path, words=words))
    assert line.startswith("page.md:body: found ")
    assert line.endswith(f", expected 350 to 600 words, but it has {words}")


@pytest.mark.parametrize("words", [350, 600])
def test_the_limits_themselves_are_good(tmp_path: Path, words: int) -> None:
    assert load_section(page(tmp_path, words=words))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("title: A page", "titel: A page", "titel: found 'A page', expected only known keys"),
        ("title: A page", "", "title: found nothing, expected a value (this key is required)"),
        ("id: page", "id: other", "id: found 'other', expected the file's name, 'page'"),
        (
            '["Why?", "How?"]',
            '["Why?"]',
            "questions: found ['Why?'], expected list should have at lea",
        ),
        (
            '["Why?", "How?"]',
            "[a, b, c, d]",
            "questions: found ['a', 'b', 'c', 'd'], expected list",
        ),
        ("[40, 30, 90, 60]", "[90, 30, 40, 60]", "map.camera.bounds: found [90, 30, 40, 60], exp"),
        (
            "  layers: [cities]\nscenes",
            "  layers: []\nscenes",
            "map.layers: found [], expected list should have at least 1 item",
        ),
        (
            "[cities]\nscenes",
            "[{memebrs: SCO}]\nscenes",
            "map.layers.0.memebrs: found 'SCO', expected only know",
        ),
    ],
)
def test_a_wrong_key_is_told(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in FRONT
    lines = faults(load_section, page(tmp_path, FRONT.replace(old, new, 1)))
    assert any(line.startswith(f"page.md:{message}") for line in lines), lines


def test_faults_of_all_files_come_together(content_copy: Path) -> None:
    broken(content_copy, "en/sections/bridge.md", "id: bridge", "id: brigde")
    broken(content_copy, "en/sections/introduction.md", "summary:", "sumary:")
    lines = faults(load_sections, content_copy / "en" / "sections")
    assert {line.split(":")[0] for line in lines} == {"bridge.md", "introduction.md"}


def test_a_folder_without_sections_is_refused(tmp_path: Path) -> None:
    (line,) = faults(load_sections, tmp_path)
    assert line.endswith("expected at least one section")


# The real ones: each section of the article becomes a page; others may stand among them.

ARTICLE = [
    "introduction",
    "historical-context",
    "geopolitical-challenges",
    "eastern-connections",
    "western-engagement",
    "diplomatic-balancing",
    "bridge",
    "conclusion",
]


def test_the_story_has_the_sections_of_the_article_in_order(library: Library) -> None:
    assert [one.id for one in library.sections_in_order() if one.id in ARTICLE] == ARTICLE


def test_sections_keep_their_length_and_end_in_questions(library: Library) -> None:
    assert library.sections
    for one in library.sections.values():
        assert 350 <= count_words(one.body) <= 600, one.id
        assert 2 <= len(one.questions) <= 3, one.id
        assert all("?" in question for question in one.questions), one.id


def test_every_paragraph_rests_on_a_source(library: Library) -> None:
    bare = []
    for section in library.sections.values():
        for block in section.body.split("\n\n"):
            text = "\n".join(line for line in block.splitlines() if not line.startswith("#"))
            if text.strip() and not re.search(r"\[@[a-z0-9-]+|\{\{[a-z0-9-]+\}\}", text):
                bare.append(f"{section.id}: {text[:60]}")
    assert bare == []


def test_every_section_of_the_article_cites_it(library: Library) -> None:
    for one in ARTICLE:
        assert "@palma-2023" in library.sections[one].body, one
