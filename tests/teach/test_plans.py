"""The plans as they stand in the files: each chapter has one, and its answers are true."""

from pathlib import Path

import pytest
import yaml
from pydantic import TypeAdapter
from pyproj import Geod

from crossroads.content.library import Library
from crossroads.content.plans import Figure
from crossroads.geo.atlas import Atlas
from crossroads.paths import CONTENT
from crossroads.teach.answers import Answers
from crossroads.translation.speech import in_other_language

FILES = sorted((CONTENT / "plans").glob("*.yaml"))


def figure_of(given: dict[str, object]) -> Figure:
    return TypeAdapter[Figure](Figure).validate_python(given)


def test_each_chapter_has_a_plan(library: Library) -> None:
    assert {path.stem for path in FILES} == set(library.sections)
    assert set(library.plans) == set(library.sections)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_lesson_lasts_45_minutes_and_uses_its_chapter(path: Path) -> None:
    plan = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert sum(step["minutes"] for step in plan["steps"]) == 45
    links = [link for step in plan["steps"] for link in step.get("links", [])]
    scenes = [link["scene"] for link in links if "scene" in link]
    assert sum(scene.startswith(f"{path.stem}/") for scene in scenes) >= 3
    assert any("quiz" in link for link in links)
    assert len({voice["source"] for voice in plan["sources"]["voices"]}) == 2


def test_figures_are_what_other_means_give(library: Library, atlas: Atlas) -> None:
    told = Answers(library, atlas)
    khorgos, aktau = (80.25, 44.2), (51.15, 43.65)  # about, as an atlas on paper has them
    km = Geod(ellps="intl").inv(*khorgos, *aktau)[2] / 1000
    answer = told.answer(library.plans["bridge"].atlas.all)
    (shown,) = (part for part in answer.split(".") if "straight line" in part)
    assert abs(float(shown.split()[-2].replace("\\,", "")) - km) < 30
    assert "ship line is 529 km" in answer  # `length_km` of the file's feature


FIGURES = [
    ({"members": "SCO", "day": "2017-06-09", "after": "2017-06-08"}, "India and Pakistan"),
    ({"members": "SCO", "day": "2017-06-09", "show": "count"}, "8"),
    ({"neighbours": "KZ", "show": "count"}, "5"),
    (
        {"layer": "borders", "only": ["kz-ru"], "show": "km", "length": "official_length_km"},
        "7,548 km",
    ),
    ({"layer": "caspian-shores", "show": "count"}, "5"),
    ({"bodies": ["KZ", "US"], "day": "2012-01-01"}, "OSCE and UN"),  # before C5+1 and the WTO
]


@pytest.mark.parametrize(("given", "told"), FIGURES)
def test_a_figure_in_words(
    given: dict[str, object], told: str, library: Library, atlas: Atlas
) -> None:
    assert Answers(library, atlas).figure(figure_of(given)) == told


def test_figures_are_written_as_the_language_writes(library: Library, atlas: Atlas) -> None:
    told = Answers(*in_other_language(library, atlas, "ru"))
    members = figure_of({"members": "SCO", "day": "2017-06-09", "after": "2017-06-08"})
    assert told.figure(members) == "Индия и Пакистан"
    way = figure_of({"between": ["city:astana", "country:BR"]})
    assert told.figure(way).replace("\u00a0", " ").endswith(" км")
