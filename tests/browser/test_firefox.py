"""The main pages in Firefox, and a file that has left the app."""

import datetime as dt
import json
from pathlib import Path

import pytest

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.lesson.choice import lesson_named
from crossroads.lesson.document import lesson_html

from .engine import FAMILIES, FONT, HOMES, PANEL, READY, MainPages
from .window import Window

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]


@pytest.fixture
def window(firefox: Window, app: str) -> Window:
    firefox.origin = app
    return firefox


class TestFirefox(MainPages):
    """Inherits its tests."""


def test_a_chapter_that_has_left_the_app_is_walked_by_keys(
    window: Window, library: Library, atlas: Atlas, tmp_path: Path
) -> None:
    folder = tmp_path / "Мои уроки 2026"
    folder.mkdir()
    path = folder / "көпір.html"
    text = lesson_html(lesson_named("bridge", library), library, atlas, dt.date.today())
    path.write_text(text, encoding="utf-8")
    window.go(f"{path.as_uri()}#/bridge?scene=title&present=1")
    window.wait_in_map(READY)
    first, second = (scene.id for scene in library.sections["bridge"].scenes[:2])
    window.press("ArrowRight", "ArrowRight")
    window.wait_in_map(f"{PANEL}.scene === '{second}'")
    window.wait_for(f"location.hash === '#/bridge?scene={second}&present=1'")
    window.run("history.back()")
    window.wait_in_map(f"{PANEL}.scene === '{first}'")
    window.press("Escape")
    window.wait_for(f"location.hash === '#/bridge?scene={first}'")
    assert window.in_map(HOMES) > 0
    assert FONT in window.in_map(FAMILIES % "inside")
    assert window.errors() == []
    assert window.foreign_requests() == []


def test_a_question_of_the_quiz_is_answered_by_keys(window: Window) -> None:
    window.go(f"{window.origin}/quiz?kinds=claim&count=2&seed=fox")
    window.wait_in_map("inside.querySelector('.cr-quiz-go')")
    window.click_in_map(".cr-quiz-go")
    window.wait_in_map(f"{PANEL}.state === 'asking'")
    question = "inside.querySelector('.cr-quiz h2').textContent"
    asked = window.in_map(question)
    window.press("1")
    window.wait_in_map("inside.querySelector('.cr-quiz-verdict, .cr-quiz-because')")
    window.press("2", "3")
    window.wait_in_map("inside.querySelector('.cr-quiz-because')")
    window.press("ArrowRight")
    window.wait_in_map(f"{question} !== {json.dumps(asked)}")
    assert window.errors() == []
    assert window.foreign_requests() == []
