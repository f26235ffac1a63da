"""The private corner of Streamlit that the app uses: switched where it is, survived where not."""

import importlib
import types

import pytest
import streamlit as st

from crossroads.ui import first_run


class RerunError(Exception):
    """Takes the place of Streamlit's own."""


@pytest.fixture(autouse=True)
def no_rerun(monkeypatch: pytest.MonkeyPatch) -> None:
    def rerun() -> None:
        raise RerunError

    monkeypatch.setattr(st, "rerun", rerun)


def with_module(monkeypatch: pytest.MonkeyPatch, module: object) -> None:
    monkeypatch.setattr(importlib, "import_module", lambda _: module)


def test_streamlit_still_has_the_corner() -> None:
    manager = first_run._pages_manager()
    assert manager is not None
    assert hasattr(manager, "uses_pages_directory")


def test_the_old_way_is_left_once(monkeypatch: pytest.MonkeyPatch) -> None:
    manager = types.SimpleNamespace(uses_pages_directory=True)
    with_module(monkeypatch, types.SimpleNamespace(PagesManager=manager))
    with pytest.raises(RerunError):
        first_run.leave_old_navigation()
    first_run.leave_old_navigation()
    assert manager.uses_pages_directory is False


@pytest.mark.parametrize(
    "module", [types.SimpleNamespace(), types.SimpleNamespace(PagesManager=object())]
)
def test_without_the_corner_nothing_happens(
    monkeypatch: pytest.MonkeyPatch, module: object
) -> None:
    with_module(monkeypatch, module)
    first_run.leave_old_navigation()


def test_without_the_module_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_: str) -> None:
        raise ModuleNotFoundError

    monkeypatch.setattr(importlib, "import_module", gone)
    first_run.leave_old_navigation()
