"""After the first page of a process what others will ask for is made, out of the visitors' way."""

import datetime as dt
import gc
from collections.abc import Iterator
from dataclasses import replace
from threading import Event

import pytest

from crossroads.content.model import Language
from crossroads.faults import DataError, Fault
from crossroads.maps import plan
from crossroads.ui import project as running
from crossroads.ui import warm_up

TODAY = dt.date(2026, 11, 26)


@pytest.fixture(autouse=True)
def a_fresh_process() -> Iterator[None]:
    if warm_up._begun.locked():
        warm_up._begun.release()
    yield
    gc.unfreeze()


@pytest.fixture
def project() -> running.Project:
    """Of which nobody has seen a page yet."""
    return replace(running.load_project(), _plans={}, _prose={})


def test_no_visitor_waits_for_a_plan_or_for_words(
    project: running.Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    warm_up.prepare(project, TODAY)
    refused = pytest.fail
    monkeypatch.setattr(running, "plan_map", lambda *_: refused("planned anew"))
    monkeypatch.setattr(running, "section_prose", lambda *_: refused("rendered anew"))
    assert isinstance(project.start_plan(TODAY), plan.MapPlan)
    assert isinstance(project.explorer_plan(TODAY), plan.MapPlan)
    for section in project.library.sections:
        assert isinstance(project.section_plan(section, TODAY), plan.MapPlan)
        assert project.prose(section).html


def test_what_has_been_made_is_out_of_the_collectors_way(
    project: running.Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warm_up, "project_in", lambda _: project)
    gc.unfreeze()
    warm_up._prepare_all(project, TODAY)
    assert gc.get_freeze_count() > 100_000


def test_it_happens_once_a_process_for_each_language(
    project: running.Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = Event()
    asked: list[Language] = []
    made: list[running.Project] = []

    def ask(language: Language) -> running.Project:
        asked.append(language)
        return project

    def prepare(given: running.Project, _: dt.date) -> None:
        made.append(given)
        if len(made) == 3:
            done.set()

    monkeypatch.setattr(warm_up, "project_in", ask)
    monkeypatch.setattr(warm_up, "prepare", prepare)
    warm_up.warm_up()
    assert done.wait(timeout=20)
    warm_up.warm_up()  # would ask at once, before it goes into the background
    assert sorted(asked) == ["en", "kk", "ru"]
    assert len(made) == 3


def test_a_page_that_waits_for_the_data_comes_first(
    project: running.Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached, begun = Event(), Event()

    class FirstPage(Event):
        def wait(self, timeout: float | None = None) -> bool:
            reached.set()
            return super().wait(timeout)

    monkeypatch.setattr(warm_up, "_first_page", FirstPage())
    monkeypatch.setattr(warm_up, "LEISURE", 0)
    monkeypatch.setattr(warm_up, "page_waits", lambda: True)
    monkeypatch.setattr(warm_up, "project_in", lambda _: project)
    monkeypatch.setattr(warm_up, "prepare", lambda *_: begun.set())
    warm_up.warm_up()
    assert reached.wait(timeout=20)
    assert not begun.is_set()
    warm_up.page_done()
    assert begun.wait(timeout=20)


def test_wrong_data_are_left_to_the_pages_and_tried_again(
    project: running.Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Language) -> running.Project:
        raise DataError([Fault("content/x.yaml", "1", "nothing", "a list")])

    with monkeypatch.context() as patch:
        patch.setattr(warm_up, "project_in", broken)
        warm_up.warm_up()
    begun = Event()
    monkeypatch.setattr(warm_up, "project_in", lambda _: project)
    monkeypatch.setattr(warm_up, "prepare", lambda *_: begun.set())
    warm_up.warm_up()
    assert begun.wait(timeout=20)
