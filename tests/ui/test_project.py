"""The running app's data: loaded once, out of the collector's way, anew where a file changes."""

import datetime as dt
import gc
import shutil
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import streamlit as st

from crossroads.check import load_all
from crossroads.contract.message import MapMessage
from crossroads.faults import DataError
from crossroads.outlets.assets import Assets
from crossroads.outlets.message import map_message
from crossroads.paths import CONTENT, ROOT
from crossroads.ui import project as running

TODAY = dt.date(2026, 11, 26)


@pytest.fixture
def loaded_once() -> Iterator[None]:
    running._load.clear()
    running._publish.clear()
    yield
    running._load.clear()
    running._publish.clear()
    gc.unfreeze()


@pytest.mark.usefixtures("loaded_once")
def test_what_is_loaded_is_out_of_the_collectors_way() -> None:
    gc.unfreeze()
    project = running.load_project()
    assert gc.get_freeze_count() > 100_000
    assert running.load_project() is project


def test_no_session_pays_for_the_file_watcher_or_a_collection() -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert config["server"]["fileWatcherType"] == "none"
    assert config["runner"]["postScriptGC"] is False


def test_a_map_is_made_once_a_day_for_all_its_visitors() -> None:
    project = replace(running.load_project(), _maps={})
    made = []

    def message() -> MapMessage:
        made.append(1)
        plan = project.start_plan(TODAY)
        return map_message(plan, project.library, project.assets, TODAY)

    first = project.rendered_map("map-start", TODAY, None, message)
    assert project.rendered_map("map-start", TODAY, None, message) is first
    assert len(made) == 1
    project.rendered_map("map-start", TODAY + dt.timedelta(days=1), None, message)
    project.rendered_map("map-start", TODAY, "http://192.168.1.5:8501", message)
    assert len(made) == 3


@pytest.fixture
def developing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, assets: Assets) -> Path:
    """A copy of the words in an app that is being developed; gives its folder.

    Of what such an app publishes nothing is asked here.
    """
    copy = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    monkeypatch.setattr(running, "CONTENT", copy)
    monkeypatch.setattr(running, "load_all", lambda: load_all(copy))
    monkeypatch.setattr(running, "publish_all", lambda *_: assets)
    monkeypatch.setattr(st, "get_option", lambda name: "auto" if "Watcher" in name else None)
    return copy


@pytest.mark.usefixtures("loaded_once")
def test_a_changed_file_shows_at_the_next_run(developing: Path) -> None:
    words = developing / "en" / "words.yaml"
    text = words.read_text(encoding="utf-8")
    assert running.load_project().library.words["legend"] == "Legend"
    words.write_text(text.replace("legend: Legend", "legend: Key to the map"), encoding="utf-8")
    assert running.load_project().library.words["legend"] == "Key to the map"
    words.write_text(text.replace("legend: Legend", "legend: [1"), encoding="utf-8")
    with pytest.raises(DataError, match=r"words\.yaml"):
        running.load_project()
    words.write_text(text, encoding="utf-8")
    assert running.load_project().library.words["legend"] == "Legend"


def test_otherwise_files_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    project = running.load_project()
    monkeypatch.setattr(running, "_data_stamp", lambda: pytest.fail("looked for changed files"))
    assert running.load_project() is project
