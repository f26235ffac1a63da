"""Lesson plans on paper: they conform, and hold what stands in the plan."""

from dataclasses import replace
from pathlib import Path

import pytest

from crossroads.cli import main
from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.paper.plan_sheet import plan_sheet
from crossroads.translation.speech import in_other_language

from .pdf import OUR_FACES, beyond_the_edge, breaches, faces, linked, one_line, page_texts

ORIGIN = "https://atlas.example"


def test_a_plan_conforms_and_is_whole(library: Library, atlas: Atlas) -> None:
    plan = library.plans["bridge"]
    pdf = plan_sheet("bridge", library, atlas, "letter", ORIGIN)
    assert breaches(pdf) == []
    assert beyond_the_edge(pdf) == []
    assert faces(pdf) <= OUR_FACES
    *pages, to_copy = page_texts(pdf)
    assert len(pages) == 3
    assert one_line(plan.sources.task) in one_line(to_copy)
    assert one_line(plan.sources.find) not in one_line(to_copy)
    text = one_line(" ".join(pages))
    for told in (plan.aims[0], plan.steps[0].teacher, plan.sources.find, plan.homework.expect):
        assert one_line(told) in text
    assert one_line("In a straight line 2,334 km") in text
    assert f"{ORIGIN}/bridge?scene=where-rails-do-not-fit" in linked(pdf)
    assert f"{ORIGIN}/teach?plan=bridge" in linked(pdf)


def test_all_plans_in_all_languages_are_set(library: Library, atlas: Atlas) -> None:
    for language in ("kk", "ru"):
        told, shapes = in_other_language(library, atlas, language)
        for plan in told.plans:
            pdf = plan_sheet(plan, told, shapes)
            assert pdf.startswith(b"%PDF"), plan
            assert not any("/atlas?" in one for one in linked(pdf))  # nobody knows where it is


def test_texts_are_no_program(library: Library, atlas: Atlas) -> None:
    hostile = r'#panic("x") $x$ \ " #import "/etc/passwd": '
    plan = library.plans["bridge"]
    step = plan.steps[0].model_copy(update={"title": hostile})
    spoilt = plan.model_copy(update={"steps": [step, *plan.steps[1:]]})
    told = replace(library, plans={**library.plans, "bridge": spoilt})
    assert one_line(hostile) in one_line(" ".join(page_texts(plan_sheet("bridge", told, atlas))))


def test_the_command_knows_its_plans(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "plan.pdf"
    assert main(["export", "plan", "brige", "-o", str(file)]) == 2
    assert "found 'brige', expected one of" in capsys.readouterr().err
    assert main(["export", "plan", "bridge", "--lang", "kk", "-o", str(file)]) == 0
    assert file.read_bytes().startswith(b"%PDF-1.7")
