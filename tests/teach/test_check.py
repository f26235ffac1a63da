"""A wrong plan is told with file, key, what was found, and what was expected."""

from dataclasses import replace
from pathlib import Path

import pytest

from crossroads.content.library import Library, load_library
from crossroads.content.plans import load_plans
from crossroads.geo.atlas import Atlas
from crossroads.paths import CONTENT
from crossroads.teach.check import check_plans
from tests.spoil import broken, faults

BRIDGE = (CONTENT / "plans" / "bridge.yaml").read_text(encoding="utf-8")
LAYERS = "layers=corridors,corridor-places,cities,relief-eurasia,disputed"
VIEW = f"    address: {LAYERS}&from=place:khorgos"
SHEET = "- sheet: eurasia"
SHIP = "middle-corridor-aktau-alat"

NO_LESSON = [
    ("minutes: 8", "minutes: 9", "steps", "steps of 45 minutes together, but they last 46"),
    ("title: The older way", "tittle: The older way", "steps.2.tittle", "only known keys"),
    ("questions: [which-route]", "questions: [which]", "whole file", "one asks 'which'"),
    ("questions: [which-route]", "questions: []", "whole file", "'which-route' in 0"),
    ("task: atlas", "task: homework", "whole file", "task: atlas, but there are 0"),
    (SHEET, f"{SHEET}\n        text: T", "steps.1.links.1", "and with no other"),
    (SHEET, f"{SHEET}\n        scene: a/b", "steps.1.links.1", "exactly one of the keys scene, qu"),
    ("wnam-2025-titr\n", "report-2026-titr\n", "sources.voices", "two different sources"),
    ("ship: {layer", "ship: {leyer", "atlas.all.figures.ship", "exactly one of the keys between"),
    ("id: bridge\n", "id: brige\n", "id", "the file's name, 'bridge'"),
    ("lead: >-\n", f"lead: >-\n  {'word ' * 91}", "lead", "1 to 90 words"),
]
NOTHING_THERE = [
    ("bridge/where-rails-do", "bridge/where-roads-do", "steps.0.links.0.scene", "a scene or box"),
    ("sheet: eurasia", "sheet: eurasien", "steps.1.links.1.sheet", "handout, or one of kazakhstan"),
    ("quiz: {", "quiz: {chapter: brige, ", "steps.6.links.0.quiz.chapter", "the id of a section"),
    ("layers=corridors,", "layers=corridor,", "steps.3.links.0.atlas", "a layer of the atlas"),
    (VIEW, VIEW.replace("khorgos", "aktau"), "atlas.all.address", "a country, city or place"),
    (VIEW, VIEW.replace(",disputed", ""), "atlas.all.address", "disputed among the layers"),
    (VIEW, VIEW.replace("layers", "scene"), "atlas.all.address", "one of layers, on, pick"),
    (VIEW, f"{VIEW}&pick=city:x", "atlas.all.address", "a card, as pick=topic:id"),
    (VIEW, f"{VIEW}&compare=countries:X", "atlas.all.address", "ids of countries"),
    ("camera=51,42,6", "camera=51,42,60", "atlas.older.address", "a value as README tells"),
    (
        "{{titr-2024}} in",
        "{{titr-freight-ktz}} in",
        "sources.voices.0.says",
        "rests on report-2026",
    ),
    ("year [@wnam-2025-titr]", "[@palma-2023]", "sources.voices.1.says", "but wnam-2025-titr"),
    ("straight line {line}", "straight line {way}", "atlas.all.answer", "a name of its figures"),
    ("straight line {line}", "straight line", "atlas.all.figures", "that stands in braces"),
    ('city:aktau"]', 'city:actau"]', "atlas.all.figures.line.between", "a country, city or place"),
    (f"only: [{SHIP}]", "only: [ship]", "atlas.all.figures.ship.only", "the id of a feature"),
    (
        f"only: [{SHIP}]",
        "where: {mode: air}",
        "atlas.all.figures.ship",
        "at least one of corridors",
    ),
    ("Draw the second", "Draw [the second](map:reset)", "steps.2.pupils", "no marks but citations"),
    ("Draw the second", "Draw the {second}", "steps.2.pupils", "in the answer of a task in the at"),
]


def spoilt(folder: Path, old: str, new: str) -> Path:
    assert old in BRIDGE, f"{old!r} does not stand in the plan, so this would spoil nothing"
    (folder / "plans").mkdir()
    file = folder / "plans" / "bridge.yaml"
    file.write_text(BRIDGE.replace(old, new, 1), encoding="utf-8")
    return folder / "plans"


def tells(lines: list[str], where: str, expected: str) -> bool:
    return any(
        line.startswith(f"bridge.yaml:{where}: found") and expected in line.split(", expected ")[-1]
        for line in lines
    )


@pytest.mark.parametrize(("old", "new", "where", "expected"), NO_LESSON)
def test_a_plan_that_is_no_lesson(
    tmp_path: Path, old: str, new: str, where: str, expected: str
) -> None:
    lines = faults(load_plans, spoilt(tmp_path, old, new))
    assert tells(lines, where, expected), lines


@pytest.mark.parametrize(("old", "new", "where", "expected"), NOTHING_THERE)
def test_a_plan_that_names_what_is_not_there(
    tmp_path: Path, library: Library, atlas: Atlas, old: str, new: str, where: str, expected: str
) -> None:
    plans = load_plans(spoilt(tmp_path, old, new))
    lines = faults(check_plans, replace(library, plans=plans), atlas)
    assert tells([line.removeprefix("content/plans/") for line in lines], where, expected), lines


def test_marks_of_nothing_and_a_plan_of_no_chapter(content_copy: Path, atlas: Atlas) -> None:
    tunnel = content_copy / "plans" / "tunnel.yaml"
    tunnel.write_text(BRIDGE.replace("id: bridge\n", "id: tunnel\n"), encoding="utf-8")
    assert faults(check_plans, load_library(content_copy), atlas) == [
        "tunnel.yaml:id: found 'tunnel', expected the id of a section"
    ]
    broken(content_copy, "plans/tunnel.yaml", "[@wikipedia-dostyk]", "[@wikipedia-dostik]")
    assert faults(load_library, content_copy) == [
        "tunnel.yaml:questions.why-two-gauges.answer, line 1: found 'wikipedia-dostik', "
        "expected an id of content/sources.yaml"
    ]
